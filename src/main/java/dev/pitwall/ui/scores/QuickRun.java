package dev.pitwall.ui.scores;

import dev.pitwall.command.ScoreQuestion;
import dev.pitwall.command.Sentence;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.TypedScore;
import dev.pitwall.output.GitRevision;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Unanswered;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitReached;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import dev.pitwall.ui.kit.keys.PressAgain;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The line that is used forty times a day: type the number, say PASS or FAIL, Enter. While a run is
 * on it ends that run; else it records one that is over.
 */
final class QuickRun extends VBox {
  /** What stands in the line. */
  private record Typed(String score, Verdict verdict, String note) {
    static final Typed NOTHING = new Typed("", Verdict.PASS, "");
  }

  /** Several lines are no score, nor is JSON: that is what a benchmarker printed. */
  private static final PseudoClass COMPOSING = PseudoClass.getPseudoClass("composing");

  private final class ScoreField extends LimitedField {
    ScoreField() {
      super(LimitedField.FIGURE_LETTERS);
      addEventFilter(
          InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
          event -> pseudoClassStateChanged(COMPOSING, !event.getComposed().isEmpty()));
    }

    @Override
    public void replaceText(int start, int end, String text) {
      if (text.stripTrailing().lines().count() > 1 || text.stripLeading().startsWith("{")) {
        printed.accept(text);
      } else {
        super.replaceText(start, end, text);
      }
    }
  }

  private final FxTexts texts;
  private final Desk desk;
  private final SubmitQueue<Typed> queue;
  private final FxClock clock;
  private final IdSource ids;
  private final ScoresModel model;
  private final Sources sources;

  /** A start whose revision is being read, or that has no answer yet. */
  private final Unanswered start = new Unanswered();

