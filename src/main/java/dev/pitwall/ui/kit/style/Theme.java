package dev.pitwall.ui.kit.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dark by default, light for rooms in daylight. */
public enum Theme {
  DARK,
  LIGHT;

  /** The style sheet under ours, compiled ahead: parsing the text of it takes longer. */
  String base() {
    return switch (this) {
      case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
      case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
    };
  }

  public Theme other() {
    return switch (this) {
      case DARK -> LIGHT;
      case LIGHT -> DARK;
    };
  }

  /** As it is remembered: {@code dark}, {@code light}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> named(String code) {
    return Stream.of(values()).filter(theme -> theme.code().equals(code)).findFirst();
  }
}
