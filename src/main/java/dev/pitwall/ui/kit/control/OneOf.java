package dev.pitwall.ui.kit.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * Toggle buttons of which at most one is selected; a click never clears the selection. The value
 * may be one that has no button: a newer version's.
 */
public class OneOf<T> extends FlowPane {
  private final ObjectProperty<T> chosen;

  protected OneOf(T initial) {
    chosen = new SimpleObjectProperty<>(initial);
  }

  /** A button for a value, to be placed among the children. */
  protected final ToggleButton button(T value, String scope, String name) {
    var button =
        new ToggleButton() {
          @Override
          public void fire() {
            if (!isSelected()) {
              super.fire();
            }
          }
        };
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> choose(value));
    chosen.subscribe(now -> button.setSelected(now.equals(value)));
    return Ids.give(button, scope, name);
  }

  /** The button that is chosen has the focus: Enter there changes nothing. */
  @Override
  public void requestFocus() {
    getChildren().stream()
        .filter(node -> node instanceof ToggleButton one && one.isSelected())
        .findFirst()
        .or(() -> getChildren().stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  public final T chosen() {
    return chosen.get();
  }

  public final void choose(T value) {
    chosen.set(value);
  }

  public final ObjectProperty<T> chosenProperty() {
    return chosen;
  }
}
