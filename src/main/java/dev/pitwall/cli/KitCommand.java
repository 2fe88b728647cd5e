package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.inbox.Contents;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.kit.KitImport;
import dev.pitwall.report.kit.KitWriter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code pitwall kit}: prepared snippets as a file; and {@code pitwall import} of such a file. */
final class KitCommand {
  private final AppLauncher doors;
  private final IdSource ids;
  private final Console console;

  KitCommand(AppLauncher doors, IdSource ids, Console console) {
    this.doors = doors;
    this.ids = ids;
    this.console = console;
  }

  int export(CliOptions asked, Path dataFolder) throws CannotGoOn {
    var file = asked.file();
    return new DayToWrite(doors, console)
        .write(
            asked,
            dataFolder,
            (name, timeline, blobs, writing) -> {
              var all = KitWriter.sets(timeline.day());
              var set = asked.text("--set");
              var sets = set.isPresent() ? Set.of(set.get()) : all.keySet();
              if (sets.stream().noneMatch(all::containsKey)) {
                console.warn("cli.kit.none", name, String.join(", ", all.keySet()));
                return CommandLineApp.PROBLEM;
              }
              writing.write(file, out -> KitWriter.write(timeline.day(), sets, blobs, out));
              if (!file.equals("-")) {
                int count = sets.stream().mapToInt(one -> all.getOrDefault(one, 0)).sum();
                console.print("cli.kit.written", count, file);
              }
              return CommandLineApp.OK;
            });
  }

  /** False also for what is no file: whoever reads it reports that. */
  static boolean isOne(String file) {
    try {
      return ImportBundle.isOne(file) && KitImport.isKit(Path.of(file));
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  /** Into the day that is named, else the one opened last. */
  int take(CliOptions asked, Path dataFolder) throws CannotGoOn {
    var days = doors.days(dataFolder);
    var name = asked.text("--day");
    var known =
        name.isPresent() ? KnownDays.find(days, name.get()) : days.known().stream().findFirst();
    if (known.isEmpty()) {
      return name.isPresent()
          ? console.problem(Problem.of(Problem.Kind.NO_SUCH_FOLDER, name.get()))
          : none(dataFolder);
    }
    return switch (days.open(known.get().folder()).join()) {
      case Days.Opened.Rejected rejected -> console.rejected(rejected.reason());
      case Days.Opened.Failed failed -> console.problem(failed.problem());
      case OpenDay day -> {
        try (day) {
          yield Math.max(console.found(day.replica()), take(asked.file(), day));
        }
      }
    };
  }

  private int none(Path dataFolder) {
    console.warn("cli.export.none", dataFolder);
    return CommandLineApp.PROBLEM;
  }

  private int take(String file, OpenDay day) throws CannotGoOn {
    KitImport.Taken taken;
    try {
      taken =
          new KitImport(content -> Contents.keep(content, day.blobs()), ids)
              .take(Path.of(file), day.replica().snapshot().day());
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
    return switch (taken) {
      case KitImport.Taken.Refused(var refused) -> {
        console.warn(refused.key(), file, refused.why().word());
        yield CommandLineApp.PROBLEM;
      }
      case KitImport.Taken.Snippets(var fresh, var known) -> add(fresh, known, day);
    };
  }

  private int add(List<AddSnippet> fresh, int known, OpenDay day) {
    if (!fresh.isEmpty()) {
      var intent = new Intent.Several(List.<Intent>copyOf(fresh));
      switch (day.replica().submit(intent).join()) {
        case Outcome.Done _ -> {}
        case Outcome.Rejected(var reason) -> {
          return console.rejected(reason);
        }
        case Outcome.Failed(var problem) -> {
          return console.problem(problem);
        }
      }
    }
    console.print("cli.kit.taken", fresh.size(), known);
    return CommandLineApp.OK;
  }
}
