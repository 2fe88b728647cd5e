package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Tooltips;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The plan from start to end as a band: what is past, the last hour, the milestones, and now. The
 * next milestone is written under it with its countdown, the others where there is room.
 */
final class PlanRibbon extends Region {
  private static final double BAND = 12;
  private static final double GAP = 8;

  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final Region band = part("ribbon-band");
  private final Region lastHour = part("ribbon-last-hour");
  private final Region past = part("ribbon-past");
  private final Region needle = part("ribbon-now");
  private final Label start = label("ribbon-edge");
  private final Label end = label("ribbon-edge");
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(Due due, Region tick, Label label) {}

  PlanRibbon(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    getStyleClass().add("ribbon");
    glance.addListener((_, _, _) -> rebuild());
    texts.texts().addListener((_, _, _) -> rebuild());
    clock.now().addListener((_, _, _) -> tick());
    rebuild();
  }

  private static Region part(String styleClass) {
    var part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().addAll("t-small", styleClass);
    label.setManaged(false);
    return label;
  }

  private void rebuild() {
    marks.clear();
    for (var due : glance.getValue().plan()) {
      var mark = new Mark(due, part("ribbon-tick"), label("ribbon-label"));
      var words =
          (texts.now().localized(due.milestone().name())
                  + "  "
                  + Times.minute(texts.now(), due.at()))
              + (due.milestone().action().isBlank()
                  ? ""
                  : "\n" + texts.now().localized(due.milestone().action()));
      Tooltips.show(mark.tick(), words);
      marks.add(mark);
    }
    getChildren().setAll(band, lastHour, past);
    marks.forEach(mark -> getChildren().addAll(mark.tick(), mark.label()));
    getChildren().addAll(needle, start, end);
    glance
        .getValue()
        .day()
        .contest()
        .ifPresent(
            contest -> {
              start.setText(Times.minute(texts.now(), contest.start()));
              end.setText(Times.minute(texts.now(), contest.end()));
            });
    tick();
  }

  private void tick() {
    var now = clock.instant();
    var next = glance.getValue().next(now);
    for (var mark : marks) {
      boolean isNext = next.filter(mark.due()::equals).isPresent();
      boolean over = !mark.due().at().isAfter(now);
      mark.tick().pseudoClassStateChanged(ShellStates.PAST, over);
      mark.label().pseudoClassStateChanged(ShellStates.PAST, over);
      mark.label().pseudoClassStateChanged(ShellStates.NEXT, isNext);
      var words =
          texts.now().localized(mark.due().milestone().name())
              + " "
              + Times.minute(texts.now(), mark.due().at());
      mark.label()
          .setText(
              isNext
                  ? words + "  " + Spans.until(texts.now(), Duration.between(now, mark.due().at()))
                  : words);
    }
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return BAND + 4 + start.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var contest = glance.getValue().day().contest();
    if (contest.isEmpty()) {
      return;
    }
    double width = getWidth();
    double below = BAND + 4;
    var now = clock.instant();
    band.resizeRelocate(0, 0, width, BAND);
    double hour = x(contest.get(), contest.get().end().minus(Duration.ofHours(1)));
    lastHour.resizeRelocate(hour, 0, width - hour, BAND);
    past.resizeRelocate(0, 0, x(contest.get(), now), BAND);
    needle.resizeRelocate(x(contest.get(), now) - 1.5, -3, 3, BAND + 6);
    var taken = new ArrayList<double[]>();
    place(start, 0, below, taken);
    place(end, width - end.prefWidth(-1), below, taken);
    // In very large letters there is hardly a band: its times stand in the settings.
    boolean room = start.prefWidth(-1) + GAP + end.prefWidth(-1) <= width;
    start.setVisible(room);
    end.setVisible(room);
    for (var mark : marks) {
      mark.tick().resizeRelocate(x(contest.get(), mark.due().at()) - 1, -2, 2, BAND + 4);
      mark.label().setVisible(false);
    }
    var next = glance.getValue().next(now);
    marks.stream()
        .filter(mark -> next.filter(mark.due()::equals).isPresent())
        .forEach(mark -> placeAt(mark, contest.get(), below, taken));
    marks.stream()
        .filter(mark -> !mark.label().isVisible())
        .toList()
        .reversed()
        .forEach(mark -> placeAt(mark, contest.get(), below, taken));
  }

  private void placeAt(Mark mark, Contest contest, double y, List<double[]> taken) {
    double width = mark.label().prefWidth(-1);
    double left = start.prefWidth(-1) + GAP;
    double right = getWidth() - end.prefWidth(-1) - GAP - width;
    double x = Math.max(left, Math.min(right, x(contest, mark.due().at()) - width / 2));
    boolean free =
        taken.stream().allMatch(t -> x + width + GAP <= t[0] || x >= t[1] + GAP) && right >= left;
    if (free) {
      place(mark.label(), x, y, taken);
    }
  }

  private static void place(Label label, double x, double y, List<double[]> taken) {
    double width = label.prefWidth(-1);
    label.resizeRelocate(Math.round(x), y, width, label.prefHeight(-1));
    label.setVisible(true);
    taken.add(new double[] {x, x + width});
  }

  private double x(Contest contest, Instant at) {
    double whole = Duration.between(contest.start(), contest.end()).toMillis();
    double part = Duration.between(contest.start(), at).toMillis();
    return getWidth() * Math.clamp(part / whole, 0, 1);
  }
}
