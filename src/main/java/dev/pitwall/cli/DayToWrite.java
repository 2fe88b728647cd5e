package dev.pitwall.cli;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The day that an export or a report is about: the one named, else the one opened last; also while
 * another Pitwall has it open.
 */
final class DayToWrite {
  /** Writes it to the file. */
  interface Use {
    /** Returns the exit code. */
    int with(String name, Timeline timeline, Blobs blobs, FileToWrite writing) throws CannotGoOn;
  }

  private final AppLauncher doors;
  private final Console console;

  DayToWrite(AppLauncher doors, Console console) {
    this.doors = doors;
    this.console = console;
  }

  /**
   * Looks for the day once it is known that the file may be written.
   *
   * @return the exit code: what was found wrong with the day counts as well
   */
  int write(CliOptions asked, Path dataFolder, Use use) throws CannotGoOn {
    var writing = new FileToWrite(console, asked.flag("--force"));
    return writing.stands(asked.file())
        ? CommandLineApp.PROBLEM
        : find(asked, dataFolder, writing, use);
  }

  private int find(CliOptions asked, Path dataFolder, FileToWrite writing, Use use)
      throws CannotGoOn {
    Days days;
    try {
      days = doors.days(dataFolder);
    } catch (CannotGoOn e) {
      // Reading must not wait until the window is closed: on the day it never is. Nor does it need
      // to write.
      if (e.problem().kind() == Problem.Kind.FOLDER_IN_USE
          || FolderTrouble.canStillBeRead(e.problem())) {
        return inUse(asked, doors.inUse(dataFolder), dataFolder, writing, use);
      }
      throw e;
    }
    return free(asked, days, dataFolder, writing, use);
  }

  /** The day as the journal has it now, while another Pitwall goes on writing it. */
  private int inUse(
      CliOptions asked, List<DayInUse> days, Path dataFolder, FileToWrite writing, Use use)
      throws CannotGoOn {
    if (days.isEmpty()) {
      console.warn("cli.export.none", dataFolder);
      return CommandLineApp.PROBLEM;
    }
    var name = asked.text("--day");
    var found = name.isPresent() ? KnownDays.find(days, name.get()) : Optional.of(days.getFirst());
    return found.isPresent()
        ? use.with(
            found.get().name(),
            found.get().timeline(),
            Blobs.toRead(dataFolder.resolve(found.get().folder())),
            writing)
        : console.problem(Problem.of(Problem.Kind.NO_SUCH_FOLDER, name.orElse("")));
  }

  private int free(CliOptions asked, Days days, Path dataFolder, FileToWrite writing, Use use)
      throws CannotGoOn {
    if (days.known().isEmpty()) {
      console.warn("cli.export.none", dataFolder);
      return CommandLineApp.PROBLEM;
    }
    var name = asked.text("--day");
    var known =
        name.isPresent() ? KnownDays.find(days, name.get()) : days.known().stream().findFirst();
    if (known.isEmpty()) {
      return console.problem(Problem.of(Problem.Kind.NO_SUCH_FOLDER, name.orElse("")));
    }
    return switch (days.open(known.get().folder()).join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case OpenDay day -> {
        try (day) {
          int found = console.found(day.replica());
          int done =
              use.with(
                  known.get().name(), day.replica().snapshot().timeline(), day.blobs(), writing);
          yield Math.max(found, done);
        }
      }
    };
  }
}
