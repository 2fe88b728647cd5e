package dev.pitwall.ui.kit.style;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The colours of roles and members. Marks, icons and hatches distinguish them in each; the palette
 * only makes it quicker.
 */
public enum ColorPalette {
  /** Okabe and Ito's eight, distinguished by most of the colour-blind. */
  OKABE_ITO,
  /** Eight greys: for who sees no colours, and for a washed-out projector. */
  GREYS;

  /** As it is remembered: {@code okabe-ito}, {@code greys}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ColorPalette> named(String code) {
    return Stream.of(values()).filter(palette -> palette.code().equals(code)).findFirst();
  }
}
