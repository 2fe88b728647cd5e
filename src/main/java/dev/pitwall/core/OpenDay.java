package dev.pitwall.core;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A day that is open on this laptop: owns everything that lives as long as it does. The log with
 * the day's lock is opened first, then the blobs and the replica, then whatever else is {@linkplain
 * #owns added}; closing goes the other way. What fails half-way leaves nothing open. For any
 * thread.
 */
public final class OpenDay implements Days.Opened, AutoCloseable {
  /** Opens the log of a day. */
  public interface Opening {
    /**
     * @param parts closes what it is given when the day is closed, or when its opening fails
     */
    EventLog log(Closer parts) throws LogFailure;
  }

  /** Opens what is kept beside the log, once the log is open and the day locked. */
  public interface OpeningBlobs {
    Blobs blobs() throws LogFailure;
  }

  private final String folder;
  private final Closer parts;
  private final Blobs blobs;
  private final Replica replica;
  private final boolean toLookAt;

  private OpenDay(String folder, Closer parts, Blobs blobs, Replica replica, boolean toLookAt) {
    this.toLookAt = toLookAt;
    this.folder = folder;
    this.parts = parts;
    this.blobs = blobs;
    this.replica = replica;
  }

  /**
   * @param folder its name within the data folder
   * @param me who acts on this laptop, where that is known
   * @throws LogFailure when its log cannot be opened
   */
  public static OpenDay open(
      String folder,
      Opening opening,
      OpeningBlobs beside,
      InstantSource clock,
      Optional<MemberId> me)
      throws LogFailure {
    return open(folder, opening, beside, clock, me, false);
  }

  /**
   * Opens a past day, which nobody means to write.
   *
   * @param opening of a log that takes nothing
   * @throws LogFailure when its log cannot be read
   */
  static OpenDay look(String folder, Opening opening, OpeningBlobs beside, InstantSource clock)
      throws LogFailure {
    return open(folder, opening, beside, clock, Optional.empty(), true);
  }

  private static OpenDay open(
      String folder,
      Opening opening,
      OpeningBlobs beside,
      InstantSource clock,
      Optional<MemberId> me,
      boolean toLookAt)
      throws LogFailure {
    var parts = new Closer();
    try {
      var log = parts.add(opening.log(parts));
      var blobs = parts.add(beside.blobs());
      var replica = parts.add(new Replica(log, clock, me));
      return new OpenDay(folder, parts, blobs, replica, toLookAt);
    } catch (LogFailure | RuntimeException | Error e) {
      parts.closeAfter(e);
      throw e;
    }
  }

  /** Its folder's name within the data folder. */
  public String folder() {
    return folder;
  }

  /** A past day: it has no teammates, no door and no copies, and takes no step. */
  public boolean toLookAt() {
    return toLookAt;
  }

  /** The long texts and pictures that its events name. */
  public Blobs blobs() {
    return blobs;
  }

  public Replica replica() {
    return replica;
  }

  /**
   * Closes {@code part} with the day, before everything that was opened earlier.
   *
   * @throws IllegalStateException when the day was closed already; then the part is, too
   */
  public <T extends AutoCloseable> T owns(T part) {
    return parts.add(part);
  }

  /** Writes out what is on its way. A second call does nothing. */
  @Override
  public void close() {
    parts.close();
  }

  /** Closes it because of {@code cause}, to which is added what goes wrong now. */
  void closeAfter(Throwable cause) {
    parts.closeAfter(cause);
  }
}
