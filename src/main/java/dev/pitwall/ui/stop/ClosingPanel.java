package dev.pitwall.ui.stop;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.StopPage.Check;
import dev.pitwall.text.StopPage.Place;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.InSight;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.Panel;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The closing list, place by place: each line with who ticked it or what proves it. Space ticks the
 * line that has the focus, A all lines of its place.
 */
final class ClosingPanel extends VBox {
  private final KeyedChildren<Place, PlaceRows> places;

  ClosingPanel(FxTexts texts, StopModel model, ClosingTicks ticks) {
    var none = words("stop-closing-none");
    none.textProperty().bind(texts.text("stop.closing.none"));
    none.visibleProperty().bind(model.page().map(page -> page.closing().places().isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    var scores = words("stop-closing-scores");
    scores.textProperty().bind(model.page().map(page -> page.closing().scores()));
    scores.visibleProperty().bind(scores.textProperty().isNotEmpty());
    scores.managedProperty().bind(scores.visibleProperty());
    Leads.to(scores, () -> new GoTo("scores", newest(model)));
    var rows = new VBox();
    rows.getStyleClass().add("stop-rows");
    places =
        new KeyedChildren<>(
            rows.getChildren(),
            Place::server,
            place -> new PlaceRows(ticks, place),
            PlaceRows::show);
    model.page().subscribe(page -> places.show(page.closing().places()));
    getChildren()
        .add(
            new Panel(
                texts.bind(
                    t -> {
                      var progress = model.page().get().closing().progress();
                      return progress.isEmpty() ? t.of("stop.closing.title") : progress;
                    },
                    model.page()),
                none,
                scores,
                rows));
  }

  private static Optional<Id> newest(StopModel model) {
    return model.page().get().closing().runs().stream().reduce((_, later) -> later);
  }

  /** Focuses the first place in which this line is open. */
  void reveal(ItemId line, List<Place> now) {
    now.stream()
        .filter(
            place ->
                place.checks().stream()
                    .anyMatch(
                        check -> check.line().equals(line) && check.meaning() != Meaning.CONFIRMS))
        .findFirst()
        .flatMap(place -> places.of(place.server()))
        .ifPresent(rows -> rows.reveal(line));
  }

  private static Label words(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("stop-words");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static KeyTable keys(Runnable tick, Runnable all) {
    return new KeyTable()
        .on("Space", "stop.closing.tick", tick)
        .on("Enter", "stop.closing.tick", tick)
        .on("A", "stop.closing.all", all);
  }

  /** For the key sheet, beside those of rows that lead elsewhere. */
  static List<KeyHint> hints() {
    return keys(() -> {}, () -> {}).hints().stream()
        .filter(hint -> hint.keys().equals("A"))
        .toList();
  }

  /** A server's name, and its lines. */
  private static final class PlaceRows extends HBox {
    private final Label name = new Label();
    private final VBox lines = new VBox();
    private final KeyedChildren<Check, CheckRow> rows;
    private Place shown;

    PlaceRows(ClosingTicks ticks, Place first) {
      shown = first;
      getStyleClass().add("stop-place");
      name.getStyleClass().add("stop-name");
      name.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(lines, Priority.ALWAYS);
      rows =
          new KeyedChildren<>(
              lines.getChildren(),
              Check::line,
              check ->
                  new CheckRow(
                      first.server(),
                      check,
                      one -> ticks.toggle(first.server(), one),
                      () -> ticks.all(shown)),
              CheckRow::show);
      getChildren().addAll(name, lines);
    }

    void show(Place place) {
      shown = place;
      name.setText(place.name());
      rows.show(place.checks());
    }

    void reveal(ItemId line) {
      rows.of(line).ifPresent(row -> InSight.focus(row, row));
    }
  }

  /** One line: its mark, its words, who or what shows that it is done. */
  private static final class CheckRow extends HBox {
    private final Tag what = new Tag(Meaning.PLAIN);
    private final Label state = new Label();
    private Check shown;

    CheckRow(
        Optional<ServerId> server,
        Check first,
        java.util.function.Consumer<Check> toggle,
        Runnable all) {
      shown = first;
      Ids.give(
          this,
          "stop",
          "closing-" + server.map(ServerId::value).orElse("contest") + "-" + first.line().value());
      getStyleClass().addAll("stop-check", "leads");
      setFocusTraversable(true);
      what.setWrapText(true);
      what.setMinHeight(USE_PREF_SIZE);
      state.getStyleClass().add("stop-rest");
      state.setWrapText(true);
      state.setMinHeight(USE_PREF_SIZE);
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      getChildren().addAll(what, state);
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
              toggle.accept(shown);
            }
          });
      var unused = keys(() -> toggle.accept(shown), all).listenOn(this);
    }

    void show(Check check) {
      shown = check;
      what.mean(check.meaning());
      what.setText(check.words());
      state.setText(check.state());
      setAccessibleText(check.words() + " " + check.state());
    }
  }
}
