package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.ClosingList;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Advice;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import dev.pitwall.domain.rules.TimeLeft;
import dev.pitwall.text.AdviceText;
import dev.pitwall.text.ClosingWords;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.NewSnippets;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What comes next: milestones with their countdown, new snippets, then the tasks that are ready.
 * Once the contest is over, how it ended.
 */
final class NextPane extends VBox {
  private static final int MILESTONES = 3;
  private static final int LEAST = 2;

  /** Of a member's name; what is to be done needs the room more. */
  private static final int NAME = 12;

  private static final double GAP = 4;

  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final ObservableValue<List<Snippet>> unseen;
  private final EmptyPane empty;
  private final FittingRows lines = new FittingRows(GAP, LEAST);
  private final KeyedChildren<NextLine, LineView> rows =
      new KeyedChildren<>(lines.rows(), NextLine::key, LineView::new, LineView::show);

  NextPane(
      FxTexts texts,
      FxClock clock,
      ObservableValue<DayGlance> glance,
      ObservableValue<List<Snippet>> unseen) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    this.unseen = unseen;
    lines.getStyleClass().add("next-lines");
    empty = new EmptyPane(texts, "warroom.next.empty", "settings", "fth-flag", "warroom.next.add");
    getChildren().addAll(empty, lines);
    glance.addListener((_, _, _) -> refresh());
    unseen.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    clock.now().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    var day = glance.getValue();
    var now =
        isOver(day, clock.instant()) ? HowItEnded.of(texts.now(), day) : lines(texts.now(), day);
    empty.setVisible(now.isEmpty());
    rows.show(now);
  }

  static boolean isOver(DayGlance day, Instant now) {
    return day.day().contest().filter(one -> one.phase(now) == Phase.OVER).isPresent();
  }

  private List<NextLine> lines(Texts t, DayGlance day) {
    var all = new ArrayList<NextLine>();
    day.plan().stream()
        .filter(due -> due.at().isAfter(clock.instant()))
        .limit(MILESTONES)
        .forEach(due -> all.add(milestone(t, day, due)));
    closing(t, day).ifPresent(all::add);
    newSnippets(t).ifPresent(all::add);
    // When all that is left is to wait, nobody begins anything.
    boolean handsOff = day.timeLeft(clock.instant()).filter(TimeLeft::waits).isPresent();
    TaskBoard.column(day.day(), TaskColumn.READY).stream()
        .filter(_ -> !handsOff)
        .forEach(
            task ->
                all.add(
                    new NextLine(
                        task.id().value(),
                        "tasks",
                        Optional.of(task.id()),
                        "fth-check-square",
                        task.sheet().title(),
                        ready(t, day.day(), task))));
    return all;
  }

  /** In the last hour: how much of the closing work is left, and what is next of it. */
  private Optional<NextLine> closing(Texts t, DayGlance day) {
    var list = day.closing();
    boolean lastHour =
        day.day()
            .contest()
            .filter(one -> one.phase(clock.instant()) == Phase.LAST_HOUR)
            .isPresent();
    return lastHour && list.done() < list.all()
        ? ClosingWords.next(t, list)
            .map(
                next ->
                    new NextLine(
                        "closing",
                        "stop",
                        firstOpen(list),
                        "fth-check-circle",
                        next,
                        ClosingWords.progress(t, list)))
        : Optional.empty();
  }

  private static Optional<Id> firstOpen(ClosingList list) {
    return Stream.concat(
            list.servers().stream().flatMap(one -> one.lines().stream()), list.contest().stream())
        .filter(line -> !line.done())
        .findFirst()
        .map(line -> line.line().id());
  }

  private Optional<NextLine> newSnippets(Texts t) {
    var some = unseen.getValue();
    return some.stream()
        .max(Comparator.comparing(Snippet::at))
        .map(
            newest ->
                new NextLine(
                    NewSnippets.SCREEN,
                    NewSnippets.SCREEN,
                    Optional.of(newest.id()),
                    "fth-clipboard",
                    t.of("warroom.next.snippets", some.size(), newest.label()),
                    Times.minute(t, newest.at())));
  }

  /** Whose it is, where it is somebody's. */
  private static String ready(Texts t, ContestDay day, Task task) {
    return task.assignee()
            .flatMap(day::member)
            .map(member -> MemberText.of(t, member, Excerpt.middle(member.name(), NAME)) + "  ")
            .orElse("")
        + t.of(TaskColumn.READY);
  }

  private NextLine milestone(Texts t, DayGlance day, Due due) {
    var when =
        Times.minute(t, due.at())
            + "  "
            + Spans.until(t, Duration.between(clock.instant(), due.at()));
    var id = due.milestone().id();
    return new NextLine(
        id.value(), "prepare", Optional.of(id), "fth-flag", named(t, day, due), when);
  }

  /** With what to do then, where that was agreed on. */
  private String named(Texts t, DayGlance day, Due due) {
    var action =
        switch (MilestoneAlarms.advice(day, due, clock.instant())) {
          // It is for the time that stands beside it: by then the run that is on has ended.
          case Advice.AfterRun _ -> t.localized(due.milestone().action());
          case Advice other -> AdviceText.of(t, due.milestone(), other, clock.instant());
        };
    var name = t.localized(due.milestone().name());
    return action.isBlank() ? name : name + " – " + action;
  }

  private static final class LineView extends HBox {
    private final Icon icon = new Icon("fth-flag");
    private final Label words = new Label();
    private final Label when = new Label();
    private NextLine shown;

    private LineView(NextLine line) {
      shown = line;
      getStyleClass().add("next-line");
      Leads.to(this, () -> new GoTo(shown.screen(), shown.thing()));
      words.setMinWidth(0);
      words.setWrapText(true);
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      when.getStyleClass().add("muted");
      when.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(icon, words, when);
    }

    private void show(NextLine line) {
      shown = line;
      icon.show(line.icon());
      words.setText(line.words());
      when.setText(line.when());
    }
  }
}
