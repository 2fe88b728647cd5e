package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.SheetField;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that happened, in the past tense. Stored for ever under a short name (see {@code
 * log.EventCodec}): a record here may be renamed, but its components are the stored form and change
 * only with a new number behind that name.
 */
public sealed interface Event
    permits ContestEvent,
        MemberEvent,
        ServerEvent,
        RoleEvent,
        PlanEvent,
        RunEvent,
        TaskEvent,
        NoteEvent,
        SnippetEvent,
        MilestoneEvent,
        ChecklistEvent,
        RoundEvent,
        FormatEvent,
        EvidenceEvent,
        LineEvent,
        Event.StepUndone,
        Event.Unknown {

  /**
   * An event with a moment of its own, which may lie before the moment when it was recorded. Every
   * event with an {@code at} implements it.
   */
  interface Timed {
    Instant at();
  }

  /** An event that changes some fields of one thing and leaves the others as they are. */
  interface FieldsChanged {
    Id thing();

    /** Empty for all of them. */
    Set<? extends SheetField<?>> changed();

    /** The events that change one field of one thing. */
    static Predicate<Event> of(Id thing, SheetField<?> field) {
      return event ->
          event instanceof FieldsChanged fields
              && fields.thing().equals(thing)
              && (fields.changed().isEmpty() || fields.changed().contains(field));
    }
  }

  /** A step and all its events are as if they had never been, from this moment on. */
  record StepUndone(StepId step) implements Event {}

  /**
   * An event of a type this version does not know: written by a newer one, kept raw and forwarded,
   * understood after an upgrade.
   *
   * @param type the stored type name, e.g. {@code pit.stopped/1}
   * @param payload the stored JSON object, untouched
   */
  record Unknown(String type, String payload) implements Event {}
}
