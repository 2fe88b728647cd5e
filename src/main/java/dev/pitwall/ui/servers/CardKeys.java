package dev.pitwall.ui.servers;

import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the cards: walk, toggle, note, open, take a chip off, carry it to a neighbour. */
final class CardKeys {
  private final ServersModel model;
  private final Cards cards;
  private final ServersView view;

  /** The N that opened the note is still down; its letter is not for the note. */
  private boolean opening;

  private CardKeys(ServersModel model, Cards cards, ServersView view) {
    this.model = model;
    this.cards = cards;
    this.view = view;
  }

  static void listen(ServersModel model, Cards cards, ServersView view) {
    var keys = new CardKeys(model, cards, view);
    cards.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    cards.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> keys.opening &= event.getCode() == KeyCode.N);
    cards.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.opening = false);
    cards.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void typed(KeyEvent event) {
    if (opening) {
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    var chosen = model.selected().get();
    if (event.getTarget() instanceof TextInputControl || chosen.isEmpty()) {
      return;
    }
    boolean done =
        switch (event.getCode()) {
          case LEFT -> arrow(event, chosen.get(), -1, 0);
          case RIGHT -> arrow(event, chosen.get(), 1, 0);
          case UP -> arrow(event, chosen.get(), 0, -1);
          case DOWN -> arrow(event, chosen.get(), 0, 1);
          case HOME -> focus(cards.first());
          default -> !chorded(event) && plain(event.getCode(), chosen.get());
        };
    if (done) {
      event.consume();
    }
  }

  private static boolean chorded(KeyEvent event) {
    return event.isShortcutDown() || event.isAltDown() || event.isControlDown();
  }

  private boolean plain(KeyCode code, ServerId chosen) {
    if (code == KeyCode.ENTER) {
      view.edit(chosen);
      return true;
    }
    if (code == KeyCode.N) {
      opening = view.startNote(chosen);
      return true;
    }
    if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      focusedRole(chosen).ifPresent(role -> view.remove(role, chosen));
      return true;
    }
    var role = model.roleOfKey(key(code));
    role.ifPresent(one -> view.toggle(one.id()));
    return role.isPresent();
  }

  /** {@code 1} of either block of digits, {@code A}; words for other keys. */
  private static String key(KeyCode code) {
    return code.getName().replace("Numpad ", "");
  }

  private Optional<RoleId> focusedRole(ServerId server) {
    return cards.card(server).flatMap(ServerCard::focusedRole);
  }

  /** Walks; with Shift carries the focused chip along, with Ctrl+Shift leaves one behind. */
  private boolean arrow(KeyEvent event, ServerId from, int columns, int rows) {
    var next = cards.neighbour(from, columns, rows);
    var role = focusedRole(from);
    if (!event.isShiftDown()) {
      return focus(next);
    }
    if (next.isPresent() && role.isPresent()) {
      view.carry(role.get(), from, next.get(), event.isShortcutDown());
    }
    return true;
  }

  private boolean focus(Optional<ServerId> server) {
    server.ifPresent(cards::focus);
    // Also at the edge: else the focus would jump to whatever lies in that direction.
    return true;
  }
}
