package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.kit.style.ReducedMotion;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A server's state: mark, word, and how long it has been so where that matters. */
final class StateLine extends HBox {
  private static final List<String> CLASSES =
      List.of("waiting", "rebooting", "up", "confirmed", "not-good", "void");
  private static final javafx.util.Duration CHANGE = javafx.util.Duration.millis(150);

  private final Icon icon = new Icon("fth-circle");
  private final Region brokenRing = new Region();
  private final FxClock clock;

  /**
   * @param ticks false for a round that is over
   */
  StateLine(
      FxTexts texts, FxClock clock, ObservableValue<BoardRow> row, ObservableValue<Boolean> ticks) {
    this.clock = clock;
    getStyleClass().add("reboot-state");
    brokenRing.getStyleClass().add("broken-ring");
    brokenRing.managedProperty().bind(brokenRing.visibleProperty());
    icon.managedProperty().bind(icon.visibleProperty());
    var word = new Label();
    word.getStyleClass().add("reboot-word");
    word.setMinWidth(USE_PREF_SIZE);
    word.textProperty()
        .bind(texts.bind(t -> t.of(StateLook.of(row.getValue().standing()).key()), row));
    var timer = new Label();
    timer.getStyleClass().add("reboot-timer");
    timer.setMinWidth(USE_PREF_SIZE);
    timer.visibleProperty().bind(timer.textProperty().isNotEmpty());
    timer.managedProperty().bind(timer.visibleProperty());
    timer
        .textProperty()
        .bind(
            texts.bind(
                t -> ticks.getValue() ? since(t, row.getValue()) : "", row, ticks, clock.now()));
    var by = new Label();
    by.getStyleClass().add("reboot-by");
    by.textProperty().bind(texts.bind(t -> Details.by(t, row.getValue()), row));
    var alone = new Label();
    alone.getStyleClass().add("reboot-alone");
    alone.setGraphic(new Icon("fth-user"));
    // A long name gives way in its middle; that somebody was alone is still read.
    alone.setMinWidth(0);
    alone.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    alone
        .textProperty()
        .bind(
            texts.bind(
                t -> row.getValue().alone().map(callOut -> Details.alone(t, callOut)).orElse(""),
                row));
    alone.visibleProperty().bind(alone.textProperty().isNotEmpty());
    alone.managedProperty().bind(alone.visibleProperty());
    getChildren().addAll(icon, brokenRing, word, timer, by, alone);
    row.subscribe((before, now) -> show(before, now));
    show(row.getValue(), row.getValue());
  }

  private void show(BoardRow before, BoardRow now) {
    var look = StateLook.of(now.standing());
    getStyleClass().removeAll(CLASSES);
    getStyleClass().add(look.styleClass());
    brokenRing.setVisible(look.icon().isEmpty());
    icon.setVisible(!look.icon().isEmpty());
    if (!look.icon().isEmpty()) {
      icon.show(look.icon());
    }
    if (!look.equals(StateLook.of(before.standing())) && !ReducedMotion.is(this)) {
      var fade = new FadeTransition(CHANGE, this);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }

  private String since(Texts texts, BoardRow row) {
    return switch (row.standing()) {
      case Standing.Rebooting(var callOut) -> Spans.ticking(texts, callOut.at(), now());
      case Standing.Up(var callOut) -> Spans.ticking(texts, callOut.at(), now());
      case Standing.Waiting _, Standing.Confirmed _, Standing.NotGood _, Standing.Void _ -> "";
    };
  }

  private java.time.Instant now() {
    return clock.instant();
  }
}
