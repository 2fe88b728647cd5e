package dev.pitwall.cli;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.report.privacy.RedactedDay;
import dev.pitwall.report.privacy.Redaction;
import dev.pitwall.report.timeline.TimelineCsv;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** {@code pitwall export}: a day's timeline as CSV, to a file or to standard output. */
final class ExportCommand {
  /** Shows a spreadsheet on a Japanese machine that the file is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AppLauncher doors;
  private final Surroundings here;
  private final Console console;

  ExportCommand(AppLauncher doors, Surroundings here, Console console) {
    this.doors = doors;
    this.here = here;
    this.console = console;
  }

  /**
   * @param texts of what is written: the console's may be another language
   */
  int run(CliOptions asked, Path dataFolder, Texts texts) throws CannotGoOn, WrongValue {
    var without =
        asked.value(Wording.WITHOUT, Omission.all(), Omission::read).orElse(Set.<Omission>of());
    return new DayToWrite(doors, console)
        .write(
            asked,
            dataFolder,
            (name, timeline, _, writing) -> {
              var file = asked.file();
              var left = redacted(timeline, without, texts, file);
              var csv = TimelineCsv.write(left.timeline().day(), Omission.words(without));
              var text = asked.flag("--bom") ? BYTE_ORDER_MARK + csv : csv;
              writing.write(file, text.getBytes(StandardCharsets.UTF_8));
              if (!file.equals("-")) {
                console.print("cli.export.done", name, csv.lines().count() - 1, file);
                if (!left.leftOut().isEmpty()) {
                  console.print("privacy.left", left.leftOut());
                }
              }
              return CommandLineApp.OK;
            });
  }

  /** A timeline has no attachment. */
  private RedactedDay redacted(Timeline timeline, Set<Omission> without, Texts texts, String file)
      throws CannotGoOn {
    var zone = timeline.day().contest().map(Contest::zone).orElse(texts.zone());
    var progress = new SpokenProgress(console, here.clock(), file);
    try {
      return Redaction.of(timeline, BlobSource.NONE, without, texts.in(zone), progress);
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
