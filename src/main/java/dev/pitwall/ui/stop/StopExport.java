package dev.pitwall.ui.stop;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.files.WholeFiles;
import dev.pitwall.report.StopReport;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.report.privacy.Redaction;
import dev.pitwall.text.StopPage;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.export.OmissionSheet;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.form.FormSheet;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes the page as it is now to a file that the person chooses. */
final class StopExport {
  private static final String ENDING = ".html";

  private final FxTexts texts;
  private final FxClock clock;
  private final StopModel model;
  private final Supplier<Timeline> timeline;
  private final Executor background;
  private final FileWriting writing;

  /** As it was asked for last. */
  private Set<Omission> last = Set.of();

  /**
   * @param timeline of the day as it is now
   * @param background not the JavaFX thread
   * @param writing of the page
   */
  StopExport(
      FxTexts texts,
      FxClock clock,
      StopModel model,
      Supplier<Timeline> timeline,
      Executor background,
      FileWriting writing) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    this.timeline = timeline;
    this.background = background;
    this.writing = writing;
  }

  /** Asks what is left out, and then for the file. Empty while the page is being written. */
  Optional<FormSheet> sheet(Supplier<Window> window) {
    return writing.isBusy()
        ? Optional.empty()
        : Optional.of(
            OmissionSheet.of(
                texts,
                "stop-export",
                "stop.export",
                last,
                without -> {
                  last = without;
                  choose(window.get(), without);
                }));
  }

  private void choose(Window window, Set<Omission> without) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("stop.export"));
    chooser.setInitialFileName("stop" + ENDING);
    chooser.getExtensionFilters().add(new ExtensionFilter("HTML", "*" + ENDING));
    var file = chooser.showSaveDialog(window);
    if (file != null) {
      var path = file.toPath();
      write(
          path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) ? path : Path.of(path + ENDING),
          without);
    }
  }

  /** What is on the screen now; written off the JavaFX thread, then one sentence is shown. */
  void write(Path file, Set<Omission> without) {
    var words = texts.now();
    var day = model.day();
    var page = model.page().get();
    var laptops = model.laptops().get();
    var numbered = model.numberedLaptops(words);
    var all = timeline.get();
    var now = clock.instant();
    writing.begin(
        job ->
            CompletableFuture.supplyAsync(
                () ->
                    written(
                        words,
                        file,
                        job,
                        () ->
                            without.isEmpty()
                                ? StopReport.html(words, day, page, laptops, now, List.of())
                                : html(words, all, without, numbered, now, job)),
                background));
  }

  /** The page of the day without what is left out; laptops are named after people and hosts. */
  private static String html(
      Texts words,
      Timeline all,
      Set<Omission> without,
      List<String> laptops,
      Instant now,
      BackgroundJob job)
      throws IOException {
    var left = Redaction.of(all, BlobSource.NONE, without, words, job::at);
    var day = left.timeline().day();
    var page = StopPage.of(words, DayGlance.of(day), now);
    return StopReport.html(words, day, page, laptops, now, left.leftOut());
  }

  /** Makes the file's text. */
  private interface Page {
    String html() throws IOException;
  }

  /** Returns one sentence: that it was, or why not. */
  private static String written(Texts words, Path file, BackgroundJob job, Page page) {
    try {
      var html = page.html().getBytes(StandardCharsets.UTF_8);
      WholeFiles.write(
          file,
          true,
          out -> {
            out.write(html);
            job.at(1);
          });
      return words.of("stop.export.written", file);
    } catch (InterruptedIOException e) {
      return words.of("export.cancelled", file);
    } catch (IOException e) {
      return words.of("stop.export.failed", file, String.valueOf(e.getMessage()));
    }
  }
}
