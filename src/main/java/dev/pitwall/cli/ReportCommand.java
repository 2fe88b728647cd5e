package dev.pitwall.cli;

import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.export.DayExport;
import dev.pitwall.report.export.DayToExport;
import dev.pitwall.report.export.Export;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code pitwall report}: a day described for people, in the form that the file's ending chooses.
 */
final class ReportCommand {
  private final AppLauncher doors;
  private final Surroundings here;
  private final Console console;

  ReportCommand(AppLauncher doors, Surroundings here, Console console) {
    this.doors = doors;
    this.here = here;
    this.console = console;
  }

  static String tables() {
    return Stream.of(ReportCsv.Table.values())
        .map(ReportCsv.Table::fileName)
        .collect(Collectors.joining(", "));
  }

  /**
   * @param texts of the report: the console's may be another language, where it cannot show this
   *     one
   */
  int run(CliOptions asked, Path dataFolder, Texts texts) throws CannotGoOn, WrongValue {
    var request = request(asked);
    return new DayToWrite(doors, console)
        .write(
            asked,
            dataFolder,
            (name, timeline, blobs, writing) -> {
              var day =
                  new DayToExport(
                      name,
                      timeline,
                      new DayBlobs(blobs, timeline.day()),
                      here.clock().instant(),
                      texts);
              return write(asked.file(), request, day, writing);
            });
  }

  private static ExportRequest request(CliOptions asked) throws WrongValue {
    var file = asked.file();
    var form =
        ExportForm.of(file)
            .orElseThrow(() -> new WrongValue(Wording.REPORT_FILE, file, ExportForm.endings()));
    return new ExportRequest(
        form,
        asked.value(Wording.TABLE, tables(), ReportCommand::table).orElse(ReportCsv.Table.RUNS),
        asked.flag("--bom"),
        asked.value(Wording.WITHOUT, Omission.all(), Omission::read).orElse(Set.of()));
  }

  private static Optional<ReportCsv.Table> table(String text) {
    return Stream.of(ReportCsv.Table.values())
        .filter(one -> one.fileName().equals(text))
        .findFirst();
  }

  private int write(String file, ExportRequest request, DayToExport day, FileToWrite writing)
      throws CannotGoOn {
    var progress = new SpokenProgress(console, here.clock(), file);
    var made = made(file, request, day, writing, progress);
    if (made.isEmpty()) {
      console.warn("cli.report.nothing", day.name());
      return CommandLineApp.PROBLEM;
    }
    var export = made.get();
    writing.write(file, export, done -> progress.at(0.5 + done / 2));
    console.print(
        "cli.report.done",
        day.name(),
        export.files().size() == 1 ? file : List.copyOf(export.files().keySet()));
    if (!export.leftOut().isEmpty()) {
      console.print("privacy.left", export.leftOut());
    }
    if (export.missing() > 0) {
      console.warn("bundle.blobsMissing", export.missing());
    }
    return CommandLineApp.OK;
  }

  private Optional<Export> made(
      String file,
      ExportRequest request,
      DayToExport day,
      FileToWrite writing,
      SpokenProgress progress)
      throws CannotGoOn {
    try {
      var name = writing.path(file).getFileName().toString();
      return DayExport.of(request, day, name, done -> progress.at(done / 2));
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
