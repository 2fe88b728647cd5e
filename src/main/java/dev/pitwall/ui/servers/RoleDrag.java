package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Carries a role from the palette or a card to another card, or off it. Ctrl copies. */
final class RoleDrag {
  /** A hand that clicks moves the mouse less than this many pixels. */
  private static final double THRESHOLD = 5;

  /** What is carried, and from where; no server is the palette. */
  private record Carried(RoleId role, Optional<ServerId> from) {}

  private final ServersModel model;
  private final DragGhost ghost;
  private final Function<Point2D, Optional<ServerCard>> cardAt;
  private final Consumer<RoleAction> act;
  private final EventHandler<KeyEvent> keys = this::keyed;
  private Optional<Carried> carried = Optional.empty();
  private Optional<ServerCard> over = Optional.empty();
  private Point2D pressed = Point2D.ZERO;
  private Point2D at = Point2D.ZERO;
  private boolean copies;

  /** Pressed, and not given up with Esc since. */
  private boolean armed;

  /**
   * @param cardAt the card at a point of the scene
   */
  RoleDrag(
      ServersModel model,
      DragGhost ghost,
      Function<Point2D, Optional<ServerCard>> cardAt,
      Consumer<RoleAction> act) {
    this.model = model;
    this.ghost = ghost;
    this.cardAt = cardAt;
    this.act = act;
  }

  /**
   * Lets {@code chip} be dragged.
   *
   * @param clicked it was clicked and not dragged
   */
  void source(Node chip, RoleId role, Optional<ServerId> from, Runnable clicked) {
    chip.setOnMousePressed(
        event -> {
          armed = event.getButton() == MouseButton.PRIMARY;
          pressed = point(event);
          event.consume();
        });
    chip.setOnMouseDragged(
        event -> {
          if (armed && carried.isEmpty() && pressed.distance(point(event)) > THRESHOLD) {
            begin(new Carried(role, from));
          }
          if (carried.isPresent()) {
            moved(point(event), event.isShortcutDown());
          }
          event.consume();
        });
    chip.setOnMouseReleased(
        event -> {
          if (carried.isPresent()) {
            moved(point(event), event.isShortcutDown());
            drop();
          } else if (armed) {
            clicked.run();
          }
          armed = false;
          event.consume();
        });
  }

  private static Point2D point(MouseEvent event) {
    return new Point2D(event.getSceneX(), event.getSceneY());
  }

  private void begin(Carried what) {
    var role = model.role(what.role());
    if (role.isEmpty() || !model.changeable()) {
      armed = false;
      return;
    }
    carried = Optional.of(what);
    ghost.show(role.get());
    ghost.getScene().addEventFilter(KeyEvent.ANY, keys);
  }

  private void keyed(KeyEvent event) {
    // On a Mac the copying key is Command, as Ctrl is elsewhere.
    if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) {
      moved(at, event.getEventType() == KeyEvent.KEY_PRESSED);
    }
  }

  private void moved(Point2D point, boolean copying) {
    at = point;
    copies = copying;
    over.ifPresent(card -> card.offer(false));
    over = cardAt.apply(point);
    var action = action();
    over.filter(_ -> action.isPresent()).ifPresent(card -> card.offer(true));
    ghost.move(point, action);
  }

  private Optional<RoleAction> action() {
    return carried.flatMap(
        what -> {
          Optional<Role> role = model.role(what.role());
          Optional<Server> from = what.from().flatMap(model::onStage);
          Optional<Server> onto = over.map(ServerCard::server).flatMap(model::onStage);
          boolean cameFromNowhere = what.from().isPresent() && from.isEmpty();
          return role.filter(_ -> !cameFromNowhere)
              .flatMap(one -> RoleActions.drop(one, from, onto, copies));
        });
  }

  private void drop() {
    var action = action();
    end();
    action.ifPresent(act);
  }

  private void end() {
    ghost.getScene().removeEventFilter(KeyEvent.ANY, keys);
    over.ifPresent(card -> card.offer(false));
    over = Optional.empty();
    carried = Optional.empty();
    ghost.hide();
  }

  /**
   * Lets go of what is dragged; nothing happens to it.
   *
   * @return false when nothing was
   */
  boolean cancel() {
    boolean dragging = carried.isPresent();
    if (dragging) {
      armed = false;
      end();
    }
    return dragging;
  }
}
