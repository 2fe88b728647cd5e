package dev.pitwall.report.picture;

import dev.pitwall.domain.model.Tint;

/** The app's colours on paper: each with one meaning, and never alone. */
final class Colours {
  static final String TEXT = "#1b1f24";
  static final String MUTED = "#57606a";
  static final String GRID = "#e2e6ea";
  static final String PASS = "#00734c";
  static final String FAIL = "#c43e00";
  static final String FAIL_AREA = "#fbe5d9";
  static final String BEST = "#7ab8a0";
  static final String VOID = "#8250a8";
  static final String PLAN = "#8c959f";

  private Colours() {}

  /** Okabe and Ito's set, which people with any colour vision distinguish. */
  static String of(Tint tint) {
    return switch (tint) {
      case BLUE -> "#0072b2";
      case ORANGE -> "#e69f00";
      case YELLOW -> "#f0e442";
      case GREEN -> "#009e73";
      case SKY -> "#56b4e9";
      case PURPLE -> "#cc79a7";
      case VERMILLION -> "#d55e00";
      case GREY -> "#8c959f";
    };
  }

  /** White on the dark ones. */
  static String on(Tint tint) {
    return switch (tint) {
      case BLUE, VERMILLION -> "#ffffff";
      case ORANGE, YELLOW, GREEN, SKY, PURPLE, GREY -> TEXT;
    };
  }
}
