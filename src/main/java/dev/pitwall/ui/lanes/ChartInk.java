package dev.pitwall.ui.lanes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A canvas's colours, given by the style sheet: {@code -pw-ink-pass: -pw-pass}. So a drawing
 * follows the theme like any control.
 */
public abstract class ChartInk extends Region {
  /** What is drawn, by meaning. */
  public enum Ink {
    GRID,
    TEXT,
    MUTED,
    PASS,
    FAIL,
    ABORTED,
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

  private static final Map<Ink, CssMetaData<ChartInk, Paint>> META = new EnumMap<>(Ink.class);
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

  private static CssMetaData<ChartInk, Paint> meta(Ink ink) {
    return new CssMetaData<>(ink.property(), StyleConverter.getPaintConverter(), Color.GRAY) {
      @Override
      public boolean isSettable(ChartInk chart) {
        return true;
      }

      @Override
      public StyleableProperty<Paint> getStyleableProperty(ChartInk chart) {
        return chart.inks.get(ink);
      }
    };
  }

  private final Map<Ink, StyleableObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);
  private final Hatching hatching = new Hatching(this);
  protected final Canvas canvas = new Canvas();

  /** Never seen: it takes the font of the style sheet, and measures words. */
  private final Text ruler = new Text();

  protected ChartInk() {
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
    ruler.fontProperty().subscribe(() -> requestLayout());
    getChildren().addAll(canvas, ruler);
  }

  private void recolour() {
    hatching.forget();
    requestLayout();
  }

  final Hatching hatching() {
    return hatching;
  }

  /** The font of the words on it. */
  public final Font font() {
    return ruler.getFont();
  }

  /** In pixels. */
  public final double widthOf(String words) {
    ruler.setText(words);
    return ruler.getLayoutBounds().getWidth();
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
    draw();
  }

  /** Draws everything anew; called at most once a pulse. */
  protected abstract void draw();
}
