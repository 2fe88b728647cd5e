package dev.pitwall.ui.kit.form;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.kit.style.ReducedMotion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A screen's content with room for one form sheet over its right part. Nothing is blocked. */
public final class SheetHost extends StackPane {
  private static final Duration SLIDE = Duration.millis(150);
  private static final double SLIDE_FROM = 48;

  private Optional<FormSheet> open = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<Id>> edited =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Refused while another one was open; shown when that is closed. */
  private final Deque<FormSheet> waiting = new ArrayDeque<>();

  private Optional<Node> before = Optional.empty();
  private Optional<Snapshot> newest = Optional.empty();

  public SheetHost(Region content) {
    getStyleClass().add("screen");
    getChildren().add(content);
  }

  /** Opens a sheet in place of the one that may be open. */
  public void open(FormSheet sheet) {
    if (open.isEmpty()) {
      before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    open.ifPresent(old -> getChildren().remove(old));
    open = Optional.of(sheet);
    edited.set(sheet.thing());
    newest.ifPresent(sheet::show);
    sheet.inHost(() -> close(sheet), () -> comeBack(sheet));
    StackPane.setAlignment(sheet, Pos.CENTER_RIGHT);
    getChildren().add(sheet);
    sheet.applyCss();
    sheet.layout();
    sheet.focusFirst();
    if (!ReducedMotion.is(this)) {
      var slide = new TranslateTransition(SLIDE, sheet);
      slide.setFromX(SLIDE_FROM);
      slide.setToX(0);
      slide.setInterpolator(Interpolator.EASE_OUT);
      slide.play();
    }
  }

  /** The day as it is now, for the sheet that is open; one that waits takes it in when it opens. */
  public void show(Snapshot snapshot) {
    newest = Optional.of(snapshot);
    open.ifPresent(sheet -> sheet.show(snapshot));
  }

  private void close(FormSheet sheet) {
    waiting.remove(sheet);
    if (open.filter(sheet::equals).isPresent()) {
      back();
    }
  }

  private void comeBack(FormSheet sheet) {
    if (open.isEmpty()) {
      open(sheet);
    } else if (open.get() != sheet) {
      waiting.add(sheet);
    }
  }

  /** What is edited in the open sheet. */
  public ReadOnlyObjectProperty<Optional<Id>> edited() {
    return edited.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.isPresent();
  }

  /**
   * Closes the sheet.
   *
   * @return false when none was open
   */
  public boolean back() {
    if (open.isEmpty()) {
      return false;
    }
    getChildren().remove(open.get());
    open = Optional.empty();
    edited.set(Optional.empty());
    before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
    before = Optional.empty();
    if (!waiting.isEmpty()) {
      open(waiting.removeFirst());
    }
    return true;
  }
}
