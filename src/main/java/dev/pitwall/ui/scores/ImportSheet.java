package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.manual.Topic;
import dev.pitwall.output.OutputReader;
import dev.pitwall.report.timeline.TimelinePreview;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A timeline before it is imported: what it would add, and which of its lines cannot be taken. The
 * rest is taken all the same, as one step.
 */
final class ImportSheet {
  private static final String SCOPE = "import";

  private final FxTexts texts;
  private final Desk desk;
  private final FxClock clock;
  private final IdSource ids;
  private final OutputReader beside;
  private final Supplier<ContestDay> day;
  private final FormSheet sheet;
  private final Label sentence = new Label();

  /** What a portal's table does not say is asked once for all its rows. */
  private final CheckBox allPassed = new CheckBox();

  private final FormRow<ListView<ImportLine>> list;

  /** Empty until the file was read, and where it is no timeline. */
  private Optional<Timelines.Rows> rows = Optional.empty();

  /** It is being read once more: a second Enter must not import it twice. */
  private boolean sent;

  /**
   * Where a timeline comes from.
   *
   * @param name in words
   */
  record Source(Function<Texts, String> name, Reading read) {
    interface Reading {
      Timelines.Parsed call() throws IOException;
    }

    static Source file(Timelines timelines, Path file) {
      var name = String.valueOf(file.getFileName());
      return new Source(_ -> name, () -> timelines.timeline(file));
    }

    static Source pasted(Timelines timelines, String text) {
      return new Source(t -> t.of("scores.import.pasted"), () -> timelines.timeline(text));
    }
  }

  /** What reading came to: a timeline, or the words that say why not. */
  private record Answer(Optional<Timelines.Rows> rows, Function<Texts, String> words) {}

  ImportSheet(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      OutputReader beside,
      Source source,
      Supplier<ContestDay> day) {
    this.texts = texts;
    this.desk = desk;
    this.clock = clock;
    this.ids = ids;
    this.beside = beside;
    this.day = day;
    sheet = new FormSheet(texts, SCOPE, "scores.import.title", "scores.import.do");
    sheet.getStyleClass().add("paste-sheet");
    var name = new Label();
    name.textProperty().bind(texts.bind(source.name()::apply));
    name.getStyleClass().addAll("mono", "strong");
    Ids.give(sentence, SCOPE, "says");
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    var view = Ids.give(new ListView<ImportLine>(), SCOPE, "lines");
    view.setCellFactory(_ -> new ImportLine.Cell(texts));
    view.setMinHeight(0);
    VBox.setVgrow(view, Priority.ALWAYS);
    list = new FormRow<>(texts, "scores.import.lines", view);
    VBox.setVgrow(list, Priority.ALWAYS);
    Ids.give(allPassed, SCOPE, "all-passed");
    allPassed.setWrapText(true);
    allPassed.setManaged(false);
    allPassed.setVisible(false);
    allPassed.selectedProperty().addListener((_, _, _) -> show());
    var whole = new VBox(name, sentence, allPassed, list);
    whole.getStyleClass().add("import-sheet");
    sheet.fill(whole, list);
    display(t -> t.of("scores.reading.on"));
    sheet.onSave(this::save);
    sheet.also(OpenManual.button(texts, SCOPE, Topic.TIMELINES));
    FxFutures.on(beside.beside(() -> read(source)), this::answered);
  }

  FormSheet sheet() {
    return sheet;
  }

  private static Answer read(Source source) {
    try {
      return switch (source.read().call()) {
        case Timelines.Rows read -> new Answer(Optional.of(read), _ -> "");
        case Timelines.Refused refused ->
            new Answer(
                Optional.empty(),
                t ->
                    t.of(
                        "csv.refused." + refused.reason().name(),
                        source.name().apply(t),
                        refused.word()));
      };
    } catch (IOException e) {
      return new Answer(
          Optional.empty(), t -> t.of("enum.Why.UNREADABLE", String.valueOf(e.getMessage())));
    }
  }

  private void answered(Answer answer) {
    rows = answer.rows();
    if (rows.isEmpty()) {
      display(answer.words());
      return;
    }
    show();
  }

  private void show() {
    preview(
        preview -> {
          boolean asked = preview.withoutVerdict() > 0;
          allPassed
              .textProperty()
              .bind(texts.text("scores.import.unsaid", preview.withoutVerdict()));
          allPassed.setManaged(asked);
          allPassed.setVisible(asked);
          display(t -> ImportLine.summary(t, preview));
          list.control().getItems().setAll(ImportLine.of(preview));
        });
  }

  /** On the newest day: a teammate may have imported it already. */
  private void preview(java.util.function.Consumer<TimelinePreview> done) {
    var read = rows.orElseThrow();
    var then = day.get();
    var now = clock.instant();
    boolean all = allPassed.isSelected();
    FxFutures.on(beside.beside(() -> read.preview(then, now, all)), done);
  }

  private void display(Function<Texts, String> words) {
    sentence.textProperty().bind(texts.bind(words));
  }

  private void save() {
    if (rows.isEmpty() || sent) {
      return;
    }
    sent = true;
    preview(
        preview ->
            preview
                .intent(day.get(), ids)
                .ifPresentOrElse(
                    intent -> submit(intent, preview),
                    () -> {
                      sent = false;
                      list.object(texts.text("scores.import.nothing"));
                    }));
  }

  private void submit(Intent intent, TimelinePreview preview) {
    sent = false;
    sheet.submit(
        desk,
        intent,
        done ->
            desk.report(
                done, "scores.import.done", preview.runs(), preview.notes(), preview.roleSteps()),
        sheet::refuse);
  }
}
