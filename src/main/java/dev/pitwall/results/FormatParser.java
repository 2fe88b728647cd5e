package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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
    JsonNode node;
    try {
      node = JsonObjects.readOrThrow(json);
    } catch (JacksonException e) {
      return new Formats.Bad(List.of(noJson(e)));
    }
    var problems = new ArrayList<FormatProblem>();
    var format = node.isObject() ? format(new FormatFields(node, "", problems)) : null;
    if (format == null) {
      return new Formats.Bad(
          List.of(new FormatProblem("", 1, FormatProblem.Kind.OBJECT, "", List.of())));
    }
    if (problems.isEmpty()) {
      return new Formats.Good(format);
    }
    var places = new PlacesInText(json);
    return new Formats.Bad(
        problems.stream().distinct().map(one -> one.at(places.line(one.place()))).toList());
  }

  private static FormatProblem noJson(JacksonException e) {
    var at = e.getLocation();
    boolean known = at != null && at.getLineNr() > 0;
    return new FormatProblem(
        known ? String.valueOf(at.getColumnNr()) : "",
        known ? at.getLineNr() : 1,
        FormatProblem.Kind.NOT_JSON,
        e.getOriginalMessage().lines().findFirst().orElse(""),
        List.of());
  }

  private static Format format(FormatFields in) {
    in.only(KNOWN);
    var id = in.need("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      in.problem("id", FormatProblem.Kind.ID, id);
    }
    var results = in.objects("results").stream().map(RuleParser::parse).toList();
    if (results.isEmpty() && !in.isWrong("results")) {
      in.problem("results", FormatProblem.Kind.MISSING, "results");
    }
    var settings = new LinkedHashMap<String, LinePattern>();
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
      in.problem("endMeans", FormatProblem.Kind.WORD, "PASS", List.of("FAIL", "ABORTED"));
    }
    return means;
  }

  private static Format.FailLine failLine(FormatFields in) {
    in.only(Set.of("line", "sure"));
    return new Format.FailLine(in.mark(in.need("line"), "line"), in.flag("sure"));
  }
}
