package dev.pitwall.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The drawing as pixels, for whatever shows no SVG. It reads what {@link Svg} writes and no other
 * SVG. Needs no screen: the words are set in the machine's sans-serif, in which Java finds Japanese
 * letters wherever the machine has some.
 */
public final class PngPicture {
  /** Twice the pixels: sharp in slides and on print. */
  private static final double SHARP = 2;

  private static final Pattern STEP = Pattern.compile("([MLHVZ])([^MLHVZ]*)");

  private final XMLStreamReader in;
  private Graphics2D pen;
  private BufferedImage image;

  private PngPicture(XMLStreamReader in) {
    this.in = in;
  }

  /** The same picture as a PNG file. */
  public static byte[] of(String svg) {
    // Before the first use of AWT: it would look for a display, and on macOS make itself an app.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    // Images are made in memory, not in a folder that may be full.
    ImageIO.setUseCache(false);
    try {
      var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
      return new PngPicture(reader).drawn();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("Not a picture of ours", e);
    }
  }

  private byte[] drawn() throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        draw(in.getLocalName());
      }
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  private void draw(String element) throws XMLStreamException {
    switch (element) {
      case "svg" -> begin();
      case "rect" -> rect();
      case "line" ->
          paint(new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2")));
      case "circle" -> {
        double radius = number("r");
        paint(
            new Ellipse2D.Double(
                number("cx") - radius, number("cy") - radius, 2 * radius, 2 * radius));
      }
      case "path" -> paint(path(text("d", "")));
      case "text" -> text();
      default -> throw new IllegalArgumentException("Not a shape of ours: " + element);
    }
  }

  private void begin() {
    image =
        new BufferedImage(
            (int) Math.ceil(number("width") * SHARP),
            (int) Math.ceil(number("height") * SHARP),
            BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(SHARP, SHARP);
  }

  private void rect() {
    double wide = text("width", "").equals("100%") ? image.getWidth() / SHARP : number("width");
    double high = text("height", "").equals("100%") ? image.getHeight() / SHARP : number("height");
    double round = 2 * number("rx");
    paint(new RoundRectangle2D.Double(number("x"), number("y"), wide, high, round, round));
  }

  /** As SVG does: filled where nothing else is said, and then drawn round. */
  private void paint(Shape shape) {
    var fill = text("fill", shape instanceof Line2D ? "none" : "#000000");
    if (!fill.equals("none")) {
      pen.setColor(Color.decode(fill));
      pen.fill(shape);
    }
    var stroke = text("stroke", "none");
    if (!stroke.equals("none")) {
      pen.setColor(Color.decode(stroke));
      pen.setStroke(stroke());
      pen.draw(shape);
    }
  }

  private BasicStroke stroke() {
    float width = (float) Double.parseDouble(text("stroke-width", "1"));
    var dashes = text("stroke-dasharray", "");
    if (dashes.isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    var lengths = Stream.of(dashes.split(" ")).mapToDouble(Double::parseDouble).toArray();
    var dash = new float[lengths.length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) lengths[i];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }

  private static Path2D path(String letters) {
    var path = new Path2D.Double();
    var step = STEP.matcher(letters);
    while (step.find()) {
      var numbers =
          Stream.of(step.group(2).strip().split("\\s+"))
              .filter(one -> !one.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (step.group(1)) {
        case "M" -> path.moveTo(numbers[0], numbers[1]);
        case "L" -> path.lineTo(numbers[0], numbers[1]);
        case "H" -> path.lineTo(numbers[0], path.getCurrentPoint().getY());
        case "V" -> path.lineTo(path.getCurrentPoint().getX(), numbers[0]);
        default -> path.closePath();
      }
    }
    return path;
  }

  private void text() throws XMLStreamException {
    boolean bold = text("font-weight", "").equals("600");
    var size = (float) number("font-size");
    var font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 12).deriveFont(size);
    double x = number("x");
    double y = number("y");
    var anchor = text("text-anchor", "start");
    var fill = text("fill", "#000000");
    var around = text("stroke", "none");
    double width = Double.parseDouble(text("stroke-width", "1"));
    var words = in.getElementText();
    if (words.isEmpty()) {
      return;
    }
    var layout = new TextLayout(words, font, pen.getFontRenderContext());
    double wide = layout.getAdvance();
    double left =
        switch (anchor) {
          case "middle" -> x - wide / 2;
          case "end" -> x - wide;
          default -> x;
        };
    var letters = layout.getOutline(AffineTransform.getTranslateInstance(left, y));
    if (!around.equals("none")) {
      pen.setColor(Color.decode(around));
      pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(letters);
    }
    pen.setColor(Color.decode(fill));
    pen.fill(letters);
  }

  private String text(String name, String otherwise) {
    var value = in.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  private double number(String name) {
    return Double.parseDouble(text(name, "0"));
  }
}
