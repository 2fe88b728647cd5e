package dev.pitwall.ui.scores;

import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.RunIntent.RecordResult;
import dev.pitwall.domain.RunIntent.StartRun;
import dev.pitwall.domain.RunSetup;
import dev.pitwall.domain.Score;
import dev.pitwall.domain.Verdict;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Later;
import dev.pitwall.ui.fx.Turn;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.kit.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The line that is used forty times a day: type the number, say PASS or FAIL, Enter. While a run is
 * on it ends that run; else it tells one that is over.
 */
final class QuickRun extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final Turn turn;
  private final FxClock clock;
  private final IdSource ids;
  private final ScoresModel model;
  private final Sources sources;
  private boolean starting;
  private final TextField score = Ids.give(new TextField(), "scores", "quick-score");
  private final TextField note = Ids.give(new TextField(), "scores", "quick-note");
  private final VerdictChoice verdict;
  private final Label objection = new Label();

  QuickRun(
      FxTexts texts, Desk desk, FxClock clock, IdSource ids, Sources sources, ScoresModel model) {
    this.texts = texts;
    this.desk = desk;
    this.turn = new Turn(desk);
    this.clock = clock;
    this.ids = ids;
    this.model = model;
    this.sources = sources;
    getStyleClass().add("quick-run");
    verdict = new VerdictChoice(texts, "scores-quick");
    score.promptTextProperty().bind(texts.text("scores.quick.score"));
    score.getStyleClass().add("score-field");
    note.promptTextProperty().bind(texts.text("scores.quick.note"));
    HBox.setHgrow(note, Priority.ALWAYS);
    var record =
        Actions.main(
            texts, "scores", "quick-record", "fth-check", "scores.quick.record", this::record);
    Actions.explain(record, texts, "scores.quick.record", Optional.of("Enter"));
    var line = new HBox(score, verdict, note, record, startButton(), runningLabel(clock));
    line.getStyleClass().add("quick-line");
    objection.getStyleClass().add("objection");
    objection.setVisible(false);
    objection.managedProperty().bind(objection.visibleProperty());
    score.textProperty().subscribe(() -> objection.setVisible(false));
    score.setOnAction(_ -> record());
    note.setOnAction(_ -> record());
    getChildren().addAll(line, objection);
  }

  private Button startButton() {
    var start =
        Actions.button(
            texts, "scores", "quick-start", "fth-play", "scores.quick.start", this::start);
    Actions.explain(start, texts, "scores.quick.start", Optional.of("Ctrl+B"));
    start.visibleProperty().bind(model.running().map(Optional::isEmpty));
    start.managedProperty().bind(start.visibleProperty());
    return start;
  }

  private Label runningLabel(FxClock clock) {
    var running = new Label();
    running.getStyleClass().add("running-now");
    running.setMinWidth(USE_PREF_SIZE);
    running.visibleProperty().bind(model.running().map(Optional::isPresent));
    running.managedProperty().bind(running.visibleProperty());
    running
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    model
                        .running()
                        .get()
                        .flatMap(run -> run.facts().startedAt())
                        .map(from -> t.of("scores.quick.on", elapsed(t, from, clock)) + left(t))
                        .orElse(""),
                model.running(),
                clock.now()));
    return running;
  }

  private static String elapsed(Texts texts, Instant from, FxClock clock) {
    return Spans.clock(texts, Duration.between(from, clock.instant()));
  }

  /** About, as runs of one contest are of one length. */
  private String left(Texts t) {
    return LastSafeStart.of(model.day().get())
        .flatMap(LastSafeStart::freeFrom)
        .filter(clock.instant()::isBefore)
        .map(end -> "  " + Spans.left(t, Duration.between(clock.instant(), end)))
        .orElse("");
  }

  VerdictChoice verdict() {
    return verdict;
  }

  /** The focus goes to where one types first. */
  void focusScore() {
    score.requestFocus();
  }

  /**
   * A run begins now; its note is what stands in the line, its revision what the working copy
   * stands at, where one was chosen.
   */
  void start() {
    if (model.running().get().isEmpty() && !starting) {
      starting = true;
      var at = clock.instant();
      Later.on(sources.revision(), answer -> start(at, answer));
    }
  }

  private void start(Instant at, Optional<WorkingCopy.Answer> answer) {
    starting = false;
    var revision =
        answer
            .filter(WorkingCopy.Answer.Read.class::isInstance)
            .map(read -> ((WorkingCopy.Answer.Read) read).revision())
            .orElse("");
    answer.ifPresent(this::sayTrouble);
    turn.submit(
        new StartRun(
            ids.run(), Optional.of(at), new RunSetup(Set.of(), "", revision, note.getText())),
        done -> desk.say(done, "scores.said.started"),
        desk::refuse);
  }

  /** The run goes on without its revision, which can be told later. */
  private void sayTrouble(WorkingCopy.Answer answer) {
    if (answer instanceof WorkingCopy.Answer.Failed failed) {
      objection
          .textProperty()
          .bind(texts.text(failed.key(), sources.code().map(Object::toString).orElse("")));
      objection.setVisible(true);
    }
  }

  private void record() {
    var points = Score.read(score.getText());
    if (points.isEmpty() && !score.getText().isBlank()) {
      object("scores.quick.notANumber");
    } else if (points.isEmpty() && verdict.chosen() == Verdict.PASS) {
      object("scores.quick.numberMissing");
    } else {
      var told = verdict.chosen();
      turn.submit(
          intent(points),
          done -> {
            clear();
            desk.say(done, "scores.said.recorded", told, Scores.after(points));
          },
          desk::refuse);
    }
  }

  private void object(String key) {
    objection.textProperty().bind(texts.text(key));
    objection.setVisible(true);
    score.requestFocus();
    score.selectAll();
  }

  private Intent intent(Optional<Score> points) {
    var seen = model.running().get().map(Run::id);
    return RecordResult.typed(seen, ids.run(), verdict.chosen(), points, note.getText());
  }

  private void clear() {
    score.clear();
    note.clear();
    verdict.choose(Verdict.PASS);
    score.requestFocus();
  }
}
