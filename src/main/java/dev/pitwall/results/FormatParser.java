package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.json.Checked;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a format's data; says everything that is wrong with it at once, with places. */
final class FormatParser {
  static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "contests",
          "begin",
          "end",
          "endMeans",
          "fail",
          "needs",
          "near",
          "messages",
          "settings",
          "results",
          "source");

  private FormatParser() {}

  static Formats.Parsed parse(String json) {
    return switch (CheckedJson.read(json, KNOWN, FormatParser::format)) {
      case Checked.Good(Format format) -> new Formats.Good(format);
      case Checked.Bad(var problems) -> new Formats.Bad(problems);
    };
  }

  private static Format format(CheckedJson in) {
    var id = in.need("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      in.problem("id", Kind.ID, id, List.of("a-z 0-9 -"));
    }
    var results = in.children("results", RuleParser.KNOWN).stream().map(RuleParser::parse).toList();
    if (results.isEmpty() && !in.isWrong("results")) {
      in.problem("results", Kind.MISSING, "results");
    }
    var settings = new LinkedHashMap<String, BoundedPattern>();
    in.map("settings")
        .forEach(
            (name, regex) ->
                settings.put(name, PatternFields.pattern(in, regex, "settings/" + name)));
    return new Format(
        id,
        in.need("name"),
        in.texts("contests"),
        PatternFields.list(in, "begin"),
        PatternFields.list(in, "end"),
        endMeans(in),
        in.children("fail", Set.of("line", "sure")).stream().map(FormatParser::failLine).toList(),
        PatternFields.list(in, "needs"),
        PatternFields.list(in, "near"),
        PatternFields.list(in, "messages"),
        settings,
        results);
  }

  /** The absence of a result is never a pass. */
  private static Optional<Verdict> endMeans(CheckedJson in) {
    var means = in.word("endMeans", Verdict.values(), Verdict::name);
    if (means.equals(Optional.of(Verdict.PASS))) {
      in.problem("endMeans", Kind.WORD, "PASS", List.of("FAIL", "ABORTED"));
    }
    return means;
  }

  private static Format.FailLine failLine(CheckedJson in) {
    return new Format.FailLine(PatternFields.pattern(in, in.need("line"), "line"), in.flag("sure"));
  }
}
