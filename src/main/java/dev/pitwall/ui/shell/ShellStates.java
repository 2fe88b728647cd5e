package dev.pitwall.ui.shell;

import javafx.css.PseudoClass;

/** States of the shell's nodes that the style sheet distinguishes. */
final class ShellStates {
  static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
  static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

  private ShellStates() {}
}
