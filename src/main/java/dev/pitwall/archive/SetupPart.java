package dev.pitwall.archive;

/** A part of the set-up of a day that can be taken over into a new one. */
public enum SetupPart {
  /** People; an agent is admitted anew, with a token. */
  MEMBERS,
  /** The team's own roles. */
  ROLES,
  /** The lines of all lists, unticked. */
  LISTS,
  /** What was thought of too late, as lines of the preparation. */
  NEXT_TIME,
  /** Snippets that were prepared beforehand, with their attachments. */
  SNIPPETS,
  /** Result formats, how outputs are read, and how many FAILs are too many. */
  FORMATS,
  /** The milestones, at the same distance from start or end. */
  PLAN
}
