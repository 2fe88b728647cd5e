package dev.pitwall.ui.tasks;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Scrolls the cards of a lane, and stays where it is while cards come and go above what is looked
 * at. Also holds the line that shows where a dragged card would go in.
 */
final class CardScroll extends ScrollPane {
  /** Room left above or below a card that was scrolled to, in pixels. */
  private static final double AIR = 4;

  /** Half the height of the insertion line, in pixels; see the style sheet. */
  private static final double HALF_LINE = 2;

  private final VBox cards;
  private final Region line = new Region();

  CardScroll(VBox cards, Label hint) {
    this.cards = cards;
    getStyleClass().add("task-scroll");
    line.getStyleClass().add("insertion-line");
    line.setManaged(false);
    line.setVisible(false);
    line.setMouseTransparent(true);
    var content = new StackPane(cards, hint, line);
    content.setAlignment(Pos.TOP_LEFT);
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Runs a change of the cards; the card that is topmost in view stays where it is, if it stays.
   */
  void keepingPlace(Runnable change) {
    double offset = offset();
    var anchor =
        cards.getChildren().stream()
            .filter(card -> offset > 0 && card.getBoundsInParent().getMaxY() > offset)
            .findFirst();
    double above = anchor.map(card -> card.getBoundsInParent().getMinY() - offset).orElse(0.0);
    change.run();
    anchor
        .filter(card -> card.getParent() == cards)
        .ifPresent(
            card -> {
              settle();
              scrollTo(card.getBoundsInParent().getMinY() - above);
            });
  }

  /** The height at which there is no scroll bar: all cards, the frame, and air for rounding. */
  double wholeHeight(double width) {
    double frame = getInsets().getTop() + getInsets().getBottom();
    return getContent().prefHeight(width) + frame + AIR;
  }

  void reveal(Node card) {
    settle();
    var bounds = card.getBoundsInParent();
    double height = getViewportBounds().getHeight();
    if (bounds.getMinY() < offset()) {
      scrollTo(bounds.getMinY() - AIR);
    } else if (bounds.getMaxY() > offset() + height) {
      scrollTo(bounds.getMaxY() - height + AIR);
    }
  }

  /** Moves on by so many pixels, down when positive. */
  void nudge(double pixels) {
    scrollTo(offset() + pixels);
  }

  /** How many cards lie above this point of the scene, by their middles. */
  int index(Point2D scenePoint) {
    double y = cards.sceneToLocal(scenePoint).getY();
    return (int)
        cards.getChildren().stream()
            .filter(card -> card.getBoundsInParent().getCenterY() < y)
            .count();
  }

  /** Shows the line in front of the card at this index, or after the last one. */
  void showLine(int index) {
    var children = cards.getChildren();
    double gap = cards.getSpacing() / 2;
    double y =
        children.isEmpty()
            ? HALF_LINE
            : index < children.size()
                ? children.get(index).getBoundsInParent().getMinY() - gap
                : children.getLast().getBoundsInParent().getMaxY() + gap;
    line.resizeRelocate(0, Math.max(0, y - HALF_LINE), cards.getWidth(), 2 * HALF_LINE);
    line.setVisible(true);
  }

  void hideLine() {
    line.setVisible(false);
  }

  boolean showsLine() {
    return line.isVisible();
  }

  private void settle() {
    if (getScene() != null) {
      applyCss();
      layout();
    }
  }

  private double hidden() {
    return Math.max(0, cards.getHeight() - getViewportBounds().getHeight());
  }

  private double offset() {
    return getVvalue() * hidden();
  }

  private void scrollTo(double offset) {
    double hidden = hidden();
    if (hidden > 0) {
      setVvalue(Math.clamp(offset / hidden, 0, 1));
    }
  }
}
