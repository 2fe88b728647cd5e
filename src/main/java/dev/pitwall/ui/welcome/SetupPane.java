package dev.pitwall.ui.welcome;

import dev.pitwall.archive.Archive;
import dev.pitwall.archive.SetupCopy;
import dev.pitwall.archive.SetupPart;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Known;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.problem.Problem;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/**
 * Takes over the set-up of an earlier day: which day, and which parts of it. What the newest day's
 * team noted for the next contest is offered unasked.
 */
final class SetupPane extends VBox {
  private final FxTexts texts;
  private final Archive archive;
  private final IdSource ids;
  private final ComboBox<Optional<Known>> box = Ids.give(new ComboBox<>(), "first", "setup");
  private final VBox parts = new VBox();
  private final Label status = new Label();
  private final CheckBox nextTime = Ids.give(new CheckBox(), "first", "next-time");
  private final Map<SetupPart, CheckBox> boxes = new EnumMap<>(SetupPart.class);
  private Optional<SetupCopy> copy = Optional.empty();

  /** The newest day, where it has lines for the next contest. */
  private Optional<SetupCopy> newest = Optional.empty();

  /** Which reading is waited for. */
  private int reading;

  /**
   * @param known the days to choose from
   */
  SetupPane(FxTexts texts, Archive archive, List<Known> known, IdSource ids) {
    this.texts = texts;
    this.archive = archive;
    this.ids = ids;
    getStyleClass().add("setup-pane");
    parts.getStyleClass().add("setup-parts");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(8);
    box.getItems().add(Optional.empty());
    known.forEach(day -> box.getItems().add(Optional.of(day)));
    box.setCellFactory(_ -> new Cell());
    box.setButtonCell(new Cell());
    box.setValue(Optional.empty());
    box.valueProperty().addListener((_, _, day) -> read(day));
    status.getStyleClass().addAll("muted", "t-small");
    status.setWrapText(true);
    status.managedProperty().bind(status.visibleProperty());
    status.visibleProperty().bind(status.textProperty().isNotEmpty());
    parts.managedProperty().bind(parts.visibleProperty());
    parts.setVisible(false);
    nextTime.setWrapText(true);
    nextTime.setVisible(false);
    nextTime.managedProperty().bind(nextTime.visibleProperty());
    getChildren().addAll(new FormRow<>(texts, "first.setup", box), status, parts, nextTime);
    setVisible(!known.isEmpty());
    setManaged(!known.isEmpty());
    // A whole day is read for it: the window does not wait.
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> archive.nextTime(known)),
        found -> found.ifPresent(this::offer));
  }

  private final class Cell extends ListCell<Optional<Known>> {
    Cell() {
      texts.texts().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(Optional<Known> day, boolean empty) {
      super.updateItem(day, empty);
      setText(
          empty || day == null
              ? ""
              : day.map(Known::name).orElseGet(() -> texts.now().of("first.setup.none")));
    }
  }

  /** The day in that folder, where it is among those to choose from. */
  void choose(String folder) {
    box.getItems().stream()
        .filter(day -> day.filter(one -> one.folder().equals(folder)).isPresent())
        .findFirst()
        .ifPresent(box::setValue);
  }

  /** Unless that day is chosen: then the lines are one of its parts. */
  private void offer(SetupCopy from) {
    newest = Optional.of(from);
    int lines = from.parts().get(SetupPart.NEXT_TIME);
    nextTime.textProperty().bind(texts.text("first.setup.nextTime", lines, from.past().name()));
    nextTime.setSelected(true);
    nextTime
        .visibleProperty()
        .bind(
            box.valueProperty()
                .map(day -> day.filter(one -> one.folder().equals(from.past().folder())).isEmpty())
                .orElse(true));
  }

  private void read(Optional<Known> day) {
    int mine = ++reading;
    copy = Optional.empty();
    boxes.clear();
    parts.getChildren().clear();
    parts.setVisible(false);
    status.setText(day.isPresent() ? texts.now().of("archive.status.reading") : "");
    day.ifPresent(
        one ->
            FxFutures.on(
                CompletableFuture.supplyAsync(() -> archive.setup(one.folder())),
                found -> {
                  if (mine == reading) {
                    show(found);
                  }
                }));
  }

  private void show(Optional<SetupCopy> found) {
    copy = found;
    var counts = found.map(SetupCopy::parts).orElse(Map.of());
    status.setText(
        found.isEmpty()
            ? texts.now().of("first.setup.unreadable")
            : counts.isEmpty() ? texts.now().of("first.setup.nothing") : "");
    counts.forEach(
        (part, count) -> {
          var one =
              Ids.give(new CheckBox(), "first", "setup-" + part.name().toLowerCase(Locale.ROOT));
          one.textProperty().bind(texts.bind(t -> t.of("first.setup.part", t.of(part), count)));
          one.setWrapText(true);
          one.setSelected(true);
          boxes.put(part, one);
          parts.getChildren().add(one);
        });
    parts.setVisible(!counts.isEmpty());
  }

  private Set<SetupPart> chosen() {
    var chosen = EnumSet.noneOf(SetupPart.class);
    boxes.forEach(
        (part, one) -> {
          if (one.isSelected()) {
            chosen.add(part);
          }
        });
    return chosen;
  }

  /** Makes the day with what was chosen; attachments are kept off the JavaFX thread. */
  CompletableFuture<Opened> create(
      Days days, CreateContest contest, String me, List<Intent> agreed) {
    var noted =
        newest
            .filter(_ -> nextTime.isVisible() && nextTime.isSelected())
            .map(last -> last.intents(EnumSet.of(SetupPart.NEXT_TIME), contest, me, List.of(), ids))
            .orElse(List.of());
    if (copy.isEmpty()) {
      return days.create(contest, me, both(agreed, noted));
    }
    var from = copy.get();
    var wanted = chosen();
    return days.create(contest, me, both(from.intents(wanted, contest, me, agreed, ids), noted))
        .thenApplyAsync(
            opened -> {
              if (opened instanceof OpenDay day) {
                keepAttachments(from, wanted, day);
              }
              return opened;
            });
  }

  private static List<Intent> both(List<Intent> some, List<Intent> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void keepAttachments(SetupCopy from, Set<SetupPart> wanted, OpenDay day) {
    try {
      int missing = from.copyAttachments(wanted, day.blobs());
      if (missing > 0) {
        day.replica()
            .report(
                Problem.of(
                    Problem.Kind.SETUP_WITHOUT_ATTACHMENTS,
                    from.past().name(),
                    String.valueOf(missing)));
      }
    } catch (IOException e) {
      day.replica()
          .report(
              new Problem(
                  Problem.Kind.FILE_UNREADABLE,
                  List.of(from.past().folder(), String.valueOf(e.getMessage())),
                  e.toString()));
    }
  }
}
