package dev.pitwall.domain.model;

/** Which run decides the day. The three rules of the real contests differ in what is at risk. */
public enum FinalScoreRule {
  /** The last run within the contest (ISUCON6, 8 and 9 qualifiers, 13, 14). */
  LAST_RUN,
  /**
   * One run by the organiser after rebooting everything (ISUCON3, 5, 8 and 9 finals, 11 qualifier).
   */
  ORGANISER_RUN,
  /** The best of the organiser's three runs (ISUCON10 and 11 finals). */
  BEST_OF_ORGANISER_RUNS
}
