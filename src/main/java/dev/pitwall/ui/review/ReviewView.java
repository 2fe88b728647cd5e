package dev.pitwall.ui.review;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Note;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.review.FindingsModel.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The record with its filter, and the slider over the day. */
final class ReviewView extends VBox {
  private final FxTexts texts;
  private final FxClock clock;
  private final ReviewModel model;
  private final TextField filter =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "review", "filter");
  private final ListView<ReviewModel.Step> record;
  private final ListView<Shown> findings;
  private final Label said = new Label();
  private final HBox writing = new HBox();
  private Optional<String> chosen = Optional.empty();
  private final Slider slider = Ids.give(new Slider(), "review", "slider");
  private final KeyTable keys = new KeyTable();
  private Optional<Contest> contest = Optional.empty();

  /**
   * @param report asks for a file and writes the day into it
   */
  ReviewView(
      FxTexts texts,
      FxClock clock,
      ReviewModel model,
      FindingsModel found,
      Runnable add,
      Consumer<Note> edit,
      Runnable report) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    getStyleClass().add("screen-body");
    var addNote = Actions.button(texts, "review", "add-note", "fth-plus", "review.note.add", add);
    Actions.explain(addNote, texts, "review.note.add", Optional.of("N"));
    filter.promptTextProperty().bind(texts.text("review.filter"));
    filter.getStyleClass().add("review-filter");
    model.filter().bind(filter.textProperty());
    var whose = AgentsButton.of(texts, "review", model.agents(), model::nextAgents);
    record = Ids.give(new ListView<>(model.shown()), "review", "record");
    record.getStyleClass().add("review-record");
    record.setCellFactory(_ -> new StepCell(texts, edit));
    var none = new Label();
    none.textProperty().bind(texts.text("review.none"));
    record.setPlaceholder(none);
    VBox.setVgrow(record, Priority.ALWAYS);
    findings = Ids.give(new ListView<>(found.shown()), "review", "findings");
    findings.getStyleClass().add("review-record");
    findings.setCellFactory(_ -> new FindingCell(texts));
    findings.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
    var nothing = new Label();
    nothing.setWrapText(true);
    nothing.textProperty().bind(texts.text("review.findings.none"));
    nothing.visibleProperty().bind(found.known());
    findings.setPlaceholder(nothing);
    VBox.setVgrow(findings, Priority.ALWAYS);
    var shows = new Panel(texts, "review.findings", findings);
    var recorded = new Panel(texts, "review.record", record);
    VBox.setVgrow(shows, Priority.ALWAYS);
    VBox.setVgrow(recorded, Priority.ALWAYS);
    shows.getStyleClass().add("review-half");
    recorded.getStyleClass().add("review-half");
    var left = new VBox(shows, recorded);
    var right = new Panel(texts, "review.then", moment(texts), new ThenPane(texts, model.then()));
    left.getStyleClass().add("review-left");
    right.getStyleClass().add("review-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    var both = new HBox(left, right);
    both.getStyleClass().add("review-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    var writeReport =
        Actions.button(texts, "review", "report", "fth-file-text", "review.report", report);
    Actions.explain(writeReport, texts, "review.report", Optional.of("Ctrl+Shift+E"));
    said.getStyleClass().add("muted");
    said.setMinWidth(0);
    writing.getStyleClass().add("review-writing");
    writing(Optional.empty(), () -> {});
    getChildren()
        .addAll(
            new ScreenBar(
                texts, "review.title", said, writing, filter, whose, addNote, writeReport),
            both);
    keys.on("/", "review.filter", filter::requestFocus)
        .on(AgentsButton.KEY, AgentsButton.TEXT, model::nextAgents)
        .on("N", "review.note.add", add)
        .on("F", "review.findings", () -> findings.requestFocus())
        .on("Ctrl+Shift+E", "review.report", report)
        .lists("← →", "review.slider")
        .listenOn(this);
    // A list takes Esc itself, for editing.
    var esc = new KeyTable().when("Esc", "shell.back", _ -> back());
    record.addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
    findings.addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
  }

  private VBox moment(FxTexts texts) {
    slider.setMin(0);
    slider.setBlockIncrement(Duration.ofMinutes(5).toSeconds());
    slider.valueProperty().addListener((_, _, seconds) -> look(seconds.doubleValue()));
    var words = new Label();
    words.getStyleClass().add("t-title");
    words
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    model
                        .moment()
                        .get()
                        .map(at -> Times.minute(t, at))
                        .orElseGet(() -> t.of("review.now")),
                model.moment()));
    return new VBox(words, slider);
  }

  /** At its right end the slider is "now", and stays so while the day goes on. */
  private void look(double seconds) {
    model
        .moment()
        .set(
            seconds >= slider.getMax()
                ? Optional.empty()
                : contest.map(c -> c.start().plusSeconds(Math.round(seconds))));
  }

  /**
   * Shows the day as it was at the moment of a finding, once: the same finding in other words, of a
   * day that went on, moves nothing.
   */
  private void goTo(Shown finding) {
    var id = Optional.ofNullable(finding).map(Shown::id);
    boolean another = !id.equals(chosen);
    chosen = id;
    if (another && finding != null && contest.isPresent()) {
      slider.setValue(Duration.between(contest.get().start(), finding.at()).toSeconds());
    }
  }

  /** Says one sentence in the bar. */
  void say(String words) {
    said.setText(words);
    said.setTooltip(new Tooltip(words));
  }

  /** Shows how far the report that is being written has come, and how to stop it. */
  void writing(Optional<ReportJob> job, Runnable cancel) {
    writing.getChildren().clear();
    job.ifPresent(
        one -> {
          said.setText("");
          var bar = Ids.give(new ProgressBar(), "review", "progress");
          bar.progressProperty().bind(one.progress());
          bar.accessibleTextProperty().bind(texts.text("review.report.writing"));
          var words = new Label();
          words.textProperty().bind(texts.text("review.report.writing"));
          words.setMinWidth(USE_PREF_SIZE);
          var stop =
              Actions.button(texts, "review", "cancel-report", "fth-x", "kit.cancel", cancel);
          Actions.explain(stop, texts, "review.report.cancel", Optional.of("Esc"));
          writing.getChildren().setAll(words, bar, stop);
        });
    writing.setVisible(job.isPresent());
    writing.setManaged(job.isPresent());
  }

  void day(ContestDay day) {
    contest = day.contest();
    contest.ifPresent(
        c -> {
          boolean now = model.moment().get().isEmpty();
          slider.setMax(Math.max(1, Duration.between(c.start(), last(c)).toSeconds()));
          if (now) {
            slider.setValue(slider.getMax());
          }
        });
  }

  private Instant last(Contest c) {
    var now = clock.instant();
    return now.isBefore(c.end()) ? now : c.end();
  }

  /** One reads first; what is typed there filters. */
  void focusRecord() {
    record.requestFocus();
  }

  TextField filter() {
    return filter;
  }

  List<KeyHint> keys() {
    return keys.hints();
  }

  /** Esc empties the filter, and shows everybody's steps again. */
  boolean back() {
    boolean filtered = !filter.getText().isEmpty() || model.agents().get() != Agents.WITH_AGENTS;
    filter.clear();
    model.agents().set(Agents.WITH_AGENTS);
    return filtered;
  }
}
