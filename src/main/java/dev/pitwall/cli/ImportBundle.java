package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.Received;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.report.bundle.BundleImport.Preview;
import dev.pitwall.report.bundle.BundleImport.Taken;
import dev.pitwall.report.bundle.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** {@code pitwall import} of a bundle: into the same day if it is here, else as a new one. */
final class ImportBundle {
  static final String ENDING = ".zip";

  /** So much of the way is the reading before anything is written. */
  private static final double READ = 0.5;

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
    var bundles = new BundleImport(doors.days(dataFolder), clock);
    var spoken = new SpokenProgress(console, clock, file);
    try (var interrupt = new Interrupt()) {
      Progress progress =
          done -> {
            interrupt.check();
            spoken.at(done);
          };
      return switch (bundles.preview(Path.of(file), progress.part(0, READ))) {
        case Preview.Refused(var refused) -> {
          console.warn("bundle.refused." + refused.reason().name(), file, refused.word());
          yield CommandLineApp.PROBLEM;
        }
        case Preview.Found found -> take(file, found, bundles, progress.part(READ, 1));
      };
    } catch (InvalidPathException e) {
      throw FileTrouble.with(file, new IOException(e.getReason(), e), console.texts());
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }

  /** Returns the exit code: what was refused must not look like success. */
  private int take(String file, Preview.Found found, BundleImport bundles, Progress progress)
      throws IOException {
    var manifest = found.read().manifest();
    if (!manifest.leftOut().isEmpty()) {
      console.print("cli.bundle.leftOut", manifest.leftOut());
    }
    if (manifest.missing() > 0) {
      console.print("bundle.blobsMissing", manifest.missing());
    }
    if (found.makesNoDay()) {
      return refused(found.refused());
    }
    return switch (bundles.take(found, progress)) {
      case Taken.Part(var fresh, var rest) -> {
        console.warn("bundle.part", file, fresh, rest);
        yield CommandLineApp.PROBLEM;
      }
      case Taken.Rejected rejected -> console.rejected(rejected.reason());
      case Taken.Failed failed -> console.problem(failed.problem());
      case Taken.Day day -> {
        found
            .into()
            .map(Days.Known::name)
            .ifPresentOrElse(
                name -> console.print("cli.import.into", name),
                () -> console.print("cli.bundle.made", manifest.name()));
        console.print("cli.bundle.done", day.fresh(), day.known());
        yield day.refused().isEmpty() ? CommandLineApp.OK : refused(day.refused());
      }
    };
  }

  private int refused(List<Received.Refused> refused) {
    console.warn(
        "cli.bundle.refused", refused.size(), console.texts().of(refused.getFirst().reason()));
    return CommandLineApp.PROBLEM;
  }
}
