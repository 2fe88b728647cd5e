package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
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

  /**
   * @param entry what is known of the folder, before anything is changed
   * @param missing of what this laptop counted when it last wrote the day
   * @param spareUnread something in the journal's second copy cannot be used
   */
  static Loss of(
      FoundDay day,
      DayEntry entry,
      Reconciliation sides,
      List<StoredEvent> events,
      long missing,
      boolean spareUnread) {
    if (day.otherDay()) {
      return of(day.before().count(), Cause.OTHER_DAY);
    }
    if (day.standing().allGone() && !day.foreignJournal()) {
      // Without any file there is nobody's identity to compare; what is known of the day holds.
      return of(day.saved(), Cause.GONE);
    }
    var reading = day.reading();
    long fallenBack = Math.max(0, entry.newest() - newest(entry.origin(), events));
    boolean unreadable = reading.damaged() > 0 || reading.torn() || spareUnread;
    return of(
        day.before().isEmpty()
            ? sides.lost(entry.origin()) + fallenBack
            : Math.max(missing, fallenBack) + since(day, entry.origin(), sides, events),
        unreadable ? Cause.UNREADABLE : Cause.OLDER);
  }

  private static Loss of(long steps, Cause why) {
    return steps > 0 ? new Loss(steps, why) : NONE;
  }

  /** After a loss of power the count on disk may be a few steps old. */
  private static long since(
      FoundDay day, Origin own, Reconciliation sides, List<StoredEvent> events) {
    long counted = day.before().byOrigin().getOrDefault(own, Tally.NONE).head();
    long more =
        events.stream()
            .map(StoredEvent::id)
            .filter(id -> id.origin().equals(own) && id.sequence() > counted)
            .count();
    long gaps = Math.max(0, newest(own, events) - counted - more);
    long damaged = day.reading().damagedBehind(day.before().journal()) - sides.takenFromElsewhere();
    return Math.max(gaps, damaged);
  }

  /** The newest number of an origin; 0 for none. */
  static long newest(Origin of, List<StoredEvent> events) {
    return events.stream()
        .map(StoredEvent::id)
        .filter(id -> id.origin().equals(of))
        .mapToLong(EventId::sequence)
        .max()
        .orElse(0);
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
