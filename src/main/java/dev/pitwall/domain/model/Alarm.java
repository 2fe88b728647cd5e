package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MilestoneId;
import java.time.Instant;

/**
 * One ringing of a milestone: some time before it, or at it.
 *
 * @param due the moment of the milestone as it was when it rang: a milestone that moves rings anew
 */
public record Alarm(MilestoneId milestone, Stage stage, Instant due) {
  /** Which of a milestone's two alarms. */
  public enum Stage {
    BEFORE,
    DUE
  }
}
