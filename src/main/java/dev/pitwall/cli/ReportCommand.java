package dev.pitwall.cli;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.rules.NamedBlobs;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.ReportFiles;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code pitwall report}: a day described for people, in the form that the file's ending chooses.
 */
final class ReportCommand {
  private static final byte[] MARK = ExportCommand.BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);

  private static final byte[] NO_MARK = {};

  private final AppLauncher doors;
  private final Surroundings here;
  private final Console console;

  ReportCommand(AppLauncher doors, Surroundings here, Console console) {
    this.doors = doors;
    this.here = here;
    this.console = console;
  }

  /** The forms, as the help says them. */
  static String endings() {
    return Stream.concat(
            Stream.of(ReportFiles.Kind.values()).map(ReportFiles.Kind::ending),
            Stream.of(ImportBundle.ENDING))
        .collect(Collectors.joining(", "));
  }

  static String tables() {
    return Stream.of(ReportCsv.Table.values())
        .map(ReportCsv.Table::said)
        .collect(Collectors.joining(", "));
  }

  /**
   * @param texts of the report: the console's may be another language, where it cannot show this
   *     one
   */
  int run(CliOptions asked, Path dataFolder, Texts texts) throws CannotGoOn, WrongValue {
    var file = asked.file();
    if (ImportBundle.isOne(file)) {
      return bundle(asked, file, dataFolder);
    }
    var kind = ReportFiles.Kind.of(file).orElseThrow(() -> wrong(file));
    var table =
        asked.value(Wording.TABLE, tables(), ReportCommand::table).orElse(ReportCsv.Table.RUNS);
    boolean marked = asked.flag("--bom") && kind == ReportFiles.Kind.TABLE;
    var writing = new FileToWrite(console, asked.flag("--force"));
    if (writing.stands(file)) {
      return CommandLineApp.PROBLEM;
    }
    return new DayToWrite(doors, console)
        .find(
            asked,
            dataFolder,
            (name, timeline, _) -> {
              var files = files(kind, file, timeline, texts, table);
              if (files.isEmpty()) {
                console.warn("cli.report.nothing", name);
                return CommandLineApp.PROBLEM;
              }
              return write(writing, file, name, files, marked);
            });
  }

  private int bundle(CliOptions asked, String file, Path dataFolder) throws CannotGoOn {
    var writing = new FileToWrite(console, asked.flag("--force"));
    if (writing.stands(file)) {
      return CommandLineApp.PROBLEM;
    }
    return new DayToWrite(doors, console)
        .find(
            asked,
            dataFolder,
            (name, timeline, blobs) -> {
              var held = blobs.map(one -> new DayBlobs(one, timeline.day()));
              int missing =
                  held.map(DayBlobs::missing).orElse(NamedBlobs.of(timeline.day()).size());
              var leftOut =
                  missing == 0
                      ? List.<String>of()
                      : List.of(console.texts().of("bundle.blobsMissing", missing));
              BlobSource source = held.isPresent() ? held.get() : BlobSource.NONE;
              writing.write(file, out -> BundleWriter.write(out, timeline, name, source, leftOut));
              console.say("cli.report.done", name, file);
              leftOut.forEach(words -> console.warn("cli.bundle.leftOut", words));
              return CommandLineApp.OK;
            });
  }

  private static WrongValue wrong(String file) {
    return new WrongValue(Wording.REPORT_FILE, file, endings());
  }

  private static Optional<ReportCsv.Table> table(String text) {
    return Stream.of(ReportCsv.Table.values()).filter(one -> one.said().equals(text)).findFirst();
  }

  private Map<String, byte[]> files(
      ReportFiles.Kind kind, String file, Timeline timeline, Texts texts, ReportCsv.Table table) {
    var name = Path.of(file).getFileName().toString();
    return ReportFiles.of(kind, name, timeline, here.clock().instant(), texts, table);
  }

  /** All or none: whether one of them stands there already is asked before the first is written. */
  private int write(
      FileToWrite writing, String file, String day, Map<String, byte[]> files, boolean marked)
      throws CannotGoOn {
    var beside = writing.path(file).toAbsolutePath().getParent();
    var first = Path.of(file).getFileName().toString();
    for (var name : files.keySet()) {
      if (!name.equals(first) && writing.stands(beside.resolve(name).toString())) {
        return CommandLineApp.PROBLEM;
      }
    }
    for (var one : files.entrySet()) {
      boolean main = one.getKey().equals(first);
      writing.write(
          main ? file : beside.resolve(one.getKey()).toString(),
          out -> {
            out.write(marked ? MARK : NO_MARK);
            out.write(one.getValue());
          });
    }
    console.say("cli.report.done", day, List.copyOf(files.keySet()));
    return CommandLineApp.OK;
  }
}
