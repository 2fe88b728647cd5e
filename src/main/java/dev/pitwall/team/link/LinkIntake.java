package dev.pitwall.team.link;

import dev.pitwall.core.Received;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands events that came from a teammate's laptop to the writer of the day. For one thread. */
final class LinkIntake {
  private final Replica replica;
  private final EventCodec codec;

  LinkIntake(Replica replica, EventCodec codec) {
    this.replica = replica;
    this.codec = codec;
  }

  /**
   * Returns at once.
   *
   * @param answered gets an answer for each of the events, from the writer's thread, which must not
   *     wait for it
   */
  void take(List<StoredEvent> stored, Consumer<List<Received>> answered) {
    var envelopes = new ArrayList<Envelope>(stored.size());
    var impossible = new ArrayList<Received>();
    for (var event : stored) {
      codec
          .admit(event)
          .ifPresentOrElse(
              envelopes::add,
              () ->
                  impossible.add(
                      new Received.Refused(event.id(), new Refusal.NotPlausible("data"))));
    }
    replica
        .receive(envelopes)
        .thenAccept(
            answers -> {
              var all = new ArrayList<>(answers);
              all.addAll(impossible);
              answered.accept(all);
            });
  }
}
