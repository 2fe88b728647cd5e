package dev.pitwall.domain;

import java.time.Instant;

/** When something happened that was told only afterwards. */
final class HappenedAt {
  private HappenedAt() {}

  /**
   * The event's own moment. What has none (a member, a server, a card) was there from the start;
   * taking a step back happens when it is done.
   *
   * @param start of the contest
   * @param recorded when it was told
   */
  static Instant of(Event event, Instant start, Instant recorded) {
    return switch (event) {
      case RunEvent.RunStarted e -> e.at();
      case RunEvent.RunFinished e -> e.at();
      case RunEvent.RunRecorded e -> e.finishedAt();
      case RoleEvent.RoleMapChanged e -> e.at();
      case NoteEvent.ChangeNoted e -> e.at();
      case NoteEvent.NoteAdded e -> e.at();
      case RoundEvent.RoundOpened e -> e.at();
      case RoundEvent.CalledOut e -> e.at();
      case RoundEvent.RoundClosed e -> e.at();
      case PlanEvent.PlanApplied e -> e.at();
      case ChecklistEvent.ItemTicked e -> e.at();
      case MilestoneEvent.AlarmAcknowledged e -> e.at();
      case MilestoneEvent.AlarmSnoozed e -> e.at();
      case Event.StepUndone _, Event.Unknown _ -> recorded;
      case ContestEvent _, MemberEvent _, ServerEvent _, RoleEvent _ -> start;
      case PlanEvent _, RunEvent _, TaskEvent _, NoteEvent _ -> start;
      case MilestoneEvent _, ChecklistEvent _, FormatEvent _ -> start;
    };
  }
}
