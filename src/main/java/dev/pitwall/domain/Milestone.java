package dev.pitwall.domain;

/** A time in the plan. */
public record Milestone(Id.MilestoneId id, String name, MilestoneTime time) {}
