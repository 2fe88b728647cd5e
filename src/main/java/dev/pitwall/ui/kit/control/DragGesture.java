package dev.pitwall.ui.kit.control;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Drags within a window, with the primary button: a press, more way than a click makes, a release.
 * Another button or Esc cancels it. The platform's own drag and drop is for what crosses windows:
 * it takes the release of any button for a drop, and reports none of them.
 */
public final class DragGesture {
  /** A hand that clicks moves the mouse less than this many pixels. */
  private static final double THRESHOLD = 5;

  /** What is dragged. One of {@link #dropped} and {@link #cancelled} follows {@link #begun}. */
  public interface Dragged {
    /** Returns false when it cannot be dragged now. */
    boolean begun(Point2D scenePoint);

    /**
     * @param copies the copying key is held: Ctrl, Command on a Mac
     */
    void moved(Point2D scenePoint, boolean copies);

    void dropped();

    void cancelled();

    /** Pressed and released without a drag. */
    default void clicked() {}
  }

  private enum State {
    NONE,
    PRESSED,
    DRAGGING,
    /** The button is still down; nothing follows. */
    CANCELLED
  }

  private final Node place;
  private final EventHandler<KeyEvent> keys = this::keyed;
  private State state = State.NONE;
  private Dragged dragged;
  private Scene scene;
  private Point2D pressed = Point2D.ZERO;
  private Point2D at = Point2D.ZERO;

  /**
   * @param place what it is dragged on: nothing is dropped once that has left the window
   */
  public DragGesture(Node place) {
    this.place = place;
  }

  /** Lets {@code node} be dragged. */
  public void source(Node node, Dragged what) {
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, what));
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    node.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  public boolean dragging() {
    return state == State.DRAGGING;
  }

  /**
   * Lets go of what is dragged; nothing happens to it.
   *
   * @return false when nothing was
   */
  public boolean cancel() {
    if (!dragging()) {
      return false;
    }
    end();
    state = State.CANCELLED;
    dragged.cancelled();
    return true;
  }

  private void press(MouseEvent event, Dragged what) {
    if (event.getButton() == MouseButton.PRIMARY) {
      state = State.PRESSED;
      dragged = what;
      pressed = point(event);
    } else if (!cancel() && state == State.PRESSED) {
      state = State.CANCELLED;
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (state == State.PRESSED && pressed.distance(point(event)) > THRESHOLD) {
      begin();
    }
    if (dragging()) {
      at = point(event);
      dragged.moved(at, event.isShortcutDown());
    }
    event.consume();
  }

  private void begin() {
    if (!dragged.begun(pressed)) {
      state = State.CANCELLED;
      return;
    }
    state = State.DRAGGING;
    scene = place.getScene();
    scene.addEventFilter(KeyEvent.ANY, keys);
  }

  private void release(MouseEvent event) {
    event.consume();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    var was = state;
    if (was == State.DRAGGING && place.getScene() == null) {
      cancel();
    } else if (was == State.DRAGGING) {
      dragged.moved(point(event), event.isShortcutDown());
      end();
      dragged.dropped();
    } else if (was == State.PRESSED) {
      dragged.clicked();
    }
    state = State.NONE;
  }

  private void end() {
    scene.removeEventFilter(KeyEvent.ANY, keys);
    state = State.NONE;
  }

  /** The press that cancels a drag opens no menu. */
  private void menu(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger() && state != State.NONE) {
      event.consume();
    }
  }

  private void keyed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED) {
      cancel();
      event.consume();
    } else if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) {
      dragged.moved(at, event.getEventType() == KeyEvent.KEY_PRESSED);
    }
  }

  private static Point2D point(MouseEvent event) {
    return new Point2D(event.getSceneX(), event.getSceneY());
  }
}
