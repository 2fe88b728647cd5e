package dev.pitwall.ui.shell;

/** What the bar's buttons and the window's keys do alike. */
interface ShellActions {
  /** Opens the command line. */
  void command();

  void undo();

  void redo();

  void otherTheme();

  /** Shows where the numbers of the bar come from. */
  void explainNumbers();

  void otherLanguage();
}
