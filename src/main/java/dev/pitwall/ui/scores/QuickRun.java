package dev.pitwall.ui.scores;

import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.RunFacts;
import dev.pitwall.domain.RunIntent.CorrectRun;
import dev.pitwall.domain.RunIntent.FinishRun;
import dev.pitwall.domain.RunIntent.RecordRun;
import dev.pitwall.domain.RunIntent.StartRun;
import dev.pitwall.domain.RunResult;
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
import dev.pitwall.ui.kit.PressAgain;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.kit.Spans;
import dev.pitwall.ui.kit.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Label objection = Ids.give(new Label(), "scores", "quick-objection");
  private final PressAgain again = new PressAgain();

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
    objection.setWrapText(true);
    objection.setMinHeight(USE_PREF_SIZE);
    objection.setVisible(false);
    objection.managedProperty().bind(objection.visibleProperty());
    score.textProperty().subscribe(this::accept);
    score.setOnAction(_ -> record());
    note.setOnAction(_ -> record());
    verdict.onEnter(this::record);
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
    if (starting) {
      return;
    }
    var on = model.running().get();
    if (on.isPresent()) {
      object(t -> t.of("scores.quick.alreadyOn", Times.minute(t, on.get().at())));
    } else if (late().isPresent() && !again.press()) {
      object(this::tooLate);
    } else {
      accept();
      starting = true;
      var at = clock.instant();
      Later.on(sources.revision(), answer -> start(at, answer));
    }
  }

  private Optional<LastSafeStart.Late> late() {
    return LastSafeStart.of(model.day().get()).flatMap(safe -> safe.late(clock.instant()));
  }

  private String tooLate(Texts t) {
    return late()
        .map(
            late ->
                t.of("run.late", late.by(), late.needed(), late.left())
                    + (again.ready().get() ? t.of("scores.quick.again") : ""))
        .orElse("");
  }

  /** Nothing is asked any more, and nothing stands against the line. */
  private void accept() {
    again.forget();
    objection.setVisible(false);
  }

  /**
   * Takes back the question whether to start too late.
   *
   * @return false when it was not asked
   */
  boolean back() {
    boolean asked = again.asked();
    if (asked) {
      accept();
    }
    return asked;
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
    object(t -> t.of(key));
    score.requestFocus();
    score.selectAll();
  }

  private void object(Function<Texts, String> words) {
    objection.textProperty().bind(texts.bind(words, clock.now(), again.ready()));
    objection.setVisible(true);
  }

  private Intent intent(Optional<Score> points) {
    // What went wrong is the reason of a FAIL; what was tried is the note of a PASS.
    boolean passed = verdict.chosen() == Verdict.PASS;
    var result = new RunResult(verdict.chosen(), points, passed ? "" : note.getText().strip(), "");
    return model
        .running()
        .get()
        .map(run -> finish(run, result))
        .orElseGet(
            () ->
                new RecordRun(
                    ids.run(),
                    Optional.empty(),
                    Optional.empty(),
                    RunSetup.noted(passed ? note.getText().strip() : ""),
                    result));
  }

  private Intent finish(Run run, RunResult result) {
    var finish = new FinishRun(run.id(), Optional.empty(), result);
    var setup = run.facts().setup();
    var typed = note.getText().strip();
    if (result.verdict() != Verdict.PASS || typed.isEmpty() || typed.equals(setup.note())) {
      return finish;
    }
    var noted = new RunSetup(setup.target(), setup.settings(), setup.revision(), typed);
    var told = new RunFacts(run.facts().startedAt(), Optional.empty(), noted, Optional.empty());
    return new Intent.Several(List.of(new CorrectRun(run.id(), told), finish));
  }

  private void clear() {
    score.clear();
    note.clear();
    verdict.choose(Verdict.PASS);
    score.requestFocus();
  }
}