  private final Consumer<String> printed;
  private final TextField score = Ids.give(new ScoreField(), "scores", "quick-score");
  private final TextField note =
      Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "scores", "quick-note");
  private final VerdictChoice verdict;
  private final Label objection = Ids.give(new Label(), "scores", "quick-objection");

  /** The line tells of a text that did not fit. */
  private boolean leftOut;

  /** A start too late for its result. */
  private final PressAgain startAgain = new PressAgain();

  /** A score that is probably a slip. */
  private final PressAgain recordAgain = new PressAgain();

  /**
   * @param printed is called with an output that was pasted where the score is typed
   */
  QuickRun(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Sources sources,
      ScoresModel model,
      Consumer<String> printed) {
    this.texts = texts;
    this.printed = printed;
    this.desk = desk;
    this.queue = new SubmitQueue<>(desk, this::written);
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
    objection.setWrapText(true);
    objection.setMinHeight(USE_PREF_SIZE);
    objection.setVisible(false);
    objection.managedProperty().bind(objection.visibleProperty());
    score.textProperty().subscribe(this::preview);
    score.setOnAction(_ -> enter());
    note.setOnAction(_ -> enter());
    verdict.onEnter(this::record);
    List.of(score, note)
        .forEach(
            field ->
                field.addEventHandler(
                    LimitReached.TYPE,
                    event -> {
                      show(event::in, true);
                      leftOut = true;
                      event.consume();
                    }));
    List.of(score, note).forEach(field -> field.focusedProperty().subscribe(this::forgetLeftOut));
    var returned =
        new ReturnedLines<>(
            texts,
            "scores-quick",
            queue,
            _ -> Optional.of(typed()).filter(one -> !one.equals(Typed.NOTHING)),
            this::putBack);
    getChildren().addAll(line, objection, returned);
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
    return Spans.ticking(texts, from, clock.instant());
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

  TextField scoreField() {
    return score;
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
    if (start.isBusy()) {
      return;
    }
    var on = model.running().get();
    if (on.isPresent()) {
      show(t -> t.of("scores.quick.alreadyOn", Times.minute(t, on.get().at())), true);
    } else if (late().isPresent() && !startAgain.press()) {
      show(this::tooLate, true);
    } else {
      accept();
      start.add();
      var at = clock.instant();
      FxFutures.on(sources.revision(), answer -> start(at, answer));
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
                    + (startAgain.ready().get() ? t.of("scores.quick.again") : ""))
        .orElse("");
  }

  /** Whoever goes on elsewhere has seen what was not pasted. */
  private void forgetLeftOut(boolean there) {
    if (!there && leftOut) {
      leftOut = false;
      objection.setVisible(false);
    }
  }

  /** Nothing is asked any more, and nothing stands against the line. */
  private void accept() {
    startAgain.forget();
    recordAgain.forget();
    objection.setVisible(false);
  }

  /**
   * Takes back a question.
   *
   * @return false when it was not asked
   */
  boolean back() {
    boolean asked = startAgain.asked() || recordAgain.asked();
    if (asked) {
      accept();
    }
    return asked;
  }

  private void start(Instant at, Optional<GitRevision.Answer> answer) {
    var revision =
        answer
            .filter(GitRevision.Answer.Read.class::isInstance)
            .map(read -> ((GitRevision.Answer.Read) read).revision())
            .orElse("");
    answer.ifPresent(this::sayTrouble);
    desk.submit(
        new StartRun(
            ids.run(), Optional.of(at), new RunSetup(Set.of(), "", revision, note.getText())),
        done ->
            start.answer(
                () -> {
                  model.look(done);
                  desk.report(done, "scores.done.started");
                }),
        reason -> start.answer(() -> desk.refuse(reason)),
        _ -> start.answer(() -> {}));
  }

  /** The run goes on without its revision, which can be filled in later. */
  private void sayTrouble(GitRevision.Answer answer) {
    if (answer instanceof GitRevision.Answer.Failed failed) {
      show(t -> t.of(failed.key(), sources.code().map(Object::toString).orElse("")), true);
    }
  }

  private Typed typed() {
    return new Typed(score.getText(), verdict.chosen(), note.getText());
  }

  private String written(Typed typed) {
    return Stream.of(texts.now().of(typed.verdict()), typed.score(), typed.note())
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private boolean putBack(Typed typed) {
    score.setText(typed.score());
    note.setText(typed.note());
    verdict.choose(typed.verdict());
    score.requestFocus();
    score.end();
    return true;
  }

  /** A score that is probably a slip is asked about while it is being typed. */
  private void preview() {
    accept();
    question().ifPresent(one -> show(one::in, false));
  }

  private Sentence asked(Sentence question) {
    return recordAgain.ready().get() ? ScoreQuestion.again(question) : question;
  }

  private Optional<Sentence> question() {
    return TypedScore.read(score.getText())
        .flatMap(points -> ScoreQuestion.of(model.day().get(), points));
  }

  /** A second Enter by accident finds the line empty, and means nothing. */
  private void enter() {
    if (!typed().equals(Typed.NOTHING)) {
      record();
    }
  }

  private void record() {
    var line = typed();
    var points = Score.read(line.score());
    var question = question();
    if (points.isEmpty() && !line.score().isBlank()) {
      object("scores.quick.notANumber");
    } else if (points.isEmpty() && line.verdict() == Verdict.PASS) {
      object("scores.quick.numberMissing");
    } else if (question.isPresent() && !recordAgain.press()) {
      show(t -> asked(question.get()).in(t), true);
      score.requestFocus();
    } else {
      submit(line, points);
    }
  }

  private void submit(Typed line, Optional<Score> points) {
    putBack(Typed.NOTHING);
    // The result of a run that is only now being started is that run's.
    start.afterwards(() -> submitNow(line, points));
  }

  private void submitNow(Typed line, Optional<Score> points) {
    var seen = model.running().get().map(Run::id);
    queue.submit(
        line,
        RecordResult.typed(seen, ids.run(), line.verdict(), points, line.note()),
        done -> {
          model.look(done);
          desk.report(done, "scores.done.recorded", line.verdict(), Scores.after(points));
        });
  }

  private void object(String key) {
    show(t -> t.of(key), true);
    score.requestFocus();
    score.selectAll();
  }

  private void show(Function<Texts, String> words, boolean wrong) {
    objection
        .textProperty()
        .bind(texts.bind(words, clock.now(), startAgain.ready(), recordAgain.ready()));
    objection.getStyleClass().setAll("label", wrong ? "objection" : "score-question");
    leftOut = false;
    objection.setGraphic(new Icon(wrong ? "fth-alert-triangle" : "fth-help-circle"));
    objection.setVisible(true);
  }
}
