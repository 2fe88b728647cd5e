package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Rejection;
import dev.pitwall.report.TimelineCsv;
import dev.pitwall.report.TimelineFile;
import dev.pitwall.report.TimelinePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * {@code pitwall import}: a CSV timeline into a day, as one step. Bad lines are listed and the rest
 * is imported: in a hurry, most of a timeline is better than none of it, and a second import of the
 * mended file adds only what is missing. The exit code tells a script that lines were left out.
 */
final class ImportCommand {
  private final Doors doors;
  private final Surroundings here;
  private final IdSource ids;
  private final Console console;
  private final ImportReport report;

  ImportCommand(Doors doors, Surroundings here, IdSource ids, Console console) {
    this.doors = doors;
    this.here = here;
    this.ids = ids;
    this.console = console;
    this.report = new ImportReport(console);
  }

  int run(Asked asked, Path dataFolder) throws CannotGoOn, WrongValue {
    var file = asked.file();
    return switch (read(file)) {
      case TimelineFile.Refused refused -> {
        console.warn("csv.refused." + refused.reason().name(), file, refused.word());
        yield CommandLineApp.PROBLEM;
      }
      case TimelineFile.Read read -> take(read, asked, dataFolder);
    };
  }

  private TimelineFile read(String file) throws CannotGoOn {
    try {
      if (file.equals("-")) {
        return TimelineCsv.read(here.in());
      }
      try (var in = Files.newInputStream(Path.of(file))) {
        return TimelineCsv.read(in);
      }
    } catch (InvalidPathException e) {
      throw FileTrouble.with(file, new IOException(e.getReason(), e), console.texts());
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }

  private int take(TimelineFile.Read read, Asked asked, Path dataFolder)
      throws CannotGoOn, WrongValue {
    boolean strict = asked.flag("--strict") && !read.badLines().isEmpty();
    if (read.rows().isEmpty() || strict) {
      console.warn(read.rows().isEmpty() ? "cli.import.nothing" : "cli.import.strict.stop");
      return report.bad(read.badLines(), asked.file());
    }
    if (read.shiftJis()) {
      console.say("cli.import.shiftjis", asked.file());
    }
    var name = asked.text("--day").orElseGet(() -> nameOf(asked.file()));
    var fresh =
        new NewDay(read.rows(), fileTime(asked.file()), here.clock().instant())
            .contest(asked, name, here.zone());
    var days = doors.days(dataFolder);
    var known = KnownDays.find(days, name);
    var opened =
        known.isPresent()
            ? days.open(known.get().folder())
            : days.create(fresh, asked.text("--member").orElse(here.userName()));
    return switch (opened.join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case Days.Opened.Day day -> {
        try (var replica = day.replica()) {
          report.where(known.map(Days.Known::name).orElse(name), known.isPresent(), fresh);
          var there = replica.snapshot().day();
          if (there.contest().isEmpty()) {
            yield console.rejected(new Rejection.NoContestYet());
          }
          var preview = TimelineCsv.preview(read, there, here.clock().instant());
          yield asked.flag("--strict") && !preview.badLines().isEmpty()
              ? stop(preview, asked.file())
              : submit(replica, there, preview, asked.file());
        }
      }
    };
  }

  private int stop(TimelinePreview preview, String file) {
    console.warn("cli.import.strict.stop");
    return report.bad(preview.badLines(), file);
  }

  private int submit(Replica replica, ContestDay there, TimelinePreview preview, String file) {
    var intent = preview.intent(there, ids);
    if (intent.isPresent()) {
      switch (replica.submit(intent.get()).join()) {
        case Outcome.Rejected rejected -> {
          return console.rejected(rejected.reason());
        }
        case Outcome.Failed failed -> {
          return console.problem(failed.problem());
        }
        case Outcome.Done _ -> report.done(preview);
      }
    }
    report.kept(preview);
    return preview.badLines().isEmpty() ? CommandLineApp.OK : report.bad(preview.badLines(), file);
  }

  /** {@code final.csv} is the day "final"; what comes from standard input is an import. */
  private static String nameOf(String file) {
    return file.equals("-")
        ? "import"
        : String.valueOf(Path.of(file).getFileName()).replaceFirst("(?i)\\.csv$", "");
  }

  private Instant fileTime(String file) throws CannotGoOn {
    try {
      return file.equals("-")
          ? here.clock().instant()
          : Files.getLastModifiedTime(Path.of(file)).toInstant();
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
