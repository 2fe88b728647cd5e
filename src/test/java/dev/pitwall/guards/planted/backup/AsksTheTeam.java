package dev.pitwall.guards.planted.backup;

import dev.pitwall.team.day.Team;

/** Breaks the rule that copies are made of the day alone. */
public record AsksTheTeam(Team team) {}
