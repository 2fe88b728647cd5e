package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.kit.control.DragGesture;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/**
 * Carries a role from the palette or a card to another card, or off it. Ctrl copies. Outside of the
 * screen nothing is dropped.
 */
final class RoleDrag {
  /** What is carried, and from where; no server is the palette. */
  private record Carried(RoleId role, Optional<ServerId> from) {}

  private final ServersModel model;
  private final DragGhost ghost;
  private final Function<Point2D, Optional<ServerCard>> cardAt;
  private final Predicate<Point2D> within;
  private final Consumer<RoleAction> act;
  private final DragGesture gesture;
  private Optional<Carried> carried = Optional.empty();
  private Optional<ServerCard> over = Optional.empty();
  private boolean copies;
  private boolean outside;

  /**
   * @param cardAt the card at a point of the scene
   * @param within whether such a point lies on the screen
   */
  RoleDrag(
      ServersModel model,
      DragGhost ghost,
      Function<Point2D, Optional<ServerCard>> cardAt,
      Predicate<Point2D> within,
      Consumer<RoleAction> act) {
    this.model = model;
    this.ghost = ghost;
    this.cardAt = cardAt;
    this.within = within;
    this.act = act;
    gesture = new DragGesture(ghost);
  }

  /**
   * Lets {@code chip} be dragged.
   *
   * @param clicked it was clicked and not dragged
   */
  void source(Node chip, RoleId role, Optional<ServerId> from, Runnable clicked) {
    gesture.source(
        chip,
        new DragGesture.Dragged() {
          @Override
          public boolean begun(Point2D point) {
            return begin(new Carried(role, from));
          }

          @Override
          public void moved(Point2D point, boolean copying) {
            RoleDrag.this.moved(point, copying);
          }

          @Override
          public void dropped() {
            drop();
          }

          @Override
          public void cancelled() {
            end();
          }

          @Override
          public void clicked() {
            clicked.run();
          }
        });
  }

  private boolean begin(Carried what) {
    var role = model.role(what.role());
    if (role.isEmpty() || !model.changeable()) {
      return false;
    }
    carried = Optional.of(what);
    ghost.show(role.get());
    return true;
  }

  private void moved(Point2D point, boolean copying) {
    copies = copying;
    outside = !within.test(point);
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
          return role.filter(_ -> !cameFromNowhere && !outside)
              .flatMap(one -> RoleActions.drop(one, from, onto, copies));
        });
  }

  private void drop() {
    var action = action();
    end();
    action.ifPresent(act);
  }

  private void end() {
    over.ifPresent(card -> card.offer(false));
    over = Optional.empty();
    carried = Optional.empty();
    ghost.hide();
  }
}
