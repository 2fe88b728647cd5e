package dev.pitwall.domain;

import dev.pitwall.domain.Id.MilestoneId;

public sealed interface MilestoneIntent extends Intent {
  record SetMilestone(MilestoneId milestone, String name, MilestoneTime time)
      implements MilestoneIntent {}

  record RemoveMilestone(MilestoneId milestone) implements MilestoneIntent {}
}
