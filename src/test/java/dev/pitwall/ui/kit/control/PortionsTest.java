package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.FxTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@FxTest
class PortionsTest {
  private final Label one = new Label("one");
  private final Label two = new Label("two");
  private final VBox marked = Portions.in(new VBox(one, two));
  private final Label head = new Label("head");
  private final StackPane view =
      new StackPane(new HBox(head), new ScrollPane(new StackPane(marked)));

  @Test
  void partsComeBackOneByOneInTheirOrderEachWithItsStyle() {
    var scene = new Scene(view);
    var portions = Portions.takeOut(view);
    assertEquals(List.of(), marked.getChildren());
    assertEquals(1, ((HBox) head.getParent()).getChildren().size(), "what is not marked stays");
    scene.getRoot().applyCss();
    portions.putBack();
    assertEquals(List.<Node>of(one), marked.getChildren());
    assertTrue(one.getSkin() != null, "styled with its step");
    assertFalse(portions.isEmpty());
    portions.putBack();
    assertEquals(List.<Node>of(one, two), marked.getChildren());
    assertTrue(portions.isEmpty());
  }

  @Test
  void whoeverLooksAtTheViewMeanwhileFindsItWhole() {
    var portions = Portions.takeOut(view);
    portions.putBack();
    portions.putAllBack();
    assertEquals(List.<Node>of(one, two), marked.getChildren());
  }

  /** The day changed: its list shows all that it has now, and nothing is added to that. */
  @Test
  void whatWasSetMeanwhileStaysAsItIs() {
    var portions = Portions.takeOut(view);
    portions.putBack();
    var three = new Label("three");
    marked.getChildren().setAll(two, three);
    assertTrue(portions.isEmpty());
    portions.putAllBack();
    assertEquals(List.<Node>of(two, three), marked.getChildren());
  }
}
