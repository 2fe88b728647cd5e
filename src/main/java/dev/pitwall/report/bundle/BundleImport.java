package dev.pitwall.report.bundle;

import dev.pitwall.core.Days;
import dev.pitwall.core.Intake;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.log.HeldEvents;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a bundle back: into the same day if it is here, else as a new one. Its events come in by
 * the door of a teammate's: each is checked, and one that is refused fails no other. Reads and
 * writes files: not for the JavaFX thread.
 */
public final class BundleImport {
  /** Events that are taken in at once. */
  private static final int BATCH = 2_048;

  /** So much of the way is the reading; then its day is looked for on this laptop. */
  private static final double LOOKING = 0.6;

  /** So much of the way are the attachments, where there are any. */
  private static final double ATTACHMENTS = 0.4;

  /** From here on the day is closed, which cannot be stopped. */
  private static final double CLOSING = 0.9;

  private final Days days;
  private final InstantSource clock;

  public BundleImport(Days days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  /** What a bundle would bring. */
  public sealed interface Preview {
    record Refused(BundleFile.Refused file) implements Preview {}

    /**
     * @param into the day that it belongs to; empty where it becomes a new one
     * @param fresh events that would be taken in
     * @param known events that are there already
     */
    record Found(
        Path file,
        BundleFile.Read read,
        Optional<Days.Known> into,
        int fresh,
        int known,
        List<Received.Refused> refused)
        implements Preview {
      /** No day is made of events that are all refused. */
      public boolean makesNoDay() {
        return into.isEmpty() && fresh == 0;
      }
    }
  }

  /** What came of taking it in. */
  public sealed interface Taken {
    /**
     * @param folder the day's
     * @param fresh events that were taken in
     * @param known events that were there already
     */
    record Day(String folder, int fresh, int known, List<Received.Refused> refused)
        implements Taken {}

    /**
     * It was stopped on the way into a day that is here. What came in by then stays, as when a
     * teammate's laptop goes away; the same file brings the rest.
     *
     * @param fresh events that were taken in
     * @param rest events that were not looked at
     */
    record Part(int fresh, int rest) implements Taken {}

    record Rejected(Rejection reason) implements Taken {}

    record Failed(Problem problem) implements Taken {}
  }

  /**
   * Changes nothing on this laptop.
   *
   * @throws IOException when the file cannot be read, or {@code progress} stops it; what is wrong
   *     with its content is an answer
   */
  public Preview preview(Path file, Progress progress) throws IOException {
    BundleFile content;
    try (var in = ProgressInput.of(file, progress.part(0, LOOKING))) {
      content = BundleReader.read(in);
    }
    return switch (content) {
      case BundleFile.Refused refused -> new Preview.Refused(refused);
      case BundleFile.Read read -> preview(file, read, progress.part(LOOKING, 1));
    };
  }

  private Preview preview(Path file, BundleFile.Read read, Progress progress) throws IOException {
    var all = days.known();
    for (int i = 0; i < all.size(); i++) {
      progress.at((double) i / all.size());
      var known = all.get(i);
      if (known.name().equals(read.manifest().name())
          && days.open(known.folder()).join() instanceof OpenDay day) {
        try (day) {
          var timeline = day.replica().snapshot().timeline();
          if (Manifest.dayOf(timeline).equals(read.manifest().day())) {
            return found(file, read, Optional.of(known), day.replica().events());
          }
        }
      }
    }
    return found(file, read, Optional.empty(), new MemoryEventLog(new Origin("nothing")));
  }

  private Preview.Found found(
      Path file, BundleFile.Read read, Optional<Days.Known> into, HeldEvents held) {
    var taking = Intake.of(read.events(), held, clock.instant());
    return new Preview.Found(
        file,
        read,
        into,
        taking.fresh().size(),
        count(taking.answers(), Received.Known.class),
        refused(taking.answers()));
  }

  private static List<Received.Refused> refused(List<Received> answers) {
    return answers.stream()
        .filter(Received.Refused.class::isInstance)
        .map(Received.Refused.class::cast)
        .toList();
  }

  /**
   * The day is closed again when this returns. Attachments come first: an event names them. Where
   * it is stopped or fails, a new day is removed again; a day that is here keeps the events that
   * came in by then, and the attachments that they name.
   *
   * @throws IOException when the attachments cannot be read or kept, or {@code progress} stops it
   * @throws IllegalArgumentException when it would make no day
   */
  public Taken take(Preview.Found found, Progress progress) throws IOException {
    if (found.makesNoDay()) {
      throw new IllegalArgumentException("All its events are refused");
    }
    boolean makes = found.into().isEmpty();
    var opening =
        makes
            ? days.openEmpty(found.read().manifest().name())
            : days.open(found.into().get().folder());
    return switch (opening.join()) {
      case Days.Opened.Rejected rejected -> new Taken.Rejected(rejected.reason());
      case Days.Opened.Failed failed -> new Taken.Failed(failed.problem());
      case OpenDay day -> {
        Optional<Taken> taken = Optional.empty();
        try (day) {
          taken = Optional.of(receive(found, day, progress));
        } finally {
          if (makes && taken.filter(Taken.Day.class::isInstance).isEmpty()) {
            days.discard(day.folder());
          }
        }
        yield taken.get();
      }
    };
  }

  private static Taken receive(Preview.Found found, OpenDay day, Progress progress)
      throws IOException {
    var blobs = new DayBlobs(day.blobs(), with(found, day));
    double events = found.read().manifest().blobs() == 0 ? 0 : ATTACHMENTS;
    try {
      try (var in = ProgressInput.of(found.file(), progress.part(0, events))) {
        CheckedZip.blobs(in, blobs::take);
      }
      return events(found, day, progress.part(events, 1), blobs);
    } catch (IOException | RuntimeException e) {
      blobs.giveBack(day.replica().snapshot().day());
      throw e;
    }
  }

  private static Taken events(Preview.Found found, OpenDay day, Progress progress, DayBlobs blobs)
      throws IOException {
    var all = found.read().events();
    var answers = new ArrayList<Received>(all.size());
    for (int from = 0; from < all.size(); from += BATCH) {
      if (!goesOn(progress, CLOSING * from / all.size(), stays(found, answers))) {
        int fresh = count(answers, Received.Taken.class);
        blobs.giveBack(day.replica().snapshot().day());
        return new Taken.Part(fresh, all.size() - from);
      }
      var some = all.subList(from, Math.min(all.size(), from + BATCH));
      answers.addAll(day.replica().receive(some).join());
      day.replica().writtenOut().join();
    }
    // Too late to stop halfway: all of it came in.
    goesOn(progress, CLOSING, stays(found, answers));
    return taken(day, answers, blobs);
  }

  private static boolean stays(Preview.Found found, List<Received> answers) {
    return found.into().isPresent() && count(answers, Received.Taken.class) > 0;
  }

  /**
   * @param stays whether what came in so far is kept; else being stopped is thrown
   */
  private static boolean goesOn(Progress progress, double done, boolean stays) throws IOException {
    try {
      progress.at(done);
      return true;
    } catch (InterruptedIOException e) {
      if (!stays) {
        throw e;
      }
      return false;
    }
  }

  private static int count(List<Received> answers, Class<? extends Received> kind) {
    return (int) answers.stream().filter(kind::isInstance).count();
  }

  /** The day as it will be, for the attachments that it names. */
  private static ContestDay with(Preview.Found found, OpenDay day) {
    var timeline = day.replica().snapshot().timeline();
    if (found.read().manifest().blobs() == 0) {
      return timeline.day();
    }
    var refused = found.refused().stream().map(Received::id).collect(Collectors.toSet());
    return timeline
        .plus(
            found.read().events().stream().filter(event -> !refused.contains(event.id())).toList())
        .day();
  }

  private static Taken taken(OpenDay day, List<Received> answers, DayBlobs blobs)
      throws IOException {
    for (var answer : answers) {
      if (answer instanceof Received.Failed failed) {
        blobs.giveBack(day.replica().snapshot().day());
        return new Taken.Failed(failed.problem());
      }
    }
    return new Taken.Day(
        day.folder(),
        count(answers, Received.Taken.class),
        count(answers, Received.Known.class),
        refused(answers));
  }
}
