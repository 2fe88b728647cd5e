package dev.pitwall.ui.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a picture that may come from anybody: its size is read first, and one that would fill the
 * memory is not decoded. Of several pictures in a file the first is shown.
 */
public final class PictureReader {
  /** An 8K screen has 33 million. */
  public static final long MOST_PIXELS = 40_000_000;

  /** More than a window shows; a larger one is decoded in every second or third pixel. */
  private static final long SHOWN_PIXELS = 8_000_000;

  private PictureReader() {}

  public static OpenedContent read(InputStream bytes) throws IOException {
    try (var input = new MemoryCacheImageInputStream(bytes)) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return new OpenedContent.Nothing("snippets.picture.unknown");
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return read(reader);
      } catch (IOException | RuntimeException e) {
        // Decoders throw either for bytes that are no picture.
        return new OpenedContent.Nothing("snippets.picture.broken");
      } finally {
        reader.dispose();
      }
    }
  }

  private static OpenedContent read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return new OpenedContent.Nothing("snippets.picture.large");
    }
    int step = (int) Math.ceil(Math.sqrt((double) width * height / SHOWN_PIXELS));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
    return new OpenedContent.Picture(image(reader.read(0, how)), width, height);
  }

  private static WritableImage image(BufferedImage decoded) {
    int width = decoded.getWidth();
    int height = decoded.getHeight();
    var pixels = decoded.getRGB(0, 0, width, height, null, 0, width);
    var image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
