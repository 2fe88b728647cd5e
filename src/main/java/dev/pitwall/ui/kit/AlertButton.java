package dev.pitwall.ui.kit;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.text.Alerts.Alert;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.Tooltips;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** An alert that leads to the thing that is to be mended. */
public final class AlertButton extends Button {
  /** A reason in somebody's words may be long; the others want room in the line too. */
  private static final int LETTERS = 40;

  private final Tag tag;
  private GoTo where;

  /**
   * @param scope of its id
   */
  public AlertButton(FxTexts texts, String scope, Alert alert) {
    Ids.give(this, scope, "alert-" + alert.id());
    getStyleClass().add("alert-button");
    tag = new Tag(alert.meaning());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(tag);
    setMinWidth(0);
    setOnAction(_ -> fireEvent(where));
    show(alert);
  }

  public void show(Alert alert) {
    where = new GoTo(alert.screen(), alert.thing());
    tag.mean(alert.meaning());
    tag.setText(Excerpt.middle(alert.words(), LETTERS));
    Tooltips.show(this, alert.words());
    setAccessibleText(alert.words());
  }
}
