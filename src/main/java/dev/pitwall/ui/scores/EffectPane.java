package dev.pitwall.ui.scores;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.DisturbedRuns;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.domain.rules.Effect.Comparison;
import dev.pitwall.domain.rules.Effects;
import dev.pitwall.domain.rules.Noise;
import dev.pitwall.domain.rules.RunLock;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.kit.control.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What a run proved, in numbers: what to do, the difference and the noise, what it was compared
 * with and what not and why; and what was so then. As of when the sheet was opened.
 */
final class EffectPane extends VBox {
  /** Of the runs left out the newest explain most. */
  private static final int SHOWN = 4;

  private final Texts t;
  private final ContestDay day;

  /**
   * @param now what there is no time left for then is not advised
   */
  EffectPane(Texts texts, ContestDay day, Run run, Instant now) {
    this.t = texts;
    this.day = day;
    setId("run-form-effect");
    getStyleClass().add("effect-pane");
    var effect = Effects.of(day).of(run);
    if (DayGlance.of(day).allows(effect.advice(), now)) {
      advice(effect.advice());
    }
    show(t.of(effect.finding()));
    effect.comparison().ifPresent(this::numbers);
    sinceLastPass(run);
    effect.noise().ifPresentOrElse(this::noise, () -> show(t.of("scores.effect.noNoise")));
    leftOut(effect);
    disturbed(run);
    then(run);
  }

  private void advice(Effect.Advice advice) {
    var tag = new Tag(meaning(advice));
    tag.setText(t.of(advice));
    tag.setId("run-form-advice");
    getChildren().add(tag);
  }

  private static Meaning meaning(Effect.Advice advice) {
    return switch (advice) {
      case KEEP -> Meaning.CONFIRMS;
      case REVERT, FIX_OR_REVERT -> Meaning.FAILS;
      case RUN_AGAIN -> Meaning.WARNS;
      case NONE -> Meaning.PLAIN;
    };
  }

  private void numbers(Comparison comparison) {
    show(t.of("scores.effect.name"));
    strong(
        Scores.difference(comparison.from(), comparison.to())
            + "   "
            + Scores.written(comparison.from())
            + " → "
            + Scores.written(comparison.to()));
    show(t.of("scores.effect.compared", times(comparison.before())));
    if (comparison.repeated()) {
      show(t.of("scores.effect.again", times(comparison.after())));
    }
    comparison
        .reach()
        .ifPresent(reach -> show(t.of("scores.effect.reach", ratio(1 / reach), ratio(reach))));
  }

  /** The number that stands in the table, by the name that it has there. */
  private void sinceLastPass(Run run) {
    if (!run.passed()) {
      return;
    }
    day.runsByTime().stream()
        .filter(Run::counts)
        .filter(Run::passed)
        .filter(other -> other.at().isBefore(run.at()))
        .reduce((_, newer) -> newer)
        .flatMap(Run::score)
        .ifPresent(
            before ->
                run.score()
                    .ifPresent(
                        score ->
                            show(
                                t.of("scores.column.difference")
                                    + "  "
                                    + Scores.difference(before, score))));
  }

  private void noise(Noise noise) {
    show(
        t.of(
            "scores.effect.noise",
            String.format(Locale.ROOT, "%.1f", noise.spread() * 100),
            noise.freedom(),
            noise.runs().size()));
  }

  private void leftOut(Effect effect) {
    if (effect.leftOut().isEmpty()) {
      return;
    }
    var reasons =
        effect.leftOut().stream()
            .limit(SHOWN)
            .map(one -> Times.minute(t, one.run().at()) + " " + t.of(one.why()))
            .collect(Collectors.joining(" · "));
    int more = effect.leftOut().size() - SHOWN;
    show(t.of("scores.effect.leftOut", reasons + (more > 0 ? " · +" + more : "")));
  }

  private void disturbed(Run run) {
    for (var one : DisturbedRuns.of(day).of(run)) {
      var tag = new Tag(Meaning.VOIDS);
      tag.setText(
          t.of(
              "scores.effect.disturbed",
              Times.second(t, one.touch().at()),
              day.server(one.server()).map(server -> server.name()).orElse(""),
              t.of(one.touch().kind()),
              one.touch().what()));
      getChildren().add(tag);
    }
  }

  private void then(Run run) {
    var map = RoleMap.at(day.roleHistory(), RunLock.began(run));
    var roles =
        day.servers().values().stream()
            .filter(server -> !map.getOrDefault(server.id(), Set.of()).isEmpty())
            .map(
                server ->
                    server.name()
                        + " "
                        + day.inOrder(map.get(server.id())).stream()
                            .map(Role::name)
                            .collect(Collectors.joining("+")))
            .collect(Collectors.joining("   "));
    if (!roles.isEmpty()) {
      show(t.of("scores.effect.roles", roles));
    }
    var before =
        day.runsByTime().stream()
            .filter(Run::counts)
            .filter(other -> other.at().isBefore(run.at()))
            .reduce((_, newer) -> newer);
    var tasks =
        day.tasks().values().stream()
            .filter(task -> !task.since().isAfter(run.at()))
            .filter(task -> before.filter(last -> !task.since().isAfter(last.at())).isEmpty())
            .map(task -> task.sheet().title() + " (" + t.of(task.column()) + ")")
            .collect(Collectors.joining(" · "));
    if (!tasks.isEmpty()) {
      show(t.of("scores.effect.tasks", tasks));
    }
  }

  private String times(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                Times.minute(t, run.at())
                    + Scores.after(run.score())
                    + (run.facts().setup().revision().isBlank()
                        ? ""
                        : " [" + run.facts().setup().revision() + "]"))
        .collect(Collectors.joining(" · "));
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "x%.2f", value);
  }

  private void strong(String words) {
    add(words).getStyleClass().add("strong");
  }

  private void show(String words) {
    add(words);
  }

  private Label add(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    getChildren().add(label);
    return label;
  }
}
