package dev.pitwall.ui.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.chart.SmallScoreChart;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One team: what counts, the best, what is on, and the scores over time. */
final class TeamCard extends VBox {
  /** A name is the account's; a database takes 63 letters. */
  private static final int NAME_LETTERS = 63;

  /** The line of the present moves by less than a pixel in that time. */
  private static final int CHART_SECONDS = 15;

  private final FxTexts texts;
  private final Label name = new Label();
  private final Label left = new Label();
  private final Tag running = new Tag(Meaning.RUNS);
  private final Tag leftOut = new Tag(Meaning.WARNS);
  private final ScoreText counts = new ScoreText(Optional.empty());
  private final VerdictMark verdict;
  private final Label says = new Label();
  private final Label best = new Label();
  private final SmallScoreChart chart = new SmallScoreChart();
  private TeamShown shown;

  TeamCard(FxTexts texts, TeamShown first) {
    this.texts = texts;
    Ids.give(this, "wall-team", first.name());
    getStyleClass().addAll("panel", "team-card");
    verdict = new VerdictMark(texts, Optional.empty());
    verdict.managedProperty().bind(verdict.visibleProperty());
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    for (var one : new Region[] {left, running, leftOut}) {
      one.setMinWidth(USE_PREF_SIZE);
      one.managedProperty().bind(one.visibleProperty());
    }
    left.getStyleClass().add("muted");
    counts.getStyleClass().add("t-figure");
    says.getStyleClass().addAll("t-small", "muted");
    best.getStyleClass().addAll("t-small", "muted");
    best.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(name, leftOut, running, left);
    head.getStyleClass().addAll("card-row", "card-head");
    var figures = new HBox(counts, verdict);
    figures.getStyleClass().add("figure-row");
    chart.setMinHeight(0);
    VBox.setVgrow(chart, Priority.ALWAYS);
    var about = new HBox(says, gap, best);
    about.getStyleClass().add("card-row");
    getChildren().addAll(head, figures, about, chart);
  }

  /**
   * @param most the largest score of all teams
   * @param timed whether the contest's times stand on the card: they are not those of the others
   */
  void show(TeamShown newest, double most, boolean timed, Instant now) {
    var before = shown;
    shown = newest;
    chart.mostProperty().set(most);
    if (before != newest) {
      name.setText(Excerpt.of(newest.name(), NAME_LETTERS));
      counts.show(newest.counts().run().flatMap(Run::score));
      verdict.setVisible(newest.counts().run().isPresent());
      newest.counts().run().ifPresent(run -> verdict.show(run.verdict()));
      leftOut.setVisible(newest.team().leftOut() > 0);
      chart.dataProperty().set(newest.chart());
      chart.nowProperty().set(now);
    }
    tick(timed, now);
  }

  private void tick(boolean timed, Instant now) {
    var t = texts.now();
    says.setText(says(t));
    best.setText(
        shown.best().flatMap(Run::score).map(s -> t.of("wall.best", Scores.written(s))).orElse(""));
    leftOut.setText(t.of("wall.leftOut", shown.team().leftOut()));
    running.setVisible(shown.running().isPresent());
    shown
        .running()
        .ifPresent(run -> running.setText(t.of("kit.on") + " " + Spans.ticking(t, run.at(), now)));
    left.setVisible(timed && shown.contest().isPresent());
    shown.contest().ifPresent(contest -> left.setText(left(t, contest, now)));
    if (shown.running().isPresent() || now.getEpochSecond() % CHART_SECONDS == 0) {
      chart.nowProperty().set(now);
    }
  }

  private String says(Texts t) {
    if (shown.contest().isEmpty()) {
      return t.of("wall.noContest");
    }
    var run = shown.counts().run();
    if (run.isEmpty()) {
      return t.of("shell.counts.nothing");
    }
    var at = Times.minute(t, run.get().at());
    return shown.counts().rule() == FinalScoreRule.LAST_RUN
        ? t.of("shell.counts.last", at)
        : t.of("shell.counts.newest", at);
  }

  private static String left(Texts t, Contest contest, Instant now) {
    return switch (contest.phase(now)) {
      case BEFORE -> t.of("shell.begins", Spans.clock(t, Duration.between(now, contest.start())));
      case RUNNING, LAST_HOUR -> Spans.left(t, contest.remaining(now));
      case OVER -> t.of("shell.over");
    };
  }
}
