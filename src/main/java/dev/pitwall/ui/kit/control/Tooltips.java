package dev.pitwall.ui.kit.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tooltips that are made when the mouse first comes: a {@link Tooltip} has a window and a scene of
 * its own, and a screen has dozens of them that nobody ever sees. Their words are the node's
 * accessible help, which screen readers read as well.
 */
public final class Tooltips {
  /** Long enough not to flicker when the mouse passes, short enough to find the key. */
  private static final Duration DELAY = Duration.millis(350);

  /** In pixels; longer words go on in the next line. */
  private static final double WIDTH = 640;

  private static final String KEY = Tooltips.class.getName();

  private Tooltips() {}

  /**
   * @param words empty for no tooltip
   */
  public static void show(Node node, String words) {
    arm(node);
    node.setAccessibleHelp(words);
  }

  /**
   * The same with words that change; replaces what was bound before.
   *
   * @param words empty for no tooltip
   */
  public static void bind(Node node, ObservableValue<String> words) {
    arm(node);
    node.accessibleHelpProperty().bind(words);
  }

  private static void arm(Node node) {
    if (node.getProperties().putIfAbsent(KEY, false) == null) {
      // As a filter: a button consumes what comes to it.
      node.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, _ -> install(node));
    }
  }

  private static void install(Node node) {
    if (node.getProperties().put(KEY, true).equals(true)) {
      return;
    }
    var tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH);
    tooltip.setShowDelay(DELAY);
    tooltip.textProperty().bind(node.accessibleHelpProperty());
    tooltip
        .textProperty()
        .subscribe(
            words -> {
              // An empty one would be a small empty box.
              if (words == null || words.isEmpty()) {
                Tooltip.uninstall(node, tooltip);
              } else {
                Tooltip.install(node, tooltip);
              }
            });
  }
}
