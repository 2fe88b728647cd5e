package dev.pitwall.ui.kit.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How the window looks and sounds: theme, size of type, motion, alarms heard. Dresses scenes and
 * keeps them dressed.
 */
public final class Look {
  /** The body size of the type scale, in pixels. */
  private static final double BODY = 13;

  /** The window that everything fits at the body size; in a larger one the type grows first. */
  private static final double WIDTH = 1280;

  private static final double HEIGHT = 720;

  /** 18 px at 1920x1080: beyond that, room is worth more than size. */
  private static final double MOST_GROWTH = 18.0 / 13;

  /**
   * Families with Japanese and with figures of one width, by platform; the first one present is
   * taken, else the system's own.
   */
  private static final List<String> FAMILIES =
      List.of("Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP");

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
  private final ObjectProperty<ColorPalette> palette =
      new SimpleObjectProperty<>(ColorPalette.OKABE_ITO);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final BooleanProperty sound = new SimpleBooleanProperty();
  private final BooleanProperty speech = new SimpleBooleanProperty();
  private final String family = family();
  private Runnable apart = () -> {};

  /**
   * The same look for a part of the window that ends before it, in both directions. Whoever listens
   * to this one is let go with it.
   */
  public Look part() {
    var part = new Look();
    part.theme.bindBidirectional(theme);
    part.palette.bindBidirectional(palette);
    part.scale.bindBidirectional(scale);
    part.reducedMotion.bindBidirectional(reducedMotion);
    part.sound.bindBidirectional(sound);
    part.speech.bindBidirectional(speech);
    part.apart =
        () -> {
          part.theme.unbindBidirectional(theme);
          part.palette.unbindBidirectional(palette);
          part.scale.unbindBidirectional(scale);
          part.reducedMotion.unbindBidirectional(reducedMotion);
          part.sound.unbindBidirectional(sound);
          part.speech.unbindBidirectional(speech);
        };
    return part;
  }

  /** Stops listening to the window's look; does nothing on the window's own. */
  public void close() {
    apart.run();
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** The colours of roles and members. */
  public ObjectProperty<ColorPalette> palette() {
    return palette;
  }

  /** Whether the words of a call-out are spoken by the machine; off by default. */
  public BooleanProperty speech() {
    return speech;
  }

  /** Whether alarms sound; off by default. */
  public BooleanProperty sound() {
    return sound;
  }

  /** 1 to 2. */
  public DoubleProperty scale() {
    return scale;
  }

  /** Reduced motion. */
  public BooleanProperty reducedMotion() {
    return reducedMotion;
  }

  /** Dresses a scene now and whenever something here changes, as long as the scene lives. */
  public void dress(Scene scene) {
    sheets(scene);
    size(scene);
    ReducedMotion.set(scene, reducedMotion.get());
    theme.addListener((_, _, _) -> sheets(scene));
    palette.addListener((_, _, _) -> sheets(scene));
    scale.addListener((_, _, _) -> size(scene));
    scene.widthProperty().addListener((_, _, _) -> size(scene));
    scene.heightProperty().addListener((_, _, _) -> size(scene));
    scene.rootProperty().addListener((_, _, _) -> size(scene));
    reducedMotion.addListener((_, _, now) -> ReducedMotion.set(scene, now));
  }

  private void sheets(Scene scene) {
    if (!theme.get().base().equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme.get().base());
    }
    var sheets = new ArrayList<>(List.of(sheet("pitwall")));
    if (theme.get() == Theme.LIGHT) {
      sheets.add(sheet("tokens-light"));
    }
    if (palette.get() == ColorPalette.GREYS) {
      sheets.add(sheet("tokens-greys"));
    }
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource("/dev/pitwall/ui/" + name + ".css"))
        .toExternalForm();
  }

  private void size(Scene scene) {
    double room = Math.min(scene.getWidth() / WIDTH, scene.getHeight() / HEIGHT);
    double body = BODY * Math.clamp(room, 1, MOST_GROWTH) * scale.get();
    scene
        .getRoot()
        .setStyle(
            String.format(
                Locale.ROOT, "-fx-font-size: %.1fpx; -fx-font-family: \"%s\";", body, family));
  }

  private static String family() {
    return FAMILIES.stream()
        .filter(name -> Font.font(name).getFamily().equals(name))
        .findFirst()
        .orElseGet(() -> Font.getDefault().getFamily());
  }
}
