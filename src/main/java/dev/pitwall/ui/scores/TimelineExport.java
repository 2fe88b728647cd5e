package dev.pitwall.ui.scores;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Writes the day as a timeline to a file that the person chooses. */
final class TimelineExport {
  private final FxTexts texts;
  private final Timelines timelines;
  private final Supplier<ContestDay> day;
  private final Executor background;
  private final Consumer<String> say;

  /**
   * @param background not the JavaFX thread
   * @param say shows one sentence: where it was written, or why not
   */
  TimelineExport(
      FxTexts texts,
      Timelines timelines,
      Supplier<ContestDay> day,
      Executor background,
      Consumer<String> say) {
    this.texts = texts;
    this.timelines = timelines;
    this.day = day;
    this.background = background;
    this.say = say;
  }

  Button button(Supplier<Window> window) {
    return Actions.icon(
        texts,
        "scores",
        "export",
        "fth-share",
        "scores.export.title",
        Optional.of("Ctrl+Shift+E"),
        () -> choose(window.get()));
  }

  void choose(Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("scores.export.title"));
    chooser.setInitialFileName(
        day.get().contest().map(Contest::name).orElse("timeline").replaceAll("[^\\w-]+", "-")
            + ".csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    Optional.ofNullable(chooser.showSaveDialog(window))
        .map(file -> withEnding(file.toPath()))
        .ifPresent(this::write);
  }

  private static Path withEnding(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        ? file
        : Path.of(file + ".csv");
  }

  /** The file is written off the JavaFX thread; then it is said that it is there, or why not. */
  void write(Path file) {
    var now = day.get();
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> written(now, file), background),
        trouble ->
            say.accept(
                trouble
                    .map(why -> texts.now().of("scores.picture.failed", file, why))
                    .orElseGet(() -> texts.now().of("scores.picture.kept", file))));
  }

  /** Why it could not be; empty when it could. */
  private Optional<String> written(ContestDay now, Path file) {
    try {
      timelines.write(now, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
