package dev.pitwall.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * What a picture would show to be wrong: words and fields that lie over each other, or leave the
 * window where nothing scrolls. By bounds, so that it is found on every screen, in every state.
 */
public final class Overlaps {
  /** In pixels; edges may touch. */
  private static final double EDGE = 1;

  /** Large letters have air above and below, which the style sheet lets lie over the next line. */
  private static final double AIR = 0.35;

  private record Seen(Node node, Bounds bounds) {
    @Override
    public String toString() {
      var words = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
      return (node.getId() == null ? node.getStyleClass().toString() : "#" + node.getId())
          + words
          + String.format(
              " [%.0f..%.0f x %.0f..%.0f]",
              bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }
  }

  private Overlaps() {}

  /** Empty when all is well. */
  public static List<String> in(Scene scene) {
    var window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    var troubles = new ArrayList<String>();
    var seen = new ArrayList<Seen>();
    collect(scene.getRoot(), window, seen, troubles);
    for (int i = 0; i < seen.size(); i++) {
      for (int k = i + 1; k < seen.size(); k++) {
        if (overlap(seen.get(i).bounds(), seen.get(k).bounds())) {
          troubles.add(seen.get(i) + " over " + seen.get(k));
        }
      }
    }
    return troubles;
  }

  private static void collect(Node node, Bounds clip, List<Seen> seen, List<String> troubles) {
    if (!node.isVisible()) {
      return;
    }
    var bounds = node.localToScene(node.getLayoutBounds());
    if (node instanceof Labeled || node instanceof TextInputControl) {
      boolean hasText =
          !(node instanceof Labeled labeled)
              || labeled.getGraphic() != null
              || labeled.getText() != null && !labeled.getText().isBlank();
      if (hasText && bounds.getWidth() > 0) {
        leaf(new Seen(node, bounds), clip, seen, troubles);
      }
      return;
    }
    if (node instanceof Parent parent) {
      boolean scrolls = node.getStyleClass().contains("viewport");
      var inside = scrolls || isTable(node) ? common(clip, bounds) : clip;
      for (var child : parent.getChildrenUnmodifiable()) {
        collect(child, inside, seen, troubles);
      }
    }
  }

  private static boolean isTable(Node node) {
    return node.getStyleClass().contains("clipped-container");
  }

  private static void leaf(Seen one, Bounds clip, List<Seen> seen, List<String> troubles) {
    var bounds = one.bounds();
    boolean beside =
        bounds.getMinX() < clip.getMinX() - EDGE || bounds.getMaxX() > clip.getMaxX() + EDGE;
    boolean below =
        bounds.getMinY() < clip.getMinY() - EDGE || bounds.getMaxY() > clip.getMaxY() + EDGE;
    if (beside && !isIn(one.node(), "clipped-container")
        || below && !isIn(one.node(), "viewport", "clipped-container")) {
      troubles.add(one + " outside");
    }
    var shown = common(clip, bounds);
    if (shown.getWidth() > EDGE && shown.getHeight() > EDGE) {
      seen.add(new Seen(one.node(), shown));
    }
  }

  /** Up and down everything scrolls that scrolls at all; to the side only a table does. */
  private static boolean isIn(Node node, String... places) {
    for (var one = node.getParent(); one != null; one = one.getParent()) {
      for (var place : places) {
        if (one.getStyleClass().contains(place)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Bounds common(Bounds a, Bounds b) {
    double left = Math.max(a.getMinX(), b.getMinX());
    double top = Math.max(a.getMinY(), b.getMinY());
    return new BoundingBox(
        left,
        top,
        Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - left),
        Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - top));
  }

  private static boolean overlap(Bounds a, Bounds b) {
    var both = common(a, b);
    double lower = Math.min(a.getHeight(), b.getHeight());
    return both.getWidth() > 2 * EDGE && both.getHeight() > Math.max(2 * EDGE, AIR * lower);
  }
}
