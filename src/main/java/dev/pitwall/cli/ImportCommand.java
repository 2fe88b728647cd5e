package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.TimelineCsv;
import dev.pitwall.report.timeline.TimelineFile;
import dev.pitwall.report.timeline.TimelinePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code pitwall import}: a CSV timeline into a day, as one step. Bad lines are listed and the rest
 * is imported: in a hurry, most of a timeline is better than none of it, and a second import of the
 * mended file adds only what is missing. The exit code shows a script that lines were left out.
 */
final class ImportCommand {
  private final AppLauncher doors;
  private final Surroundings here;
  private final IdSource ids;
  private final Console console;
  private final ImportReport report;

  ImportCommand(AppLauncher doors, Surroundings here, IdSource ids, Console console) {
    this.doors = doors;
    this.here = here;
    this.ids = ids;
    this.console = console;
    this.report = new ImportReport(console);
  }

  int run(CliOptions asked, Path dataFolder) throws CannotGoOn, WrongValue {
    var file = asked.file();
    if (KitCommand.isOne(file)) {
      return new KitCommand(doors, ids, console).take(asked, dataFolder);
    }
    if (ImportBundle.isOne(file)) {
      return new ImportBundle(doors, here.clock(), console).run(file, dataFolder);
    }
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

  private int take(TimelineFile.Read read, CliOptions asked, Path dataFolder)
      throws CannotGoOn, WrongValue {
    boolean strict = asked.flag("--strict") && !read.badLines().isEmpty();
    if (read.rows().isEmpty() || strict) {
      console.warn(read.rows().isEmpty() ? "cli.import.nothing" : "cli.import.strict.stop");
      return report.bad(read.badLines(), asked.file());
    }
    if (read.shiftJis()) {
      console.print("cli.import.shiftjis", asked.file());
    }
    var name = asked.text("--day").orElseGet(() -> nameOf(asked.file()));
    var fresh =
        new NewDay(read.rows(), fileTime(asked.file()), here.clock().instant())
            .contest(asked, name, here.zone());
    var member = asked.text("--member").orElse(here.userName());
    var days = doors.days(dataFolder);
    var known = KnownDays.find(days, name);
    if (known.isEmpty() && asked.text("--day").isPresent() && !asked.flag(Wording.NEW)) {
      return report.unknown(name, days.known());
    }
    if (known.isPresent() && asked.flag(Wording.NEW)) {
      return console.problem(Problem.of(Problem.Kind.NAME_OF_CONTEST_TAKEN, known.get().name()));
    }
    if (known.isEmpty()) {
      // Looked at before there is a day: a file of nothing but future rows leaves none behind.
      var imagined = new ImaginedDay(ids, here.clock().instant()).with(fresh);
      if (imagined.isPresent()) {
        var preview = preview(read, imagined.get(), asked);
        boolean nothing = preview.intent(imagined.get(), ids).isEmpty();
        if (nothing || asked.flag("--strict") && !preview.badLines().isEmpty()) {
          console.warn(nothing ? "cli.import.nothing" : "cli.import.strict.stop");
          return report.bad(preview.badLines(), asked.file());
        }
      }
    }
    var opened = known.isPresent() ? days.open(known.get().folder()) : days.create(fresh, member);
    return switch (opened.join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case OpenDay day -> {
        try (day) {
          var replica = day.replica();
          report.where(known.map(Days.Known::name).orElse(name), known.isPresent(), fresh);
          int found = console.found(replica);
          if (replica.snapshot().day().contest().isEmpty()) {
            // A day whose making was cut short: it is finished here.
            var me = ids.member();
            var begin = new Intent.Several(List.of(fresh, new AddMember(me, member, Tint.BLUE)));
            if (replica.submit(begin).join() instanceof Outcome.Rejected rejected) {
              yield console.rejected(rejected.reason());
            }
            replica.actAs(Optional.of(me));
          }
          var there = replica.settled().join().day();
          if (there.contest().isEmpty()) {
            yield console.rejected(new Rejection.NoContestYet());
          }
          var preview = preview(read, there, asked);
          int done =
              asked.flag("--strict") && !preview.badLines().isEmpty()
                  ? stop(preview, asked.file())
                  : submit(replica, there, preview, asked.file());
          yield Math.max(found, done);
        }
      }
    };
  }

  private TimelinePreview preview(TimelineFile.Read read, ContestDay day, CliOptions asked) {
    return TimelineCsv.preview(read, day, here.clock().instant(), asked.flag(Wording.ALL_PASSED));
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
