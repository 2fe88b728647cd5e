package dev.pitwall.log;

import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.util.List;

/**
 * Events that this laptop had saved in a day and that no file of the day gives any more.
 *
 * @param steps how many; 0 for none
 * @param why the words of each stand under {@code problem.RECORDS_LOST.} and its name, which is the
 *     second fact of the problem
 */
record Loss(long steps, Cause why) {
  static final Loss NONE = new Loss(0, Cause.UNREADABLE);

  enum Cause {
    /** Something in the files cannot be read. */
    UNREADABLE,
    /** All of the files can be read, and end earlier: cut, or an older copy. */
    OLDER,
    /** There is no file of the day. */
    GONE,
    /** There are files, of another day. */
    OTHER_DAY
  }

  static Loss of(long steps, Cause why) {
    return steps > 0 ? new Loss(steps, why) : NONE;
  }

  boolean isOne() {
    return steps > 0;
  }

  /**
   * @param here how many events there are
   * @param setAside where the files were kept as they were found
   */
  Problem problem(int here, String setAside) {
    var facts = List.of(String.valueOf(steps), why.name(), String.valueOf(here), setAside);
    return new Problem(Kind.RECORDS_LOST, facts, "");
  }
}
