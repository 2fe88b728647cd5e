package dev.pitwall.testing;

import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
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
    // The first lays out with the sizes of before the style sheet came; the second may choose
    // another style by the sizes that it finds.
    scene.snapshot(new WritableImage(size.width(), size.height()));
    // What a screen works out beside the JavaFX thread is waited for.
    Fx.waitFor("what is loading in " + name, () -> scene.getRoot().lookup(".loading") == null);
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

  /**
   * A picture once more as somebody without green cones sees it (Machado, Oliveira and Fernandes,
   * 2009, severity 1; in linear light).
   */
  public static void asDeuteranopeSees(String drawn, String name) throws IOException {
    var picture = ImageIO.read(FOLDER.resolve(drawn + ".png").toFile());
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, deuteranope(picture.getRGB(x, y)));
      }
    }
    if (!ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile())) {
      throw new IOException("No PNG writer for " + name);
    }
  }

  private static int deuteranope(int rgb) {
    double red = linear(rgb >> 16 & 0xff);
    double green = linear(rgb >> 8 & 0xff);
    double blue = linear(rgb & 0xff);
    return level(0.367322 * red + 0.860646 * green - 0.227968 * blue) << 16
        | level(0.280085 * red + 0.672501 * green + 0.047413 * blue) << 8
        | level(-0.011820 * red + 0.042940 * green + 0.968881 * blue);
  }

  private static double linear(int level) {
    double part = level / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static int level(double linear) {
    double part = Math.clamp(linear, 0, 1);
    double seen = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
    return (int) Math.round(seen * 255);
  }
}
