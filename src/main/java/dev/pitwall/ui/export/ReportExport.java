package dev.pitwall.ui.export;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.export.DayToExport;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormSheet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes the day to a file that the person chooses, in one of the forms there are. */
public final class ReportExport {
  private final FxTexts texts;
  private final FileWriting writing;
  private final Supplier<Timeline> day;
  private final Supplier<Instant> now;
  private final Function<ContestDay, DayBlobs> attachments;
  private final Executor background;

  /** As it was asked for last: a day is seldom written once. */
  private ExportRequest last;

  /**
   * @param first what is chosen before anything was written
   * @param attachments of the open day
   * @param background not the JavaFX thread
   * @param writing of the screen
   */
  public ReportExport(
      FxTexts texts,
      FileWriting writing,
      ExportRequest first,
      Supplier<Timeline> day,
      Supplier<Instant> now,
      Function<ContestDay, DayBlobs> attachments,
      Executor background) {
    this.texts = texts;
    this.writing = writing;
    this.last = first;
    this.day = day;
    this.now = now;
    this.attachments = attachments;
    this.background = background;
  }

  /**
   * Asks which form, what is left out, and then for the file. Empty while something is being
   * written.
   */
  public Optional<FormSheet> sheet(Supplier<Window> window) {
    return writing.isBusy()
        ? Optional.empty()
        : Optional.of(
            ExportSheet.of(
                texts,
                last,
                asked -> {
                  last = asked;
                  choose(asked, window.get());
                }));
  }

  private void choose(ExportRequest asked, Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("export.title"));
    var ending = asked.form().ending();
    chooser.setInitialFileName(name(asked) + ending);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.now().of(asked.form()), "*" + ending));
    var file = chooser.showSaveDialog(window);
    if (file != null) {
      write(withEnding(file.toPath(), ending), asked);
    }
  }

  /** The contest's name may be a team's: it goes with the names. */
  private String name(ExportRequest asked) {
    var contest = day.get().day().contest();
    return asked.without().contains(Omission.NAMES) || contest.isEmpty()
        ? "day"
        : contest.map(Contest::name).get().replaceAll("[^\\p{L}\\p{N}-]+", "-");
  }

  private static Path withEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending)
        ? file
        : Path.of(file + ending);
  }

  /** The files are made and written off the JavaFX thread; then one sentence is shown. */
  public void write(Path file, ExportRequest asked) {
    var timeline = day.get();
    var at = now.get();
    var words = texts.now();
    var work =
        new ExportWriting(
            asked,
            file,
            () -> new DayToExport("", timeline, attachments.apply(timeline.day()), at, words),
            words);
    writing.begin(job -> CompletableFuture.supplyAsync(() -> work.run(job), background));
  }
}
