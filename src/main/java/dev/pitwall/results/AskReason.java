package dev.pitwall.results;

/** AskReason an output was not read, and the member is asked. Words: {@code enum.AskReason.*}. */
public enum AskReason {
  /** The file could not be opened or read; the fact says why. */
  UNREADABLE,
  /** There is nothing in it but blanks. */
  EMPTY,
  /** No format knows this output. */
  UNKNOWN,
  /** The caller named a format that does not exist. */
  NO_SUCH_FORMAT,
  /** The run is known, and its output ends without a result: cut off, or still on. */
  NO_RESULT,
  /** The run ended, and its benchmarker prints no score here. */
  NO_SCORE_HERE,
  /** Only a result that may be one of those printed during the run. */
  INTERIM,
  /** Something that begins like a result is cut off or not as it must be; the fact is the line. */
  DAMAGED,
  /** The part of the output that could name a failure is missing. */
  PART_MISSING,
  /** The verdict is neither the word for a pass nor one for a fail. */
  NO_VERDICT,
  /** The score is not a number that can be a score; the fact is what stands there. */
  NO_SCORE,
  /** The printed numbers contradict each other. */
  SUM_WRONG,
  /** One run has two different results. */
  CONTRADICTION,
  /** Two formats read it differently; the facts are their names. */
  FORMATS_DISAGREE,
  /** A pattern of a format took too long; the fact is the format. */
  TOO_SLOW
}
