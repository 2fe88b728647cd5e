package dev.pitwall.ui.scores;

import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.RunFacts;
import dev.pitwall.domain.RunIntent.CorrectRun;
import dev.pitwall.domain.RunIntent.DiscardRun;
import dev.pitwall.domain.RunIntent.RestoreRun;
import dev.pitwall.domain.RunResult;
import dev.pitwall.domain.RunSetup;
import dev.pitwall.domain.Score;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.Verdict;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.FormRow;
import dev.pitwall.ui.kit.FormSheet;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.kit.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** A run's sheet: everything told of it, to be corrected; the old facts stay readable below. */
final class RunForm {
  private final FxTexts texts;
  private final Desk desk;
  private final Run run;
  private final FormSheet sheet;
  private final VerdictChoice verdict;
  private final FormRow<TextField> started;
  private final FormRow<TextField> finished;
  private final FormRow<TextField> score;
  private final FormRow<TextField> reason;
  private final FormRow<TextField> note;
  private final FormRow<TextField> settings;
  private final FormRow<TextField> revision;
  private final FormRow<TextArea> output;
  private final Map<ServerId, CheckBox> targets = new LinkedHashMap<>();

  RunForm(FxTexts texts, Desk desk, Run run, Collection<Server> servers) {
    this.texts = texts;
    this.desk = desk;
    this.run = run;
    sheet = new FormSheet(texts, "run-form", "scores.form.title", "scores.form.save");
    verdict = new VerdictChoice(texts, "run-form");
    sheet.row("scores.form.verdict", verdict);
    score = sheet.text("score", "scores.form.score");
    note = sheet.text("note", "scores.form.note");
    reason = sheet.text("reason", "scores.form.reason");
    started = sheet.text("started", "scores.form.started");
    finished = sheet.text("finished", "scores.form.finished");
    if (!servers.isEmpty()) {
      sheet.row("scores.form.target", targets(servers));
    }
    settings = sheet.text("settings", "scores.form.settings");
    revision = sheet.text("revision", "scores.form.revision");
    output = sheet.area("output", "scores.form.output", 5);
    output.control().getStyleClass().add("mono");
    if (!run.corrections().isEmpty()) {
      sheet.row("scores.form.corrections", corrections());
    }
    sheet.also(discardOrRestore());
    sheet.onSave(this::save);
    fill(run.facts());
  }

  FormSheet sheet() {
    return sheet;
  }

  private FlowPane targets(Collection<Server> servers) {
    var pane = new FlowPane(12, 4);
    for (var server : servers) {
      var box = Ids.give(new CheckBox(server.name()), "run-form", "target-" + server.id().value());
      box.setSelected(run.facts().setup().target().contains(server.id()));
      targets.put(server.id(), box);
      pane.getChildren().add(box);
    }
    return pane;
  }

  private Label corrections() {
    var lines = new Label();
    lines.setWrapText(true);
    lines.getStyleClass().add("muted");
    lines
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    run.corrections().stream()
                        .map(
                            correction ->
                                t.of(
                                    "scores.form.was",
                                    Times.second(t, correction.stamp().wall()),
                                    correction
                                        .replaced()
                                        .result()
                                        .map(result -> told(result))
                                        .orElse(t.of("kit.on"))))
                        .collect(Collectors.joining("\n"))));
    return lines;
  }

  private String told(RunResult result) {
    return texts.now().of(result.verdict())
        + result.score().map(points -> " " + Scores.written(points)).orElse("");
  }

  private Button discardOrRestore() {
    boolean discarded = run.discarded().isPresent();
    var key = discarded ? "scores.restore" : "scores.discard";
    return Actions.button(
        texts,
        "run-form",
        discarded ? "restore" : "discard",
        discarded ? "fth-corner-up-left" : "fth-slash",
        key,
        () ->
            desk.submit(
                discarded
                    ? new RestoreRun(run.id())
                    : new DiscardRun(run.id(), reason.control().getText()),
                _ -> sheet.close(),
                sheet::refuse));
  }

  private void fill(RunFacts facts) {
    facts.result().ifPresent(result -> verdict.choose(result.verdict()));
    score.control().setText(run.score().map(Scores::written).orElse(""));
    note.control().setText(facts.setup().note());
    reason.control().setText(facts.result().map(RunResult::reason).orElse(""));
    started.control().setText(facts.startedAt().map(this::time).orElse(""));
    finished.control().setText(facts.finishedAt().map(this::time).orElse(""));
    settings.control().setText(facts.setup().settings());
    revision.control().setText(facts.setup().revision());
    output.control().setText(facts.result().map(RunResult::output).orElse(""));
  }

  private String time(Instant at) {
    return Times.second(texts.now(), at);
  }

  private void save() {
    var points = Score.read(score.control().getText());
    var startTyped = Times.read(started.control().getText());
    var finishTyped = Times.read(finished.control().getText());
    if (points.isEmpty() && !score.control().getText().isBlank()) {
      score.object(texts.text("scores.quick.notANumber"));
    } else if (points.isEmpty() && verdict.chosen() == Verdict.PASS && run.score().isPresent()) {
      score.object(texts.text("scores.quick.numberMissing"));
    } else if (startTyped.isEmpty() && !started.control().getText().isBlank()) {
      started.object(texts.text("scores.form.notATime"));
    } else if (finishTyped.isEmpty() && !finished.control().getText().isBlank()) {
      finished.object(texts.text("scores.form.notATime"));
    } else {
      correct(points, startTyped, finishTyped);
    }
  }

  private void correct(
      Optional<Score> points, Optional<LocalTime> startTyped, Optional<LocalTime> finishTyped) {
    var target =
        targets.entrySet().stream()
            .filter(entry -> entry.getValue().isSelected())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    // A server that was removed meanwhile has no box here; the run was made against it all the
    // same.
    run.facts().setup().target().stream()
        .filter(id -> !targets.containsKey(id))
        .forEach(target::add);
    var setup =
        new RunSetup(
            Set.copyOf(target),
            settings.control().getText().strip(),
            revision.control().getText().strip(),
            note.control().getText().strip());
    var result =
        new RunResult(
            verdict.chosen(),
            points,
            reason.control().getText().strip(),
            output.control().getText());
    boolean stillOn = run.facts().running() && finishTyped.isEmpty() && points.isEmpty();
    var facts =
        new RunFacts(
            moment(startTyped, run.facts().startedAt()),
            stillOn ? Optional.empty() : moment(finishTyped, run.facts().finishedAt()),
            setup,
            stillOn ? Optional.empty() : Optional.of(result));
    desk.submit(new CorrectRun(run.id(), facts), _ -> sheet.close(), sheet::refuse);
  }

  /**
   * The time of day that was typed, on the day that brings it nearest to the moment it replaces.
   */
  private Optional<Instant> moment(Optional<LocalTime> typed, Optional<Instant> replaced) {
    if (typed.isPresent()
        && replaced.filter(at -> time(at).startsWith(shown(typed.get()))).isPresent()) {
      return replaced;
    }
    return typed.map(time -> nearest(time, replaced.orElse(run.at()), texts.now().zone()));
  }

  private static String shown(LocalTime time) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
  }

  static Instant nearest(LocalTime time, Instant to, ZoneId zone) {
    var day = to.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(days -> day.plusDays(days).atTime(time).atZone(zone).toInstant())
        .min((a, b) -> Duration.between(a, to).abs().compareTo(Duration.between(b, to).abs()))
        .orElseThrow();
  }
}
