package dev.pitwall.domain.model;

/**
 * The colours that roles and members choose from: Okabe and Ito's set, distinguished by the
 * colour-blind. What each looks like in a theme is the screen's affair.
 */
public enum Tint {
  BLUE,
  ORANGE,
  YELLOW,
  GREEN,
  SKY,
  PURPLE,
  VERMILLION,
  GREY
}
