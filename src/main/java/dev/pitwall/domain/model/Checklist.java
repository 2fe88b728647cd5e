package dev.pitwall.domain.model;

/** The lists that a team ticks off together. */
public enum Checklist {
  /** How the team wants to work: "easy to swap? try it; no good? put it back". */
  PRINCIPLES,
  /** What is ready before the start. */
  PREPARE,
  /** What would disqualify the team, read aloud from the contest's own rules. */
  DISQUALIFIERS
}
