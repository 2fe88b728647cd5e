package dev.pitwall.ui.scores;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.files.WholeFiles;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.report.privacy.RedactedDay;
import dev.pitwall.report.privacy.Redaction;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.chart.ChartData;
import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.export.OmissionSheet;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.AwtImage;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.form.FormSheet;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javax.imageio.ImageIO;

/**
 * The chart as it is in view, to be pasted elsewhere or kept: as pixels, or as a drawing. What is
 * left out is left out of the day before it is drawn again.
 */
final class ChartExport {
  /** Twice the pixels: sharp in slides and on print. */
  private static final double SHARP = 2;

  /** So much of the way is the leaving out; where nothing is left out it is no way. */
  private static final double REDACTION = 0.6;

  /** What remains is to write the file. */
  private static final double DRAWN = 0.8;

  private final FxTexts texts;
  private final ScoreChart chart;
  private final ScoresModel model;
  private final FxClock clock;
  private final Executor background;
  private final FileWriting writing;
  private final Consumer<String> say;

  /** As it was asked for last. */
  private Set<Omission> last = Set.of();

  /** What is drawn, as pixels or as the text of a drawing. */
  private record Drawn(Optional<WritableImage> image, String svg, String leftOut) {}

  /**
   * @param background not the JavaFX thread
   * @param writing of the screen
   * @param say shows one sentence
   */
  ChartExport(
      FxTexts texts,
      ScoreChart chart,
      ScoresModel model,
      FxClock clock,
      Executor background,
      FileWriting writing,
      Consumer<String> say) {
    this.texts = texts;
    this.chart = chart;
    this.model = model;
    this.clock = clock;
    this.background = background;
    this.writing = writing;
    this.say = say;
  }

  Button button(Runnable choose) {
    return Actions.icon(
        texts,
        "scores",
        "picture",
        "fth-download",
        "scores.picture",
        Optional.of("Ctrl+Shift+G"),
        choose);
  }

  void copy() {
    var content = new ClipboardContent();
    content.putImage(chart.picture(1));
    Clipboard.getSystemClipboard().setContent(content);
    say.accept(texts.now().of("scores.picture.copied"));
  }

  /** Asks what is left out, and then for the file. Empty while something is being written. */
  Optional<FormSheet> sheet() {
    return writing.isBusy()
        ? Optional.empty()
        : Optional.of(
            OmissionSheet.of(
                texts,
                "chart-export",
                "scores.picture",
                last,
                without -> {
                  last = without;
                  choose(without);
                }));
  }

  /** The kind is taken from the file's ending. */
  private void choose(Set<Omission> without) {
    var chooser = new FileChooser();
    chooser.setInitialFileName("chart");
    chooser
        .getExtensionFilters()
        .addAll(new ExtensionFilter("PNG", "*.png"), new ExtensionFilter("SVG", "*.svg"));
    var file = chooser.showSaveDialog(chart.getScene().getWindow());
    if (file != null) {
      keep(withEnding(file, chooser.getSelectedExtensionFilter()), without);
    }
  }

  private static Path withEnding(File file, ExtensionFilter filter) {
    var name = file.getName().toLowerCase(Locale.ROOT);
    boolean complete = name.endsWith(".png") || name.endsWith(".svg");
    boolean svg = filter != null && filter.getDescription().equals("SVG");
    return complete ? file.toPath() : Path.of(file.getPath() + (svg ? ".svg" : ".png"));
  }

  /**
   * Drawn on the JavaFX thread, all else off it; then one sentence is shown. The file is there
   * whole or not at all.
   */
  void keep(Path file, Set<Omission> without) {
    var timeline = model.timeline();
    var zone = timeline.day().contest().map(Contest::zone);
    var words = texts.now();
    writing.begin(
        job ->
            CompletableFuture.supplyAsync(
                    () -> redacted(timeline, without, zone.map(words::in).orElse(words), job),
                    background)
                .thenApplyAsync(day -> day.map(one -> drawn(file, one, words)), Platform::runLater)
                .thenApplyAsync(
                    drawn ->
                        drawn
                            .map(one -> written(file, one, words, job))
                            .orElseGet(() -> words.of("export.cancelled", file)),
                    background));
  }

  /** Empty when it was cancelled. */
  private static Optional<RedactedDay> redacted(
      Timeline timeline, Set<Omission> without, Texts words, BackgroundJob job) {
    try {
      return Optional.of(
          Redaction.of(
              timeline, BlobSource.NONE, without, words, done -> job.at(done * REDACTION)));
    } catch (InterruptedIOException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("There is no attachment to read", e);
    }
  }

  private Drawn drawn(Path file, RedactedDay day, Texts words) {
    var below = day.leftOut().isEmpty() ? "" : words.of("privacy.left", day.leftOut());
    boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    var shown = ChartData.of(day.timeline().day(), clock.instant());
    return new Drawn(
        svg ? Optional.empty() : Optional.of(chart.picture(SHARP, shown, below)),
        svg ? chart.svg(shown, below) : "",
        below);
  }

  private static String written(Path file, Drawn drawn, Texts words, BackgroundJob job) {
    try {
      job.at(DRAWN);
      WholeFiles.write(
          file,
          true,
          out -> {
            if (drawn.image().isEmpty()) {
              out.write(drawn.svg().getBytes(StandardCharsets.UTF_8));
            } else if (!ImageIO.write(AwtImage.of(drawn.image().get()), "png", out)) {
              throw new IOException("PNG");
            }
            job.at(1);
          });
    } catch (InterruptedIOException e) {
      return words.of("export.cancelled", file);
    } catch (IOException e) {
      return words.of("scores.picture.failed", file, String.valueOf(e.getMessage()));
    }
    var kept = words.of("scores.picture.kept", file);
    return drawn.leftOut().isEmpty() ? kept : kept + " " + drawn.leftOut();
  }
}
