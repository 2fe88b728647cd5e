package dev.pitwall.ui.kit.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/**
 * The parts of a large view, taken out of it to be put back one by one: the toolkit gives a whole
 * view its styles at once, and holds the window's thread for as long as that takes.
 */
public final class Portions {
  private static final class Part {
    private final Pane pane;
    private final List<Node> there = new ArrayList<>();
    private final Deque<Node> out;

    Part(Pane pane) {
      this.pane = pane;
      out = new ArrayDeque<>(pane.getChildren());
      pane.getChildren().clear();
    }

    /** Whoever changed the children meanwhile put in all there are. */
    boolean ended() {
      return out.isEmpty() || !pane.getChildren().equals(there);
    }

    Node putBack() {
      var next = out.remove();
      there.add(next);
      pane.getChildren().add(next);
      return next;
    }
  }

  private final Deque<Part> parts = new ArrayDeque<>();

  private Portions() {}

  /** Marks a pane with several large children, which can be taken out of it for a while. */
  public static <P extends Pane> P in(P pane) {
    pane.getProperties().put(Portions.class, true);
    return pane;
  }

  /** Takes the children out of all marked panes of a view that was never shown. */
  public static Portions takeOut(Node view) {
    var portions = new Portions();
    portions.collect(view);
    return portions;
  }

  private void collect(Node node) {
    if (node instanceof Pane pane && pane.getProperties().containsKey(Portions.class)) {
      parts.add(new Part(pane));
    } else if (node instanceof ScrollPane scroll && scroll.getSkin() == null) {
      // Without a skin what it scrolls is none of its children.
      if (scroll.getContent() != null) {
        collect(scroll.getContent());
      }
    } else if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::collect);
    }
  }

  /** Whether everything is back in its place. */
  public boolean isEmpty() {
    parts.removeIf(Part::ended);
    return parts.isEmpty();
  }

  /** Puts one part back and styles it, where the view is in a scene; there must be one. */
  public void putBack() {
    parts.element().putBack().applyCss();
  }

  public void putAllBack() {
    while (!isEmpty()) {
      parts.element().putBack();
    }
  }
}
