package dev.pitwall.ui.kit.form;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.style.Icon;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** A field with its label above and, when something is wrong with it, the sentence below. */
public final class FormRow<C extends Node> extends VBox {
  private final C control;
  private final Label objection = new Label();

  public FormRow(FxTexts texts, String labelKey, C control) {
    this.control = control;
    getStyleClass().add("form-row");
    var label = new Label();
    label.getStyleClass().add("form-label");
    label.textProperty().bind(texts.text(labelKey));
    label.setLabelFor(control);
    objection.getStyleClass().add("objection");
    objection.setGraphic(new Icon("fth-alert-triangle"));
    objection.setWrapText(true);
    objection.setVisible(false);
    objection.managedProperty().bind(objection.visibleProperty());
    getChildren().addAll(label, control, objection);
    addEventHandler(
        LimitReached.TYPE,
        event -> {
          object(texts.bind(event::in));
          untilChanged((TextInputControl) event.getTarget());
          event.consume();
        });
  }

  /** What was not taken is said until something else is typed. */
  private void untilChanged(TextInputControl field) {
    field
        .textProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable text) {
                text.removeListener(this);
                accept();
              }
            });
  }

  /** Adds a line of explanation under the field. */
  public FormRow<C> help(FxTexts texts, String helpKey, Object... filled) {
    var help = new Label();
    help.getStyleClass().add("form-help");
    help.setWrapText(true);
    help.textProperty().bind(texts.text(helpKey, filled));
    getChildren().add(2, help);
    return this;
  }

  /** Adds something that belongs to the field, right under it. */
  void beneath(Node node) {
    getChildren().add(getChildren().indexOf(control) + 1, node);
  }

  public C control() {
    return control;
  }

  /**
   * Takes the sentence out of the row, for a line below several rows that stand side by side: there
   * it keeps its room, and squeezes none of them.
   */
  public Label apart() {
    getChildren().remove(objection);
    objection.managedProperty().unbind();
    objection.setManaged(true);
    return objection;
  }

  /** Shows what is wrong, and takes the focus here. */
  public void object(ObservableValue<String> sentence) {
    objection.textProperty().bind(sentence);
    objection.setVisible(true);
    focus();
  }

  /** The field, wherever it is in the row's control. */
  void focus() {
    if (control.isFocusTraversable() || control instanceof OneOf<?>) {
      control.requestFocus();
    } else {
      FocusIn.first(control);
    }
  }

  public void accept() {
    objection.setVisible(false);
  }

  /** What is said against the field now; empty when nothing is. */
  public String objection() {
    return objection.isVisible() ? objection.getText() : "";
  }
}
