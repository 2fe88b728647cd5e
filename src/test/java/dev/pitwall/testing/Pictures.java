package dev.pitwall.testing;

import dev.pitwall.ui.kit.Look;
import dev.pitwall.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws what a person would see, into PNG files under {@code target/gallery}. */
public final class Pictures {
  public static final Path FOLDER = Path.of("target/gallery");

  private Pictures() {}

  /** A size of a window. */
  public record Size(int width, int height) {
    public static final Size LAPTOP = new Size(1280, 720);
    public static final Size PROJECTOR = new Size(1920, 1080);
  }

  /**
   * @param make makes the root, which is closed by the caller
   */
  public static void draw(
      String name, Look look, Theme theme, Size size, Function<Scene, Parent> make)
      throws IOException {
    look.theme().set(theme);
    var scene = new Scene(new javafx.scene.layout.Pane(), size.width(), size.height());
    scene.setRoot(make.apply(scene));
    look.dress(scene);
    // The first picture lays out with the sizes of before the style sheet came.
    scene.snapshot(new WritableImage(size.width(), size.height()));
    write(name, scene.snapshot(new WritableImage(size.width(), size.height())));
  }

  public static void write(String name, WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    Files.createDirectories(FOLDER);
    var file = FOLDER.resolve(name + ".png").toFile();
    if (!ImageIO.write(picture, "png", file)) {
      throw new IOException("No PNG writer for " + file);
    }
  }
}
