package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the cards: choose, walk, toggle, note, open, take a chip off, carry it on. */
final class CardKeys {
  private final ServersModel model;
  private final Cards cards;
  private final ServersView view;
  private final ChangeNotes notes;
  private final KeyTable table = new KeyTable();

  /** The N that opened the note is still down; its letter is not for the note. */
  private boolean opening;

  CardKeys(ServersModel model, Cards cards, ServersView view, ChangeNotes notes) {
    this.notes = notes;
    this.model = model;
    this.cards = cards;
    this.view = view;
    cards.addEventFilter(KeyEvent.KEY_PRESSED, event -> opening &= event.getCode() == KeyCode.N);
    cards.addEventFilter(KeyEvent.KEY_RELEASED, _ -> opening = false);
    cards.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    table
        .when("← → ↑ ↓", "servers.keys.walk", this::walk)
        .when("Home", "servers.keys.first", chosen((_, _) -> focus(cards.first())))
        .when("N", "servers.note", chosen((_, server) -> note(server)))
        .when("1 … 9", "servers.keys.choose", this::choose)
        .when("A … Z", "servers.keys.toggle", chosen((event, _) -> toggle(event)))
        .when("Shift+A … Shift+Z", "servers.keys.bring", chosen((event, _) -> bring(event)))
        .when("Enter", "servers.edit", chosen((_, server) -> edit(server)))
        .when("Delete Backspace", "servers.keys.off", chosen((_, server) -> takeOff(server)))
        .when("Shift+← → ↑ ↓", "servers.keys.move", chosen(carry(false)))
        .when("Ctrl+Shift+← → ↑ ↓", "servers.keys.copy", chosen(carry(true)))
        .listenOn(cards);
  }

  KeyTable table() {
    return table;
  }

  private void typed(KeyEvent event) {
    if (opening) {
      event.consume();
    }
  }

  /** Nothing happens while no card is chosen. */
  private Predicate<KeyEvent> chosen(BiPredicate<KeyEvent, ServerId> action) {
    return event -> model.selected().get().filter(server -> action.test(event, server)).isPresent();
  }

  /**
   * The digit on a card chooses it. One without a card chooses none: what is typed after it was
   * meant for a server that is not there, and not for the one chosen before.
   */
  private boolean choose(KeyEvent event) {
    int place = Integer.parseInt(event.getCode().getName().replace("Numpad ", ""));
    cards.at(place).ifPresentOrElse(cards::focus, () -> cards.chooseNone(place));
    return true;
  }

  private boolean edit(ServerId chosen) {
    view.edit(chosen);
    return true;
  }

  private boolean note(ServerId chosen) {
    opening = notes.start(chosen);
    return true;
  }

  private boolean takeOff(ServerId chosen) {
    focusedRole(chosen).ifPresent(role -> view.remove(role, chosen));
    return true;
  }

  private boolean toggle(KeyEvent event) {
    var role = model.roleOfKey(event.getCode().getName());
    role.ifPresent(one -> view.toggle(one.id()));
    return role.isPresent();
  }

  /** The role comes here from wherever it is played: one step, and one undo. */
  private boolean bring(KeyEvent event) {
    var role = model.roleOfKey(event.getCode().getName());
    role.ifPresent(one -> view.bring(one.id()));
    return role.isPresent();
  }

  private Optional<RoleId> focusedRole(ServerId server) {
    return cards.card(server).flatMap(ServerCard::focusedRole);
  }

  private boolean walk(KeyEvent event) {
    return focus(
        model.selected().get().map(from -> neighbour(event, from)).orElseGet(cards::first));
  }

  /** Carries the focused chip along, or leaves one behind. */
  private BiPredicate<KeyEvent, ServerId> carry(boolean copies) {
    return (event, from) -> {
      var next = neighbour(event, from);
      var role = focusedRole(from);
      if (next.isPresent() && role.isPresent()) {
        view.carry(role.get(), from, next.get(), copies);
      }
      return true;
    };
  }

  private Optional<ServerId> neighbour(KeyEvent event, ServerId from) {
    return switch (event.getCode()) {
      case LEFT -> cards.neighbour(from, -1, 0);
      case RIGHT -> cards.neighbour(from, 1, 0);
      case UP -> cards.neighbour(from, 0, -1);
      case DOWN -> cards.neighbour(from, 0, 1);
      default -> Optional.empty();
    };
  }

  private boolean focus(Optional<ServerId> server) {
    server.ifPresent(cards::focus);
    // Also at the edge: else the focus would jump to whatever lies in that direction.
    return true;
  }
}
