package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RestoreRun;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.output.OutputArea;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/**
 * A run's sheet: everything told of it, to be corrected; the old facts stay readable below. What is
 * told elsewhere meanwhile stays, unless one typed over it.
 */
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
  private final FormRow<RevisionField> revision;
  private final FormRow<OutputArea> output;
  private final Map<ServerId, CheckBox> targets = new LinkedHashMap<>();
  private final Supplier<Optional<Run>> newest;

  /** As the fields took it: a text field drops line ends, which is no change of the person's. */
  private final TypedRun filled;

  /**
   * @param newest the run as it stands when saving; empty when it is gone
   */
  RunForm(
      FxTexts texts,
      Desk desk,
      Run run,
      Collection<Server> servers,
      RevisionField ofSheet,
      ContestDay day,
      Instant now,
      Supplier<Optional<Run>> newest) {
    this.texts = texts;
    this.desk = desk;
    this.run = run;
    this.newest = newest;
    sheet = new FormSheet(texts, "run-form", "scores.form.title", "scores.form.save");
    verdict = new VerdictChoice(texts, "run-form");
    sheet.row("scores.form.verdict", verdict);
    var effect = new EffectPane(texts.now(), day, run, now);
    score = sheet.text("score", "scores.form.score", LimitedField.FIGURE_LETTERS);
    note = sheet.text("note", "scores.form.note");
    reason = sheet.text("reason", "scores.form.reason");
    sheet.row("scores.form.effect", effect);
    started = sheet.text("started", "scores.form.started", LimitedField.FIGURE_LETTERS);
    finished = sheet.text("finished", "scores.form.finished", LimitedField.FIGURE_LETTERS);
    if (!servers.isEmpty()) {
      sheet.row("scores.form.target", targets(servers));
    }
    settings = sheet.text("settings", "scores.form.settings");
    revision = sheet.row("scores.form.revision", ofSheet);
    var area = Ids.give(new OutputArea(texts, this::pasted), "run-form", "output");
    area.setPrefRowCount(5);
    output = sheet.row("scores.form.output", area);
    if (!run.corrections().isEmpty()) {
      sheet.row("scores.form.corrections", corrections());
    }
    sheet.also(discardOrRestore());
    sheet.onSave(this::save);
    fill(run.facts());
    filled = typed();
  }

  private void pasted(String large) {
    output.control().show(OutputExcerpt.of(large));
  }

  FormSheet sheet() {
    return sheet;
  }

  VerdictChoice verdict() {
    return verdict;
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
    return texts.now().of(result.verdict()) + Scores.after(result.score());
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
            sheet.submit(
                desk,
                discarded ? new RestoreRun(run.id()) : new DiscardRun(run.id(), why()),
                done ->
                    desk.say(
                        done,
                        discarded ? "scores.said.restored" : "scores.said.discarded",
                        time(run.at())),
                sheet::refuse));
  }

  /** Why it is discarded, where that was typed; why it failed is told already. */
  private String why() {
    var typed = typed().reason();
    return typed.equals(filled.reason()) ? "" : typed;
  }

  private void fill(RunFacts facts) {
    facts.result().ifPresent(result -> verdict.choose(result.verdict()));
    score.control().setText(run.score().map(Scores::written).orElse(""));
    note.control().setText(facts.setup().note());
    reason.control().setText(facts.result().map(RunResult::reason).orElse(""));
    started.control().setText(facts.startedAt().map(this::time).orElse(""));
    finished.control().setText(facts.finishedAt().map(this::time).orElse(""));
    settings.control().setText(facts.setup().settings());
    revision.control().text(facts.setup().revision());
    output.control().show(facts.result().map(RunResult::output).orElse(""));
  }

  private String time(Instant at) {
    return Times.second(texts.now(), at);
  }

  private TypedRun typed() {
    return new TypedRun(
        verdict.chosen(),
        score.control().getText().strip(),
        reason.control().getText().strip(),
        output.control().output(),
        started.control().getText().strip(),
        finished.control().getText().strip(),
        targets.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, box -> box.getValue().isSelected())),
        settings.control().getText().strip(),
        revision.control().text(),
        note.control().getText().strip());
  }

  private void submit(Intent intent, RunMerge merge) {
    var result = merge.result();
    if (merge.now().facts().running() && result.isPresent()) {
      sheet.submit(
          desk,
          intent,
          done ->
              desk.say(
                  done,
                  "scores.said.recorded",
                  result.get().verdict(),
                  Scores.after(result.get().score())),
          sheet::refuse);
    } else {
      sheet.submit(
          desk,
          intent,
          done -> desk.say(done, "scores.said.corrected", time(run.at())),
          sheet::refuse);
    }
  }

  private void save() {
    var typed = typed();
    var merge = new RunMerge(texts.now().zone(), filled, typed, newest.get().orElse(run));
    if (Score.read(typed.score()).isEmpty() && !typed.score().isEmpty()) {
      score.object(texts.text("scores.quick.notANumber"));
    } else if (Times.read(typed.started()).isEmpty() && !typed.started().isEmpty()) {
      started.object(texts.text("scores.form.notATime"));
    } else if (Times.read(typed.finished()).isEmpty() && !typed.finished().isEmpty()) {
      finished.object(texts.text("scores.form.notATime"));
    } else if (merge.lacksNumber()) {
      score.object(texts.text("scores.quick.numberMissing"));
    } else {
      merge.intent().ifPresentOrElse(intent -> submit(intent, merge), sheet::close);
    }
  }
}
