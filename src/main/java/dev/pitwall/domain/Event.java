package dev.pitwall.domain;

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
        MilestoneEvent,
        ChecklistEvent,
        RoundEvent,
        FormatEvent,
        Event.StepUndone,
        Event.Unknown {

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
