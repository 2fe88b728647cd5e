package dev.pitwall.ui.chart;

import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.AwtImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javax.imageio.ImageIO;

/** The chart as it is in view, to be pasted elsewhere or kept: as pixels, or as a drawing. */
public final class ChartPicture {
  /** Twice the pixels: sharp in slides and on print. */
  private static final double SHARP = 2;

  private final FxTexts texts;
  private final ScoreChart chart;
  private final Executor background;
  private final Consumer<String> say;

  /**
   * @param background not the JavaFX thread
   * @param say shows one sentence: where it was saved, or why not
   */
  public ChartPicture(FxTexts texts, ScoreChart chart, Executor background, Consumer<String> say) {
    this.texts = texts;
    this.chart = chart;
    this.background = background;
    this.say = say;
  }

  public Button button() {
    var button =
        Actions.icon(
            texts,
            "scores",
            "picture",
            "fth-download",
            "scores.picture",
            Optional.of("Ctrl+Shift+G"),
            this::choose);
    return button;
  }

  public void copy() {
    var content = new ClipboardContent();
    content.putImage(chart.picture(1));
    Clipboard.getSystemClipboard().setContent(content);
    say.accept(texts.now().of("scores.picture.copied"));
  }

  /** The file's ending says which kind. */
  public void choose() {
    var chooser = new FileChooser();
    chooser.setInitialFileName("chart");
    chooser
        .getExtensionFilters()
        .addAll(new ExtensionFilter("PNG", "*.png"), new ExtensionFilter("SVG", "*.svg"));
    var file = chooser.showSaveDialog(chart.getScene().getWindow());
    if (file != null) {
      keep(withEnding(file, chooser.getSelectedExtensionFilter()));
    }
  }

  private static Path withEnding(File file, ExtensionFilter filter) {
    var name = file.getName().toLowerCase(Locale.ROOT);
    boolean complete = name.endsWith(".png") || name.endsWith(".svg");
    boolean svg = filter != null && filter.getDescription().equals("SVG");
    return complete ? file.toPath() : Path.of(file.getPath() + (svg ? ".svg" : ".png"));
  }

  /** The file is written off the JavaFX thread; then it is said that it is there, or why not. */
  public CompletableFuture<Void> keep(Path file) {
    boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    var drawing = svg ? chart.svg() : "";
    var image = svg ? Optional.<WritableImage>empty() : Optional.of(chart.picture(SHARP));
    var written = CompletableFuture.supplyAsync(() -> write(file, drawing, image), background);
    FxFutures.on(
        written,
        trouble ->
            say.accept(
                trouble
                    .map(why -> texts.now().of("scores.picture.failed", file, why))
                    .orElseGet(() -> texts.now().of("scores.picture.kept", file))));
    return written.thenAccept(_ -> {});
  }

  /** Why it could not be; empty when it could. */
  private static Optional<String> write(Path file, String drawing, Optional<WritableImage> image) {
    try {
      if (image.isEmpty()) {
        Files.write(file, drawing.getBytes(StandardCharsets.UTF_8));
      } else if (!ImageIO.write(AwtImage.of(image.get()), "png", file.toFile())) {
        return Optional.of("PNG");
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
