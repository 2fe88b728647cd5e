package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MilestoneId;
import org.pcollections.PMap;

/**
 * The milestones, and how their alarms were answered.
 *
 * @param former what was removed, so that no profile adds it again
 * @param alarmAnswers the newest answer to each alarm
 */
public record TimePlan(
    PMap<MilestoneId, Milestone> milestones,
    PMap<MilestoneId, Milestone> former,
    PMap<Alarm, AlarmAnswer> alarmAnswers) {}
