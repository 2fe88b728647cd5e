package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.rules.MilestoneAlarms.Ringing;
import dev.pitwall.text.AdviceText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One alarm: what, when, what to do then, and the two answers. */
final class AlarmRow extends HBox {
  private static final int[] MINUTES = {1, 5, 10, 15, 30};

  /** In pixels. */
  private static final double LEAST_NAME = 96;

  private final ObjectProperty<Ringing> ringing;
  private final IntegerProperty waiting = new SimpleIntegerProperty();
  private final SplitMenuButton snooze;

  AlarmRow(
      FxTexts texts,
      FxClock clock,
      Ringing first,
      Runnable acknowledge,
      Consumer<Duration> putOff) {
    ringing = new SimpleObjectProperty<>(first);
    var alarm = first.alarm();
    var id = alarm.milestone().value() + "-" + alarm.stage().name().toLowerCase(Locale.ROOT);
    boolean due = alarm.stage() == Stage.DUE;
    getStyleClass().addAll("alarm", due ? "is-due" : "is-coming");
    var name = Ids.give(new Button(), "alarm-to", id);
    name.getStyleClass().addAll("strong", "t-lead", "alarm-name");
    name.setOnAction(_ -> name.fireEvent(new GoTo("prepare", alarm.milestone())));
    name.textProperty()
        .bind(texts.bind(t -> t.localized(ringing.get().milestone().name()), ringing));
    // A name of eighty letters leaves room for the answers; the tooltip has it whole. Its beginning
    // is seen in the narrowest window.
    name.minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(LEAST_NAME, name.prefWidth(-1)),
                name.textProperty(),
                name.fontProperty()));
    Tooltips.bind(name, name.textProperty());
    var when = new Label();
    when.getStyleClass().add("alarm-when");
    when.setMinWidth(USE_PREF_SIZE);
    when.textProperty().bind(texts.bind(t -> when(t, clock), ringing, clock.now()));
    var action = new Label();
    action.setWrapText(true);
    action.setMinWidth(0);
    action.setMaxWidth(Double.MAX_VALUE);
    action
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    AdviceText.of(
                        t, ringing.get().milestone(), ringing.get().advice(), clock.instant()),
                ringing,
                clock.now()));
    HBox.setHgrow(action, Priority.ALWAYS);
    var more = new Label();
    more.getStyleClass().add("muted");
    more.setMinWidth(USE_PREF_SIZE);
    more.textProperty().bind(texts.bind(t -> t.of("alarm.more", waiting.get()), waiting));
    more.visibleProperty().bind(waiting.greaterThan(0));
    more.managedProperty().bind(more.visibleProperty());
    var seen =
        Actions.main(texts, "alarm-acknowledge", id, "fth-check", "alarm.acknowledge", acknowledge);
    Actions.explain(seen, texts, "alarm.acknowledge", Optional.of("Ctrl+Shift+K"));
    snooze = Ids.give(new SplitMenuButton(), "alarm-snooze", id);
    snooze.textProperty().bind(texts.text("alarm.snooze", AlarmStrip.USUAL_SNOOZE.toMinutes()));
    snooze.setMinWidth(USE_PREF_SIZE);
    snooze.setOnAction(_ -> putOff.accept(AlarmStrip.USUAL_SNOOZE));
    Tooltips.bind(
        snooze,
        texts.bind(
            t ->
                t.of("shell.key.snooze")
                    + "  (Ctrl+Shift+S)\n"
                    + t.of("shell.key.snoozeMenu")
                    + "  (Ctrl+Shift+D)"));
    for (int minutes : MINUTES) {
      var item = new MenuItem();
      item.setId("alarm-snooze-" + id + "-" + minutes);
      item.textProperty().bind(texts.text("alarm.snooze", minutes));
      item.setOnAction(_ -> putOff.accept(Duration.ofMinutes(minutes)));
      snooze.getItems().add(item);
    }
    getChildren().addAll(new Icon("fth-bell"), name, when, action, more, seen, snooze);
  }

  private String when(Texts texts, FxClock clock) {
    var at = ringing.get().at();
    var now = clock.instant();
    var rest =
        now.isBefore(at)
            ? Spans.until(texts, Duration.between(now, at))
            : texts.of("alarm.due", Spans.clock(texts, Duration.between(at, now)));
    return Times.minute(texts, at) + "  " + rest;
  }

  void show(Ringing newest) {
    ringing.set(newest);
    waiting.set(0);
  }

  /**
   * @param others that ring as well, and are shown when this one is answered
   */
  void letWait(int others) {
    waiting.set(others);
  }

  void chooseSnooze() {
    snooze.requestFocus();
    snooze.show();
  }
}
