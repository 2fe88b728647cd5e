package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.TimelineCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** {@code pitwall export}: a day's timeline as CSV, to a file or to standard output. */
final class ExportCommand {
  /** Tells a spreadsheet on a Japanese machine that the file is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AppLauncher doors;
  private final Console console;

  ExportCommand(AppLauncher doors, Console console) {
    this.doors = doors;
    this.console = console;
  }

  int run(CliOptions asked, Path dataFolder) throws CannotGoOn {
    var file = asked.file();
    if (!file.equals("-") && !asked.flag("--force") && Files.exists(path(file))) {
      console.warn("cli.export.exists", file);
      return CommandLineApp.PROBLEM;
    }
    try {
      return run(asked, doors.days(dataFolder), dataFolder);
    } catch (CannotGoOn e) {
      // Reading must not wait until the window is closed: on the day it never is. Nor does it need
      // to write.
      if (e.problem().kind() == Problem.Kind.FOLDER_IN_USE
          || FolderTrouble.canStillBeRead(e.problem())) {
        return runBeside(asked, doors.inUse(dataFolder), dataFolder);
      }
      throw e;
    }
  }

  /** The day as the journal has it now, while another Pitwall goes on writing it. */
  private int runBeside(CliOptions asked, List<DayInUse> days, Path dataFolder) throws CannotGoOn {
    if (days.isEmpty()) {
      console.warn("cli.export.none", dataFolder);
      return CommandLineApp.PROBLEM;
    }
    var name = asked.text("--day");
    var found = name.isPresent() ? KnownDays.find(days, name.get()) : Optional.of(days.getFirst());
    if (found.isEmpty()) {
      return console.problem(Problem.of(Problem.Kind.NO_SUCH_FOLDER, name.orElse("")));
    }
    write(asked, found.get().name(), found.get().day());
    return CommandLineApp.OK;
  }

  private int run(CliOptions asked, Days days, Path dataFolder) throws CannotGoOn {
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
          var replica = day.replica();
          int found = console.found(replica);
          write(asked, known.get().name(), replica.snapshot().day());
          yield found;
        }
      }
    };
  }

  private void write(CliOptions asked, String name, ContestDay day) throws CannotGoOn {
    var file = asked.file();
    var csv = TimelineCsv.write(day);
    write(asked, file, asked.flag("--bom") ? BYTE_ORDER_MARK + csv : csv);
    if (!file.equals("-")) {
      console.say("cli.export.done", name, csv.lines().count() - 1, file);
    }
  }

  private Path path(String file) throws CannotGoOn {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw FileTrouble.with(file, new IOException(e.getReason(), e), console.texts());
    }
  }

  /** The old file stays whole until the new one is, and hands on who may read it. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    var whole = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      Files.write(whole, bytes);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(file));
      }
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void write(CliOptions asked, String file, String csv) throws CannotGoOn {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    try {
      if (file.equals("-")) {
        console.out().write(bytes);
        if (console.out().checkError()) {
          throw FileTrouble.with(
              file, new IOException(console.texts().of("cli.export.broken")), console.texts());
        }
      } else if (asked.flag("--force") && Files.isRegularFile(path(file))) {
        replace(path(file).toRealPath(), bytes);
      } else {
        Files.write(path(file), bytes, StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
