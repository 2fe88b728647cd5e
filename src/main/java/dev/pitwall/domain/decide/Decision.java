package dev.pitwall.domain.decide;

import dev.pitwall.domain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What an intent leads to on a given day. */
public sealed interface Decision {
  /**
   * @param events at least one
   */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Rejected(Rejection reason) implements Decision {}

  static Decision of(Event event) {
    return new Accepted(List.of(event));
  }

  /**
   * @param events at least one
   */
  static Decision unlessAny(Optional<? extends Rejection> objection, Supplier<List<Event>> events) {
    return objection.isPresent() ? new Rejected(objection.get()) : new Accepted(events.get());
  }

  static Decision unless(Optional<? extends Rejection> objection, Supplier<Event> event) {
    return objection.isPresent()
        ? new Rejected(objection.get())
        : new Accepted(List.of(event.get()));
  }
}
