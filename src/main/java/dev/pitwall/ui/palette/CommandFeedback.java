package dev.pitwall.ui.palette;

import dev.pitwall.command.Reading;
import dev.pitwall.command.ScoreQuestion;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The line itself with a stroke under what is wrong in it, and below it what is said of it. */
final class CommandFeedback extends VBox {
  /** The sentence keeps so much of the width, however far right the wrong word is. */
  private static final double LEAST = 0.55;

  private final FxTexts texts;
  private final TextField field;
  private final Region stroke = new Region();
  private final Label sentence = Ids.give(new Label(), "palette", "sentence");

  CommandFeedback(FxTexts texts, TextField field) {
    this.texts = texts;
    this.field = field;
    stroke.getStyleClass().add("palette-stroke");
    stroke.setManaged(false);
    stroke.setMouseTransparent(true);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("palette-sentence");
    var line = new StackPane(field, stroke);
    getStyleClass().add("palette-says");
    getChildren().addAll(line, sentence);
  }

  void show(Reading reading, boolean insisted) {
    stroke.setVisible(false);
    VBox.setMargin(sentence, Insets.EMPTY);
    sentence.getStyleClass().removeAll("objection", "muted", "ready", "asked");
    switch (reading) {
      case Reading.Ready ready -> {
        sentence.getStyleClass().add("ready");
        sentence.setGraphic(new Icon("fth-corner-down-left"));
        sentence.setText(ready.preview().in(texts.now()));
      }
      case Reading.ToConfirm asking -> {
        sentence.getStyleClass().add("asked");
        sentence.setGraphic(new Icon("fth-help-circle"));
        sentence.setText(asking.preview().in(texts.now()));
      }
      case Reading.Incomplete incomplete -> {
        sentence.getStyleClass().add(insisted ? "objection" : "muted");
        sentence.setGraphic(insisted ? new Icon("fth-alert-triangle") : null);
        sentence.setText(incomplete.expected().in(texts.now()));
      }
      case Reading.Wrong wrong -> {
        sentence.getStyleClass().add("objection");
        sentence.setGraphic(new Icon("fth-alert-triangle"));
        sentence.setText(wrong.why().in(texts.now()));
        underline(wrong);
      }
    }
  }

  /**
   * Asks once more before the line is done.
   *
   * @param answer whether Enter is the answer by now
   */
  void ask(Reading.ToConfirm asking, boolean answer) {
    show(asking, true);
    sentence.getStyleClass().remove("asked");
    sentence.getStyleClass().add("objection");
    if (answer) {
      sentence.setText(ScoreQuestion.again(asking.preview()).in(texts.now()));
    }
  }

  /** Where the letters stand is known once the field is laid out. */
  private void underline(Reading.Wrong wrong) {
    field.applyCss();
    if (getWidth() > 0) {
      layout();
      field.layout();
    }
    int last = Math.min(wrong.range().to(), field.getLength()) - 1;
    int first = Math.min(wrong.range().from(), last);
    if (!(field.getSkin() instanceof TextFieldSkin skin) || first < 0) {
      return;
    }
    var from = skin.getCharacterBounds(first);
    var to = skin.getCharacterBounds(last);
    double left = Math.max(0, from.getMinX());
    double right = Math.min(field.getWidth(), Math.max(to.getMaxX(), left + 8));
    stroke.resizeRelocate(left, from.getMaxY(), Math.max(0, right - left), 3);
    stroke.setVisible(right > left);
    double indent = Math.clamp(left, 0, Math.max(0, getWidth() * (1 - LEAST)));
    VBox.setMargin(sentence, new Insets(0, 0, 0, indent));
  }

  boolean underlines() {
    return stroke.isVisible();
  }
}
