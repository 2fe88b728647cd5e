package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * All events of one day, durable, append-only. The contract (kept by every log, see {@code
 * EventLogContract} in the tests):
 *
 * <ul>
 *   <li>When {@link #append} returns, its envelopes survive the death of the process and the loss
 *       of power; when it throws, none of them is in the log.
 *   <li>It takes each number of an origin once. Its own come one after the other; of a teammate's
 *       one may be missing (refused, or lost here) and may come later.
 *   <li>{@link #held} knows every hole, and {@link #read} gives the events of an origin by number.
 *   <li>{@link #readAll} gives what was appended, in the order of appending, equal to what it was.
 * </ul>
 *
 * <p>What reads is for any thread. {@link #append}, {@link #upkeep}, {@link #writeOut} and {@link
 * #close} are for the one writer of the day, on a thread that nobody interrupts: an interrupt
 * during a write closes the file under it. One that came before harms nothing, and stays.
 */
public interface EventLog extends HeldEvents, AutoCloseable {

  /** Everything in the log, in the order in which it was appended. */
  List<Envelope> readAll();

  /**
   * Adds envelopes, of this origin or of teammates', all or none.
   *
   * @throws LogFailure when they could not be made durable, or when one is held already or an own
   *     one is not the next; then none of them is in the log
   */
  void append(List<Envelope> envelopes) throws LogFailure;

  /**
   * Does what nobody waits for: what follows an append, and what is due in a pause. The writer
   * calls it after its answers, and again whenever it has rested for as long as this returned.
   * Without it nothing is lost: {@link #close} does the rest.
   *
   * @return how long the writer may rest before the next call
   */
  Duration upkeep();

  /**
   * Does at once what {@link #upkeep} does in pauses. For whoever adds a whole day and shows how
   * far it is: else nearly all of the work would be left to {@link #close}, which shows nothing.
   */
  default void writeOut() {
    // A log without a second place has written everything.
  }

  /**
   * Keeps in mind that there were own events up to {@code head} once, which are not here: the whole
   * laptop was set back to an older state. The next opening says so and goes on under a new origin.
   * For the writer.
   */
  default void setBack(long head) {
    // A log that lives as long as its process was never older.
  }

  /**
   * Reports the problems found while opening, at once, and those that come up later (on the
   * writer's thread) as they do.
   */
  void onProblem(Consumer<Problem> listener);

  /** Writes out what is still on its way and releases the files. A second call does nothing. */
  @Override
  void close();
}
