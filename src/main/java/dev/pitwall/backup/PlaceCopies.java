package dev.pitwall.backup;

import dev.pitwall.backup.Backup.Copy;
import dev.pitwall.backup.Backup.Place;
import dev.pitwall.backup.Backup.Standing;
import dev.pitwall.core.Snapshot;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.bundle.DayBlobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the day is copied to one place, and what came of it. For the thread of the copies. */
final class PlaceCopies {
  /** From one copy to the next. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** Where what people must know is reported. */
  interface Reports {
    void report(Problem problem);

    void waveAway(Problem problem);
  }

  /** Why it is looked at. */
  enum Occasion {
    /** Time went by. */
    TICK,
    /** A person asked for it: the newest copy is opened again. */
    ASKED,
    /** The day is being closed. */
    CLOSE
  }

  private final Place place;
  private final Path data;
  private final CopyFolder copies;
  private final Reports reports;
  private Optional<Copy> newest = Optional.empty();
  private Optional<Instant> tried = Optional.empty();
  private Optional<BackupTrouble> trouble = Optional.empty();
  private Optional<Problem> reported = Optional.empty();
  private boolean looked;

  /**
   * @param data the data folder: a chosen place is outside of it
   */
  PlaceCopies(Place place, Path data, CopyFolder copies, Reports reports) {
    this.place = place;
    this.data = data;
    this.copies = copies;
    this.reports = reports;
  }

  Path folder() {
    return copies.folder();
  }

  Standing standing() {
    return new Standing(place, folder(), newest, trouble);
  }

  /** Whether there is anything to do. */
  boolean isDue(Occasion occasion, Snapshot snapshot, DayBlobs blobs, Instant now) {
    if (!looked || occasion == Occasion.ASKED) {
      return true;
    }
    return (occasion == Occasion.CLOSE || isTime(now)) && lacks(snapshot, blobs);
  }

  private boolean isTime(Instant now) {
    return tried
        .or(() -> newest.map(Copy::at))
        // A clock that was set back must not keep the next copy waiting for hours.
        .map(last -> Duration.between(last, now).abs().compareTo(EVERY) >= 0)
        .orElse(true);
  }

  private boolean lacks(Snapshot snapshot, DayBlobs blobs) {
    int events = snapshot.timeline().envelopes().size();
    return events > 0
        && newest
            .filter(copies::has)
            .filter(copy -> copy.events() >= events && copy.blobs() >= blobs.hashes().size())
            .isEmpty();
  }

  /** Opens the newest copy where that was not done, and makes another where one is due. */
  void work(Occasion occasion, Snapshot snapshot, DayBlobs blobs, Instant now) {
    try {
      if (!looked || occasion == Occasion.ASKED) {
        look(snapshot);
      }
      if (lacks(snapshot, blobs) && (occasion != Occasion.TICK || isTime(now))) {
        tried = Optional.of(now);
        make();
        newest = Optional.of(copies.write(now, snapshot.timeline(), blobs));
      }
      well();
    } catch (IOException e) {
      var found = BackupTrouble.of(folder(), e);
      // A stick that is back is seen at the next tick; anything else is tried as often as a copy.
      looked = looked && found != BackupTrouble.AWAY;
      tried = found == BackupTrouble.AWAY ? Optional.empty() : Optional.of(now);
      tell(found, e);
    }
  }

  private void look(Snapshot snapshot) throws IOException {
    newest = Optional.empty();
    refuseInside();
    // The laptop's own folder is made with the first copy.
    if (place == Place.CHOSEN || PlainFile.exists(folder())) {
      newest = copies.newest(snapshot.timeline());
    }
    looked = true;
  }

  private void refuseInside() throws IOException {
    if (place == Place.CHOSEN && folder().startsWith(data.toRealPath())) {
      throw new BackupTrouble.Inside(folder());
    }
  }

  /** A chosen folder that is not there is a stick pulled out: one in its place would mislead. */
  private void make() throws IOException {
    refuseInside();
    PlainFile.checkFolder(folder());
    if (place == Place.LAPTOP) {
      OwnerOnly.createFolders(folder());
    }
  }

  /** What was reported is over. */
  void well() {
    trouble = Optional.empty();
    reported.ifPresent(reports::waveAway);
    reported = Optional.empty();
  }

  /** Once, until another trouble comes or a copy succeeds. */
  private void tell(BackupTrouble found, IOException cause) {
    if (trouble.equals(Optional.of(found))) {
      return;
    }
    reported.ifPresent(reports::waveAway);
    trouble = Optional.of(found);
    var problem =
        new Problem(
            Problem.Kind.BACKUP_NOT_MADE,
            List.of(folder().toString(), found.name(), String.valueOf(cause.getMessage())),
            cause.toString());
    reported = Optional.of(problem);
    reports.report(problem);
  }
}
