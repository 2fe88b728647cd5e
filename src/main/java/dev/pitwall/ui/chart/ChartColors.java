package dev.pitwall.ui.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * A canvas's colours, given by the style sheet: {@code -pw-ink-pass: -pw-pass}. So a drawing
 * follows the theme like any control.
 */
public abstract class ChartColors extends Region {
  /** What is drawn, by meaning. */
  public enum Ink {
    GRID,
    TEXT,
    MUTED,
    PASS,
    FAIL,
    ABORTED,
    RUNNING,
    VOID,
    TASK,
    BEST,
    NOW,
    PLAN,
    FLAG,
    SELECTED,
    SURFACE,
    TINT_BLUE,
    TINT_ORANGE,
    TINT_YELLOW,
    TINT_GREEN,
    TINT_SKY,
    TINT_PURPLE,
    TINT_VERMILLION,
    TINT_GREY,
    ON_TINT_BLUE,
    ON_TINT_ORANGE,
    ON_TINT_YELLOW,
    ON_TINT_GREEN,
    ON_TINT_SKY,
    ON_TINT_PURPLE,
    ON_TINT_VERMILLION,
    ON_TINT_GREY;

    private String property() {
      return "-pw-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Measured widths are remembered, so many at most. */
  private static final int MANY_WORDS = 1_000;

  private static final Map<Ink, CssMetaData<ChartColors, Paint>> META = new EnumMap<>(Ink.class);
  private static final List<CssMetaData<? extends Styleable, ?>> ALL;

  static {
    var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
    for (var ink : Ink.values()) {
      var meta = meta(ink);
      META.put(ink, meta);
      all.add(meta);
    }
    ALL = List.copyOf(all);
  }

  private static CssMetaData<ChartColors, Paint> meta(Ink ink) {
    return new CssMetaData<>(ink.property(), StyleConverter.getPaintConverter(), Color.GRAY) {
      @Override
      public boolean isSettable(ChartColors chart) {
        return true;
      }

      @Override
      public StyleableProperty<Paint> getStyleableProperty(ChartColors chart) {
        return chart.inks.get(ink);
      }
    };
  }

  private final Map<Ink, StyleableObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);
  private final Hatching hatching = new Hatching(this);
  private final SpriteCache box = new SpriteCache();
  private final Canvas canvas = new Canvas();
  private final Map<String, Double> widths = new HashMap<>();

  /** Never seen: it takes the font of the style sheet, and measures words. */
  private final Text ruler = new Text();

  protected ChartColors() {
    getStyleClass().add("chart-ink");
    for (var ink : Ink.values()) {
      var property =
          new SimpleStyleableObjectProperty<Paint>(META.get(ink), this, ink.name(), Color.GRAY);
      property.addListener(_ -> recolour());
      inks.put(ink, property);
    }
    canvas.setManaged(false);
    ruler.setManaged(false);
    ruler.setVisible(false);
    ruler.getStyleClass().add("chart-text");
    ruler.fontProperty().subscribe(() -> remeasure());
    getChildren().addAll(canvas, ruler);
  }

  private void remeasure() {
    widths.clear();
    requestLayout();
  }

  private void recolour() {
    hatching.forget();
    box.forget();
    requestLayout();
  }

  final Hatching hatching() {
    return hatching;
  }

  /** The font of the words on it. */
  public final Font font() {
    return ruler.getFont();
  }

  /**
   * In pixels. Numbers are put together: the parts of a number are not moved against each other.
   */
  public final double widthOf(String words) {
    if (widths.size() > MANY_WORDS) {
      widths.clear();
    }
    return words.chars().allMatch(ChartColors::isOfNumber)
        ? words.chars().mapToDouble(one -> measured(Character.toString(one))).sum()
        : measured(words);
  }

  private static boolean isOfNumber(int one) {
    return one >= '0' && one <= '9' || one == ',' || one == '.' || one == '(' || one == ')';
  }

  private double measured(String words) {
    return widths.computeIfAbsent(
        words,
        asked -> {
          ruler.setText(asked);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  /** A colour as the theme has it. */
  public final Paint ink(Ink ink) {
    return inks.get(ink).get();
  }

  /**
   * Thinned: the pen's own alpha outlasts its resetting where a clip follows.
   *
   * @param opacity 0 to 1
   */
  public final Paint ink(Ink ink, double opacity) {
    return ink(ink) instanceof Color color ? color.deriveColor(0, 1, 1, opacity) : ink(ink);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    redraw();
  }

  /** Draws everything anew; a layout does, at most once a pulse. */
  public final void redraw() {
    var on = canvas.getGraphicsContext2D();
    on.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    var pen = new CanvasGraphics(on, getWidth(), getHeight(), screenScale(), box);
    draw(pen);
    pen.finish();
  }

  /**
   * What is in view, drawn anew.
   *
   * @param scale pixels of the picture to one of this
   */
  public final WritableImage picture(double scale) {
    return picture(scale, getHeight(), this::draw);
  }

  /**
   * The same of something else than what is in view.
   *
   * @param height of what is drawn
   */
  final WritableImage picture(double scale, double height, Consumer<ChartGraphics> drawing) {
    var large = new Canvas(Math.ceil(getWidth() * scale), Math.ceil(height * scale));
    large.getGraphicsContext2D().scale(scale, scale);
    var pen =
        new CanvasGraphics(
            large.getGraphicsContext2D(), getWidth(), height, scale, new SpriteCache());
    pen.setFill(ink(Ink.SURFACE));
    pen.fillRect(0, 0, getWidth(), height);
    drawing.accept(pen);
    pen.finish();
    return large.snapshot(null, null);
  }

  private double screenScale() {
    return Optional.ofNullable(getScene())
        .map(Scene::getWindow)
        .map(Window::getRenderScaleX)
        .orElse(1.0);
  }

  /** Draws everything, on what is clean. */
  protected abstract void draw(ChartGraphics pen);
}
