package dev.pitwall.ui.kit;

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
 * Takes a screen's nodes out of the window into a full screen of their own and back, with all that
 * is typed and selected in them.
 */
public final class Projector {
  /** Type grows with the height, and more than in the window: 15 px at 720, 22 px at 1080. */
  private static final double BODY_OF_HEIGHT = 15.0 / 720;

  private final Pane home;
  private final Node shown;
  private final ObservableValue<String> title;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private Stage stage;

  /**
   * @param home holds {@code shown} and nothing else while the projector is off
   */
  public Projector(Pane home, Node shown, ObservableValue<String> title) {
    this.home = home;
    this.shown = shown;
    this.title = title;
  }

  public void toggle() {
    if (on.get()) {
      leave();
    } else if (home.getScene() != null) {
      enter(home.getScene());
    }
  }

  private void enter(Scene from) {
    home.getChildren().remove(shown);
    var root = new StackPane(shown);
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
    // Esc goes one step back in what is shown first.
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

  /** Brings the nodes back; nothing happens when they are home. */
  public void leave() {
    if (stage != null) {
      var old = stage;
      stage = null;
      ((Pane) old.getScene().getRoot()).getChildren().remove(shown);
      home.getChildren().add(shown);
      on.set(false);
      old.close();
    }
  }

  public ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }
}
