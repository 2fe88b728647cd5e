package dev.pitwall.ui.stop;

import dev.pitwall.report.StopReport;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes the page as it is now to a file that the person chooses. */
final class StopExport {
  private static final String ENDING = ".html";

  private final FxTexts texts;
  private final FxClock clock;
  private final StopModel model;
  private final Executor background;
  private final Consumer<String> say;

  /**
   * @param background not the JavaFX thread
   * @param say shows one sentence: where it was written, or why not
   */
  StopExport(
      FxTexts texts, FxClock clock, StopModel model, Executor background, Consumer<String> say) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    this.background = background;
    this.say = say;
  }

  void choose(Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("stop.export"));
    chooser.setInitialFileName("stop" + ENDING);
    chooser.getExtensionFilters().add(new ExtensionFilter("HTML", "*" + ENDING));
    var file = chooser.showSaveDialog(window);
    if (file != null) {
      var path = file.toPath();
      write(
          path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
              ? path
              : Path.of(path + ENDING));
    }
  }

  /** What is on the screen now; written off the JavaFX thread, then it is said, or why not. */
  CompletableFuture<Void> write(Path file) {
    var words = texts.now();
    var day = model.day();
    var page = model.page().get();
    var laptops = model.laptops().get();
    var now = clock.instant();
    var written =
        CompletableFuture.supplyAsync(
            () -> written(file, StopReport.html(words, day, page, laptops, now)), background);
    FxFutures.on(
        written,
        trouble ->
            say.accept(
                trouble
                    .map(why -> texts.now().of("stop.export.failed", file, why))
                    .orElseGet(() -> texts.now().of("stop.export.written", file))));
    return written.thenAccept(_ -> {});
  }

  /** Why it could not be; empty when it could. */
  private static Optional<String> written(Path file, String html) {
    try {
      Files.writeString(file, html);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
