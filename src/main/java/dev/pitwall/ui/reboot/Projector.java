package dev.pitwall.ui.reboot;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Takes the board's nodes out of the window into a full screen of their own and back, with all that
 * is typed and selected in them.
 */
final class Projector {
  /** Type grows with the height, and more than in the window: 15 px at 720, 22 px at 1080. */
  private static final double BODY_OF_HEIGHT = 15.0 / 720;

  private final Pane home;
  private final Node board;
  private final ObservableValue<String> title;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private Stage stage;

  /**
   * @param home holds {@code board} and nothing else while the projector is off
   */
  Projector(Pane home, Node board, ObservableValue<String> title) {
    this.home = home;
    this.board = board;
    this.title = title;
  }

  void toggle() {
    if (on.get()) {
      leave();
    } else if (home.getScene() != null) {
      enter(home.getScene());
    }
  }

  private void enter(Scene from) {
    home.getChildren().remove(board);
    var root = new StackPane(board);
    root.getStyleClass().addAll("screen", "projector");
    var scene = new Scene(root, from.getWidth(), from.getHeight());
    Bindings.bindContent(scene.getStylesheets(), from.getStylesheets());
    // Whether the window keeps still holds here too.
    scene.getProperties().putAll(from.getProperties());
    root.styleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> from.getRoot().getStyle() + size(scene),
                scene.heightProperty(),
                from.getRoot().styleProperty()));
    stage = new Stage();
    stage.initOwner(from.getWindow());
    stage.titleProperty().bind(title);
    stage.setScene(scene);
    // Esc goes one step back in the board first.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage.setFullScreen(true);
    stage.setOnHidden(_ -> leave());
    on.set(true);
    stage.show();
  }

  private static String size(Scene scene) {
    return String.format(
        Locale.ROOT, "; -fx-font-size: %.1fpx;", Math.max(13, scene.getHeight() * BODY_OF_HEIGHT));
  }

  /** Brings the board back; nothing happens when it is home. */
  void leave() {
    if (stage != null) {
      var old = stage;
      stage = null;
      ((Pane) old.getScene().getRoot()).getChildren().remove(board);
      home.getChildren().add(board);
      on.set(false);
      old.close();
    }
  }

  ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }
}
