package dev.pitwall.report.bundle;

import dev.pitwall.core.Days;
import dev.pitwall.core.Intake;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.HeldEvents;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes a bundle back: into the same day if it is here, else as a new one. Its events come in by
 * the door of a teammate's: each is checked, and one that is refused fails no other. Reads and
 * writes files: not for the JavaFX thread.
 */
public final class BundleImport {
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

    record Rejected(Rejection reason) implements Taken {}

    record Failed(Problem problem) implements Taken {}
  }

  /**
   * Changes nothing on this laptop.
   *
   * @throws IOException when the file cannot be read; what is wrong with its content is an answer
   */
  public Preview preview(Path file) throws IOException {
    BundleFile content;
    try (var in = opened(file)) {
      content = BundleReader.read(in);
    }
    return switch (content) {
      case BundleFile.Refused refused -> new Preview.Refused(refused);
      case BundleFile.Read read -> preview(file, read);
    };
  }

  private static InputStream opened(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  private Preview preview(Path file, BundleFile.Read read) {
    for (var known : days.known()) {
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
    int known = (int) taking.answers().stream().filter(Received.Known.class::isInstance).count();
    return new Preview.Found(
        file, read, into, taking.fresh().size(), known, refused(taking.answers()));
  }

  private static List<Received.Refused> refused(List<Received> answers) {
    return answers.stream()
        .filter(Received.Refused.class::isInstance)
        .map(Received.Refused.class::cast)
        .toList();
  }

  /**
   * The day is closed again when this returns.
   *
   * @throws IOException when the attachments cannot be read or kept; the events are there then
   * @throws IllegalArgumentException when it would make no day
   */
  public Taken take(Preview.Found found) throws IOException {
    if (found.makesNoDay()) {
      throw new IllegalArgumentException("All its events are refused");
    }
    var opening =
        found.into().isPresent()
            ? days.open(found.into().get().folder())
            : days.openEmpty(found.read().manifest().name());
    return switch (opening.join()) {
      case Days.Opened.Rejected rejected -> new Taken.Rejected(rejected.reason());
      case Days.Opened.Failed failed -> new Taken.Failed(failed.problem());
      case OpenDay day -> {
        try (day) {
          yield receive(found, day);
        }
      }
    };
  }

  private static Taken receive(Preview.Found found, OpenDay day) throws IOException {
    var answers = day.replica().receive(found.read().events()).join();
    int taken = 0;
    int known = 0;
    for (var answer : answers) {
      switch (answer) {
        case Received.Taken _ -> taken++;
        case Received.Known _ -> known++;
        case Received.Refused _ -> {}
        case Received.Failed failed -> {
          return new Taken.Failed(failed.problem());
        }
      }
    }
    // After the events: only what one of them names is kept.
    var blobs = new DayBlobs(day.blobs(), day.replica().settled().join().day());
    try (var in = opened(found.file())) {
      CheckedZip.blobs(in, blobs::take);
    }
    return new Taken.Day(day.folder(), taken, known, refused(answers));
  }
}
