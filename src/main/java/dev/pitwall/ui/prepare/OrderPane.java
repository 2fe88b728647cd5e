package dev.pitwall.ui.prepare;

import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.RowDrag;
import dev.pitwall.ui.kit.control.ShortName;
import dev.pitwall.ui.kit.keys.FocusIn;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The servers in the order in which the team reboots them; rows are moved by keys or dragged. */
final class OrderPane extends VBox {
  private final Desk desk;
  private final VBox lines = new VBox();
  private final KeyedChildren<Server, Row> rows;
  private final RowDrag<Row> drag;
  private ContestDay day = ContestDay.EMPTY;

  OrderPane(FxTexts texts, Desk desk) {
    this.desk = desk;
    getStyleClass().add("check-list");
    lines.getStyleClass().add("check-lines");
    drag = new RowDrag<>(this::rows, _ -> true, this::move);
    rows =
        new KeyedChildren<>(
            lines.getChildren(), Server::id, server -> drag.listenOn(new Row(server)), Row::show);
    var about = new Label();
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    about
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of(rows().isEmpty() ? "prepare.order.none" : "prepare.order.about"),
                lines.getChildren()));
    getChildren().addAll(about, lines);
  }

  void show(ContestDay newest) {
    day = newest;
    var at = focused();
    rows.show(Server.inRebootOrder(day));
    // A row that moves to another place is out of the scene for a moment, and loses the focus.
    at.filter(row -> row.getScene() != null && !FocusIn.has(row)).ifPresent(Row::requestFocus);
  }

  private List<Row> rows() {
    return lines.getChildren().stream().map(Row.class::cast).toList();
  }

  private Optional<Row> focused() {
    return rows().stream().filter(FocusIn::has).findFirst();
  }

  /**
   * Moves the row that has the focus up (-1) or down (1).
   *
   * @return false when none has it
   */
  boolean shift(int step) {
    return focused().filter(row -> drag.shift(row, step)).isPresent();
  }

  private void move(Row row, Optional<Row> before) {
    desk.submitAndReport(
        new PlaceInReboot(row.server.id(), before.map(one -> one.server.id())),
        "prepare.moved",
        row.server.name());
  }

  private final class Row extends HBox {
    private final Label place = new Label();
    private final ShortName name = new ShortName();
    private final HBox roles = new HBox();
    private Server server;

    Row(Server first) {
      server = first;
      Ids.give(this, "prepare-order", first.id().value());
      getStyleClass().addAll("check-line", "order-line");
      setFocusTraversable(true);
      setOnMousePressed(_ -> requestFocus());
      place.getStyleClass().add("muted");
      place.setMinWidth(USE_PREF_SIZE);
      roles.getStyleClass().add("order-roles");
      HBox.setHgrow(name, Priority.ALWAYS);
      getChildren().addAll(place, name, roles);
    }

    void show(Server now) {
      server = now;
      name.show(now.name());
      place.setText(Server.inRebootOrder(day).indexOf(now) + 1 + ".");
      setAccessibleText(place.getText() + " " + now.name());
      roles
          .getChildren()
          .setAll(day.inOrder(now.roles()).stream().map(RoleChip::markOnly).toList());
    }
  }
}
