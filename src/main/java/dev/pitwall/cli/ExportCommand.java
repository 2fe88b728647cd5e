package dev.pitwall.cli;

import dev.pitwall.report.timeline.TimelineCsv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code pitwall export}: a day's timeline as CSV, to a file or to standard output. */
final class ExportCommand {
  /** Shows a spreadsheet on a Japanese machine that the file is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AppLauncher doors;
  private final Console console;

  ExportCommand(AppLauncher doors, Console console) {
    this.doors = doors;
    this.console = console;
  }

  int run(CliOptions asked, Path dataFolder) throws CannotGoOn {
    return new DayToWrite(doors, console)
        .write(
            asked,
            dataFolder,
            (name, timeline, _, writing) -> {
              var file = asked.file();
              var csv = TimelineCsv.write(timeline.day());
              var text = asked.flag("--bom") ? BYTE_ORDER_MARK + csv : csv;
              writing.write(file, text.getBytes(StandardCharsets.UTF_8));
              if (!file.equals("-")) {
                console.say("cli.export.done", name, csv.lines().count() - 1, file);
              }
              return CommandLineApp.OK;
            });
  }
}
