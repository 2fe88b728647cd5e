package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;

/**
 * Whether a rule speaks only of fields that its shape gives, and has a score for a PASS. A slip
 * there would be found out at a run: every result would be asked about.
 */
final class RuleFields {
  private final CheckedJson in;
  private final Rule rule;
  private final Optional<List<String>> given;

  RuleFields(CheckedJson in, Rule rule) {
    this.in = in;
    this.rule = rule;
    this.given = given(rule.shape());
  }

  /** Empty where the printed line itself names its fields. */
  private static Optional<List<String>> given(Shape shape) {
    return switch (shape) {
      case Shape.Lines lines -> {
        var names = new TreeSet<String>();
        lines.lines().forEach(line -> names.addAll(line.names()));
        yield Optional.of(List.copyOf(names));
      }
      case Shape.Json json -> {
        var names = new ArrayList<>(json.required().keySet());
        names.addAll(json.optional().keySet());
        yield Optional.of(names);
      }
      case Shape.Logfmt _, Shape.Ltsv _ -> Optional.empty();
    };
  }

  void check() {
    boolean wrongShape = in.isWrong("kind", "lines", "keys", "required", "optional");
    if (!wrongShape) {
      for (int i = 0; i < rule.rulings().size(); i++) {
        var place = "rulings/" + i + "/when/";
        rule.rulings().get(i).when().keySet().forEach(field -> known(place + field, field));
      }
      if (!rule.score().field().isEmpty()) {
        known("score/field", rule.score().field());
      }
      rule.reason().ifPresent(field -> known("reason", field));
      rule.startedAt().ifPresent(field -> known("startedAt", field));
      rule.finishedAt().ifPresent(field -> known("finishedAt", field));
      each("messages", rule.messages());
      each("settings", rule.settings());
      rule.formula().ifPresent(formula -> terms("formula", formula));
      rule.check().ifPresent(formula -> terms("check", formula));
    }
    boolean passes =
        rule.rulings().stream().anyMatch(one -> one.verdict().equals(Optional.of(Verdict.PASS)));
    if (passes && !in.has("score") && !in.has("formula")) {
      in.problem("score", Kind.MISSING, "score");
    }
  }

  private void each(String key, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      known(key + "/" + i, fields.get(i));
    }
  }

  private void terms(String key, Formula formula) {
    for (int i = 0; i < formula.terms().size(); i++) {
      var at = formula.terms().get(i).at();
      if (!at.equals(JsonPointer.empty())) {
        known(key + "/terms/" + i + "/at", at.getMatchingProperty());
      }
    }
  }

  private void known(String place, String field) {
    if (given.isPresent() && !given.get().contains(field)) {
      in.problem(place, Kind.FIELD, field, given.get());
    }
  }
}
