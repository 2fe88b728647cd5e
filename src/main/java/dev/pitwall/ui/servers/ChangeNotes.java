package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.Turn;
import java.util.Optional;
import java.util.function.Consumer;

/** Notes of what was changed on a server by hand: begun, recorded, given up. */
final class ChangeNotes {
  private final Desk desk;
  private final Turn turn;
  private final IdSource ids;
  private final ServersModel model;
  private final Consumer<ServerId> focus;

  /**
   * @param focus gives the focus to a server's card
   */
  ChangeNotes(Desk desk, IdSource ids, ServersModel model, Consumer<ServerId> focus) {
    this.desk = desk;
    this.turn = new Turn(desk);
    this.ids = ids;
    this.model = model;
    this.focus = focus;
  }

  /**
   * @return false while another map than the present one is being looked at
   */
  boolean start(ServerId server) {
    boolean now = model.shown().get() instanceof ShownMap.Now;
    if (now) {
      model.noting().set(Optional.of(server));
    }
    return now;
  }

  void record(ServerId id, String text) {
    var name = model.server(id).map(Server::name).orElse("");
    turn.submit(
        new NoteChange(ids.note(), Optional.empty(), Optional.of(id), text),
        done -> {
          model.noteDraft(id).set("");
          end();
          desk.say(done, "servers.said.noted", name, text);
        },
        desk::refuse);
  }

  /**
   * Leaves the draft for later.
   *
   * @return false when none was being written
   */
  boolean end() {
    var noted = model.noting().get();
    noted.ifPresent(focus);
    model.noting().set(Optional.empty());
    return noted.isPresent();
  }
}
