package dev.pitwall.results;

import dev.pitwall.domain.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a format's data; says everything that is wrong with it at once, with places. */
final class FormatParser {
  private static final Set<String> KNOWN =
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
    var node = JsonObjects.read(json).filter(JsonNode::isObject);
    if (node.isEmpty()) {
      return new Formats.Bad(List.of(new FormatProblem("", FormatProblem.Kind.NOT_JSON, "")));
    }
    var problems = new ArrayList<FormatProblem>();
    var format = format(new FormatFields(node.get(), "", problems));
    return problems.isEmpty() ? new Formats.Good(format) : new Formats.Bad(List.copyOf(problems));
  }

  private static Format format(FormatFields in) {
    in.only(KNOWN);
    var id = in.need("id");
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      in.problem("id", FormatProblem.Kind.WRONG_KIND, id);
    }
    var results = in.objects("results").stream().map(RuleParser::parse).toList();
    if (results.isEmpty()) {
      in.problem("results", FormatProblem.Kind.MISSING, "results");
    }
    var settings = new LinkedHashMap<String, Mark>();
    in.map("settings")
        .forEach((name, regex) -> settings.put(name, in.mark(regex, "settings/" + name)));
    return new Format(
        id,
        in.need("name"),
        in.texts("contests"),
        in.marks("begin"),
        in.marks("end"),
        endMeans(in),
        in.objects("fail").stream().map(FormatParser::failLine).toList(),
        in.marks("needs"),
        in.marks("near"),
        in.marks("messages"),
        settings,
        results);
  }

  /** The absence of a result is never a pass. */
  private static Optional<Verdict> endMeans(FormatFields in) {
    var means = in.word("endMeans", Verdict.class);
    if (means.equals(Optional.of(Verdict.PASS))) {
      in.problem("endMeans", FormatProblem.Kind.UNKNOWN_WORD, "PASS");
    }
    return means;
  }

  private static Format.FailLine failLine(FormatFields in) {
    in.only(Set.of("line", "sure"));
    return new Format.FailLine(in.mark(in.need("line"), "line"), in.flag("sure"));
  }
}
