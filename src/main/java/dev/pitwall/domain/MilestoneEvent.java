package dev.pitwall.domain;

import dev.pitwall.domain.Id.MilestoneId;

public sealed interface MilestoneEvent extends Event {
  /** A milestone came to be, or was told anew. */
  record MilestoneSet(MilestoneId milestone, String name, MilestoneTime time)
      implements MilestoneEvent {}

  record MilestoneRemoved(MilestoneId milestone) implements MilestoneEvent {}
}
