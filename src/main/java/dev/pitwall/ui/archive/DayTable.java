package dev.pitwall.ui.archive;

import dev.pitwall.archive.ArchiveEntry;
import dev.pitwall.archive.PastDay;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tooltips;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The past days, the newest first; of one that cannot be read, why. */
final class DayTable extends TableView<ArchiveEntry> {
  /** Of a day that was read. */
  private interface Words {
    String of(Texts texts, PastDay day);
  }

  private final FxTexts texts;

  DayTable(FxTexts texts, ArchiveModel model) {
    super(model.days());
    this.texts = texts;
    Ids.give(this, "archive", "days");
    getStyleClass().addAll("dense", "archive-days");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("archive.column.mark", 36, "left", (_, entry) -> model.isMarked(entry) ? "✓" : "");
    column("archive.column.contest", 200, "left", (_, entry) -> name(entry));
    read("archive.column.date", 92, "left", DayTable::date);
    read("archive.column.best", 88, "right", (_, day) -> score(day.best()));
    read("archive.column.counted", 116, "left", DayTable::counted);
    read("archive.column.place", 76, "left", (_, day) -> day.place().orElse("–"));
    column("archive.column.remark", 160, "left", this::remark);
    setPlaceholder(new Label());
  }

  private static String name(ArchiveEntry entry) {
    return switch (entry) {
      case ArchiveEntry.Read(var day) -> day.name();
      case ArchiveEntry.Unreadable(var _, var name, var _) -> name;
    };
  }

  private static String date(Texts texts, PastDay day) {
    return day.contest().map(one -> Times.day(one.zone(), one.start())).orElse("–");
  }

  static ZoneId zone(PastDay day, Texts texts) {
    return day.contest().map(Contest::zone).orElse(texts.zone());
  }

  private static String score(Optional<Run> run) {
    return run.flatMap(Run::score).map(Scores::written).orElse("–");
  }

  private static String counted(Texts texts, PastDay day) {
    return day.counted()
        .map(
            run ->
                run.verdict().map(texts::of).orElse("")
                    + " "
                    + run.score().map(Scores::written).orElse("–"))
        .orElse("–");
  }

  private String remark(Texts t, ArchiveEntry entry) {
    return switch (entry) {
      case ArchiveEntry.Unreadable(var _, var _, var problem) -> t.of(problem).what();
      case ArchiveEntry.Read(var day) when day.sample() -> t.of("first.known.sample");
      case ArchiveEntry.Read(var day) -> t.of("archive.runs", day.day().runs().size());
    };
  }

  private void read(String key, double width, String style, Words words) {
    column(
        key,
        width,
        style,
        (t, entry) -> entry instanceof ArchiveEntry.Read(var day) ? words.of(t, day) : "");
  }

  private void column(
      String key, double width, String style, BiFunction<Texts, ArchiveEntry, String> words) {
    var column = new TableColumn<ArchiveEntry, ArchiveEntry>();
    column.textProperty().bind(texts.text(key));
    column.getStyleClass().add("head-" + style);
    column.setMinWidth(width * 0.8);
    column.setPrefWidth(width);
    if (!key.equals("archive.column.contest") && !key.equals("archive.column.remark")) {
      // What room there is more goes to the words.
      column.setMaxWidth(width * 1.4);
    }
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Cell(style, words));
    getColumns().add(column);
  }

  private final class Cell extends TableCell<ArchiveEntry, ArchiveEntry> {
    private final BiFunction<Texts, ArchiveEntry, String> words;

    Cell(String style, BiFunction<Texts, ArchiveEntry, String> words) {
      this.words = words;
      getStyleClass().add("cell-" + style);
      texts.texts().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(ArchiveEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      var sentence = empty || entry == null ? "" : words.apply(texts.now(), entry);
      setText(sentence);
      // A sentence may be longer than its column.
      Tooltips.show(this, sentence.length() > 12 ? sentence : "");
    }
  }
}
