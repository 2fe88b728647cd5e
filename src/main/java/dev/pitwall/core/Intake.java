package dev.pitwall.core;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.log.HeldEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a teammate's events is taken in, decided for each on its own. In what order the numbers
 * of an origin come does not matter: those that are missing are holes, which teammates fill.
 */
public final class Intake {
  /**
   * Of all origins: a sender leaves out what was refused, so each has a few holes. Who sends every
   * second number would make what laptops exchange as long as the day itself.
   */
  static final int MOST_RANGES = 2_000;

  private final HeldEvents log;
  private final Instant now;
  private final Map<EventId, Envelope> fresh = new LinkedHashMap<>();

  /** With the fresh ones. */
  private final Map<Origin, SequenceSet> held;

  /**
   * @param answers one for each envelope, in their order
   * @param fresh those to be made durable, in their order
   */
  public record Taking(List<Received> answers, List<Envelope> fresh) {}

  private Intake(HeldEvents log, Instant now) {
    this.log = log;
    this.now = now;
    this.held = new HashMap<>(log.held().held());
  }

  /** Changes nothing in {@code log}; no event may be added to it until the fresh ones are. */
  public static Taking of(List<Envelope> envelopes, HeldEvents log, Instant now) {
    var intake = new Intake(log, now);
    var answers = new ArrayList<Received>(envelopes.size());
    envelopes.forEach(envelope -> answers.add(intake.answer(envelope)));
    return new Taking(List.copyOf(answers), List.copyOf(intake.fresh.values()));
  }

  private Received answer(Envelope envelope) {
    var id = envelope.id();
    var numbers = held.getOrDefault(id.origin(), SequenceSet.EMPTY);
    if (numbers.contains(id.sequence())) {
      return contradicted(envelope)
          ? new Received.Refused(
              id, new Refusal.SameNameOtherContent(id.origin().value(), id.sequence()))
          : new Received.Known(id);
    }
    var more = numbers.plus(id.sequence());
    var objection = toNumber(id, numbers, more).or(() -> Admission.objection(envelope, now));
    if (objection.isPresent()) {
      return new Received.Refused(id, objection.get());
    }
    held.put(id.origin(), more);
    fresh.put(id, envelope);
    return new Received.Taken(id);
  }

  private Optional<Refusal> toNumber(EventId id, SequenceSet numbers, SequenceSet more) {
    if (id.origin().equals(log.origin()) && id.sequence() > numbers.head()) {
      return Optional.of(new Refusal.OwnOrigin(id.sequence()));
    }
    boolean apart = more.ranges().size() > numbers.ranges().size();
    return apart && ranges() >= MOST_RANGES
        ? Optional.of(new Refusal.NotPlausible("origin"))
        : Optional.empty();
  }

  private int ranges() {
    return held.values().stream().mapToInt(numbers -> numbers.ranges().size()).sum();
  }

  /**
   * Whether another event is here under its name. Raw text is not compared: two versions may write
   * one event differently. Nor is what is held in the journal alone.
   */
  private boolean contradicted(Envelope envelope) {
    return !isRaw(envelope)
        && here(envelope.id()).filter(here -> !isRaw(here) && !here.equals(envelope)).isPresent();
  }

  private static boolean isRaw(Envelope envelope) {
    return envelope.event() instanceof Event.Unknown;
  }

  private Optional<Envelope> here(EventId id) {
    return Optional.ofNullable(fresh.get(id))
        .or(
            () ->
                log.read(id.origin(), id.sequence() - 1, 1).stream()
                    .filter(envelope -> envelope.id().equals(id))
                    .findFirst());
  }
}
