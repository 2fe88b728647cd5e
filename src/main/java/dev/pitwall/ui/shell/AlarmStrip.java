package dev.pitwall.ui.shell;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.SnoozeAlarm;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Ringing;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.KeyedChildren;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/**
 * The alarms that ring, under the contest bar: in nobody's way, and there until somebody answers.
 * The keys answer the first of them.
 */
final class AlarmStrip extends VBox {
  static final Duration USUAL_SNOOZE = Duration.ofMinutes(5);

  /** Work comes first: a third one waits until one of these is answered. */
  private static final int ROWS = 2;

  /** On a smaller laptop a second row would push the war room's panels out of sight. */
  private static final int ROOM_FOR_ALL = 800;

  private final FxTexts texts;
  private final FxClock clock;
  private final Desk desk;
  private final ObservableValue<DayGlance> glance;
  private final Runnable ring;
  private final KeyedChildren<Ringing, AlarmRow> rows;
  private List<Ringing> ringing = List.of();
  private Set<Alarm> heard = Set.of();

  /**
   * @param ring is called when an alarm begins to ring
   */
  AlarmStrip(
      FxTexts texts, FxClock clock, Desk desk, ObservableValue<DayGlance> glance, Runnable ring) {
    this.texts = texts;
    this.clock = clock;
    this.desk = desk;
    this.glance = glance;
    this.ring = ring;
    getStyleClass().add("alarm-strip");
    rows = new KeyedChildren<>(getChildren(), Ringing::alarm, this::row, AlarmRow::show);
    sceneProperty().addListener((_, _, _) -> refresh());
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private AlarmRow row(Ringing one) {
    return new AlarmRow(texts, clock, one, () -> acknowledge(one), span -> snooze(one, span));
  }

  private void refresh() {
    var day = glance.getValue();
    ringing = MilestoneAlarms.ringing(day, clock.instant());
    var shown = ringing.stream().limit(rows()).toList();
    rows.show(shown);
    shown.stream()
        .reduce((_, last) -> last)
        .flatMap(last -> rows.of(last.alarm()))
        .ifPresent(row -> row.letWait(ringing.size() - shown.size()));
    var now = ringing.stream().map(Ringing::alarm).collect(Collectors.toSet());
    var fresh = new HashSet<>(now);
    fresh.removeAll(heard);
    heard = now;
    if (!fresh.isEmpty()) {
      ring.run();
    }
  }

  private int rows() {
    return getScene() != null && getScene().getHeight() < ROOM_FOR_ALL ? 1 : ROWS;
  }

  private Optional<Ringing> first() {
    return ringing.stream().findFirst();
  }

  /** False when nothing rings: the key is somebody else's. */
  boolean acknowledge() {
    first().ifPresent(this::acknowledge);
    return first().isPresent();
  }

  boolean snooze() {
    first().ifPresent(one -> snooze(one, USUAL_SNOOZE));
    return first().isPresent();
  }

  boolean chooseSnooze() {
    var row = first().flatMap(one -> rows.of(one.alarm()));
    row.ifPresent(AlarmRow::chooseSnooze);
    return row.isPresent();
  }

  private void acknowledge(Ringing one) {
    submit(
        new AcknowledgeAlarm(one.alarm()),
        "alarm.acknowledged",
        texts.now().localized(one.milestone().name()),
        0);
  }

  private void snooze(Ringing one, Duration span) {
    submit(
        new SnoozeAlarm(one.alarm(), span),
        "alarm.snoozed",
        texts.now().localized(one.milestone().name()),
        span.toMinutes());
  }

  private void submit(Intent intent, String key, String name, long minutes) {
    desk.submitAndReport(intent, key, name, minutes);
  }
}
