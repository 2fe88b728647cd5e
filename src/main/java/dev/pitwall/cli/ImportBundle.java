package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.Intake;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Received;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.bundle.Manifest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code pitwall import} of a bundle: into the same day if it is here, else as a new one. Its
 * events come in by the door of a teammate's: each is checked, and one that is refused fails no
 * other.
 */
final class ImportBundle {
  static final String ENDING = ".zip";

  private final AppLauncher doors;
  private final InstantSource clock;
  private final Console console;

  ImportBundle(AppLauncher doors, InstantSource clock, Console console) {
    this.doors = doors;
    this.clock = clock;
    this.console = console;
  }

  static boolean isOne(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  int run(String file, Path dataFolder) throws CannotGoOn {
    return switch (read(file)) {
      case BundleFile.Refused refused -> {
        console.warn("bundle.refused." + refused.reason().name(), file, refused.word());
        yield CommandLineApp.PROBLEM;
      }
      case BundleFile.Read read -> {
        if (!read.manifest().leftOut().isEmpty()) {
          console.say("cli.bundle.leftOut", read.manifest().leftOut());
        }
        yield take(read, file, doors.days(dataFolder));
      }
    };
  }

  private BundleFile read(String file) throws CannotGoOn {
    try (var in = opened(file)) {
      return BundleReader.read(in);
    } catch (InvalidPathException e) {
      throw FileTrouble.with(file, new IOException(e.getReason(), e), console.texts());
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }

  private static InputStream opened(String file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(Path.of(file)));
  }

  private int take(BundleFile.Read read, String file, Days days) throws CannotGoOn {
    var manifest = read.manifest();
    for (var known : days.known()) {
      if (known.name().equals(manifest.name())
          && days.open(known.folder()).join() instanceof OpenDay day) {
        try (day) {
          if (Manifest.dayOf(day.replica().snapshot().timeline()).equals(manifest.day())) {
            console.say("cli.import.into", known.name());
            return receive(read, file, day);
          }
        }
      }
    }
    var refused = refusedAll(read);
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    return switch (days.openEmpty(manifest.name()).join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case OpenDay day -> {
        try (day) {
          console.say("cli.bundle.made", manifest.name());
          yield receive(read, file, day);
        }
      }
    };
  }

  /** Returns the exit code: what was refused must not look like success. */
  private int receive(BundleFile.Read read, String file, OpenDay day) throws CannotGoOn {
    var refused = new ArrayList<Received.Refused>();
    Optional<Received.Failed> failed = Optional.empty();
    int taken = 0;
    int known = 0;
    for (var answer : day.replica().receive(read.events()).join()) {
      switch (answer) {
        case Received.Taken _ -> taken++;
        case Received.Known _ -> known++;
        case Received.Refused one -> refused.add(one);
        case Received.Failed one -> failed = Optional.of(one);
      }
    }
    if (failed.isPresent()) {
      return console.problem(failed.get().problem());
    }
    blobs(file, day);
    console.say("cli.bundle.done", taken, known);
    if (refused.isEmpty()) {
      return CommandLineApp.OK;
    }
    return refused(refused);
  }

  private int refused(List<Received.Refused> refused) {
    console.warn(
        "cli.bundle.refused", refused.size(), console.texts().of(refused.getFirst().reason()));
    return CommandLineApp.PROBLEM;
  }

  /**
   * Asked before a day is made of them: of events that are all refused none is made. Empty when a
   * new day would take at least one.
   */
  private Optional<List<Received.Refused>> refusedAll(BundleFile.Read read) {
    var nothing = new MemoryEventLog(new Origin("nothing"));
    var taking = Intake.of(read.events(), nothing, clock.instant());
    return taking.fresh().isEmpty()
        ? Optional.of(
            taking.answers().stream()
                .filter(Received.Refused.class::isInstance)
                .map(Received.Refused.class::cast)
                .toList())
        : Optional.empty();
  }

  /** After the events: only what one of them names is kept. */
  private void blobs(String file, OpenDay day) throws CannotGoOn {
    var blobs = new DayBlobs(day.blobs(), day.replica().settled().join().day());
    try (var in = opened(file)) {
      BundleReader.blobs(in, blobs::take);
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
