package dev.pitwall.log;

import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What came of opening a day.
 *
 * @param impossible whole lines of the journal that cannot be events
 * @param table empty when the database cannot be written now; the journal can
 * @param withoutRow those of the events that the table has not yet, in their order
 * @param mayRebuild whether the database may be made anew while the day is open
 */
record OpenedDay(
    DayEntry entry,
    EventFilter.Admitted events,
    List<String> impossible,
    Journal journal,
    SpareJournal spare,
    Witness witness,
    Optional<EventTable> table,
    List<StoredEvent> withoutRow,
    boolean mayRebuild,
    List<Problem> problems) {
  /** For when nobody will write: lets the files go. */
  void close() {
    table.ifPresent(open -> open.file().close());
    spare.close();
    witness.close();
    try {
      journal.close();
    } catch (IOException e) {
      System.getLogger("dev.pitwall.log")
          .log(System.Logger.Level.WARNING, "The journal did not close", e);
    }
  }
}
