package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.Portions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One column: its name, how many cards, a mark when too many are begun, and the cards. */
final class LaneView extends VBox {
  private final TaskColumn column;
  private final ObjectProperty<Lane> lane;
  private final VBox cards = new VBox();
  private final CardScroll scroll;
  private final HBox head;
  private final KeyedChildren<Card, TaskCard> nodes;

  LaneView(FxTexts texts, TaskColumn column, Function<Card, TaskCard> makeCard) {
    this.column = column;
    lane = new SimpleObjectProperty<>(Board.EMPTY.lane(column));
    Ids.give(this, "tasks-lane", column.name().toLowerCase(Locale.ROOT));
    getStyleClass().add("task-lane");
    Portions.in(cards).getStyleClass().add("task-cards");
    scroll = new CardScroll(cards, hint(texts));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    nodes = new KeyedChildren<>(cards.getChildren(), Card::id, makeCard, TaskCard::show);
    head = head(texts);
    getChildren().addAll(head, scroll);
  }

  private HBox head(FxTexts texts) {
    var name = new Label();
    name.getStyleClass().add("strong");
    name.textProperty().bind(texts.bind(t -> t.of(column)));
    name.setMinWidth(USE_PREF_SIZE);
    var count = new Label();
    count.getStyleClass().add("muted");
    count.setMinWidth(USE_PREF_SIZE);
    count.textProperty().bind(lane.map(LaneView::counted));
    var crowded =
        new Tag(
            Meaning.WARNS,
            texts.bind(
                t -> t.of("tasks.crowded", lane.get().order().size(), lane.get().members()), lane));
    crowded.visibleProperty().bind(lane.map(Lane::crowded));
    crowded.managedProperty().bind(crowded.visibleProperty());
    var head = new HBox(name, count, ScreenBar.stretch(), crowded);
    head.getStyleClass().add("task-lane-head");
    return head;
  }

  /** {@code 3}, or {@code 1 / 3} while the filter hides some. */
  private static String counted(Lane lane) {
    int all = lane.order().size();
    int shown = lane.cards().size();
    return shown == all ? String.valueOf(all) : shown + " / " + all;
  }

  private Label hint(FxTexts texts) {
    var hint = new Label();
    hint.getStyleClass().addAll("t-small", "muted", "task-hint");
    hint.setWrapText(true);
    hint.textProperty().bind(texts.text(hintKey(column)));
    hint.visibleProperty().bind(lane.map(l -> l.order().isEmpty()));
    hint.managedProperty().bind(hint.visibleProperty());
    return hint;
  }

  private static String hintKey(TaskColumn column) {
    return switch (column) {
      case IDEA -> "tasks.hint.idea";
      case READY -> "tasks.hint.ready";
      case DOING -> "tasks.hint.doing";
      case MEASURING -> "tasks.hint.measuring";
      case KEPT -> "tasks.hint.kept";
      case REVERTED -> "tasks.hint.reverted";
      case DROPPED -> "tasks.hint.dropped";
    };
  }

  void show(Lane newest) {
    if (newest.equals(lane.get())) {
      return;
    }
    scroll.keepingPlace(
        () -> {
          lane.set(newest);
          nodes.show(newest.cards());
        });
  }

  /** The height at which nothing of it needs to scroll. */
  double wholeHeight(double width) {
    double inside = width - getInsets().getLeft() - getInsets().getRight();
    return getInsets().getTop()
        + Math.max(head.minHeight(inside), head.prefHeight(inside))
        + getSpacing()
        + scroll.wholeHeight(inside)
        + getInsets().getBottom();
  }

  /** A scroll pane keeps to itself that its content wants another height. */
  void onWholeHeight(Runnable changed) {
    cards
        .needsLayoutProperty()
        .subscribe(
            needed -> {
              if (needed) {
                changed.run();
              }
            });
  }

  Lane lane() {
    return lane.get();
  }

  TaskColumn column() {
    return column;
  }

  Optional<TaskCard> card(TaskId id) {
    return nodes.of(id);
  }

  /** While a card is dragged over it. */
  boolean showsLine() {
    return scroll.showsLine();
  }

  CardScroll scroll() {
    return scroll;
  }

  /** Scrolls so far that the card is seen whole. */
  void reveal(TaskCard card) {
    scroll.reveal(card);
  }
}
