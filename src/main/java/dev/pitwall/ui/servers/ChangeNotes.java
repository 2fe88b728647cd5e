package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.Optional;
import java.util.function.Consumer;

/** Notes of what was changed on a server by hand: begun, recorded, given up. */
final class ChangeNotes {
  /** What was typed of a server. */
  private record Typed(ServerId server, String text) {}

  private final FxTexts texts;
  private final Desk desk;
  private final SubmitQueue<Typed> queue;
  private final IdSource ids;
  private final ServersModel model;
  private final Consumer<ServerId> focus;

  /**
   * @param focus gives the focus to a server's card
   */
  ChangeNotes(
      FxTexts texts, Desk desk, IdSource ids, ServersModel model, Consumer<ServerId> focus) {
    this.texts = texts;
    this.desk = desk;
    this.queue = new SubmitQueue<>(desk, typed -> name(typed.server()) + " " + typed.text());
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
    model.noteDraft(id).set("");
    end();
    queue.submit(
        new Typed(id, text),
        new NoteChange(ids.note(), Optional.empty(), Optional.of(id), text),
        done -> desk.report(done, "servers.done.noted", name(id), text));
  }

  private String name(ServerId id) {
    return model.day().get().server(id).map(Server::name).orElse("");
  }

  /** Notes that came back, of all servers. */
  ReturnedLines<Typed> returned() {
    return new ReturnedLines<>(
        texts,
        "servers-note",
        queue,
        typed ->
            Optional.of(model.noteDraft(typed.server()).get())
                .filter(text -> !text.isBlank())
                .map(text -> new Typed(typed.server(), text)),
        this::putBack);
  }

  private boolean putBack(Typed typed) {
    boolean there = model.server(typed.server()).isPresent();
    if (there) {
      model.shown().set(ShownMap.NOW);
      model.noteDraft(typed.server()).set(typed.text());
      // Set anew, so that a field that is open already takes the focus.
      model.noting().set(Optional.empty());
      model.noting().set(Optional.of(typed.server()));
    }
    return there;
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
