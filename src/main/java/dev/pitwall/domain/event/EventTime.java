package dev.pitwall.domain.event;

import java.time.Instant;

/** The time an event took effect, for events recorded later. */
public final class EventTime {
  private EventTime() {}

  /**
   * The event's own moment. What has none (a member, a server, a card) was there from the start; an
   * undo takes effect when it is recorded.
   *
   * @param start of the contest
   * @param recorded when the event was recorded
   */
  public static Instant of(Event event, Instant start, Instant recorded) {
    return switch (event) {
      case Event.Timed e -> e.at();
      case Event.StepUndone _, Event.Unknown _ -> recorded;
      case ContestEvent _, MemberEvent _, ServerEvent _, RoleEvent _ -> start;
      case PlanEvent _, RunEvent _, TaskEvent _, NoteEvent _ -> start;
      case SnippetEvent _ -> start;
      case MilestoneEvent _, ChecklistEvent _, RoundEvent _, FormatEvent _ -> start;
      case EvidenceEvent _, LineEvent _ -> start;
    };
  }
}
