package dev.pitwall.ui.wall;

import dev.pitwall.domain.model.Run;
import dev.pitwall.text.ContestClock;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.chart.SmallScoreChart;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.VerdictMark;
import dev.pitwall.wall.TeamState;
import dev.pitwall.wall.WallWords;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One team: what counts, the best, what is on, and the scores over time. */
final class TeamCard extends VBox {
  /** The line of the present moves by less than a pixel in that time. */
  private static final int CHART_SECONDS = 15;

  private final FxTexts texts;
  private final Label name = new Label();
  private final Label left = new Label();
  private final Tag running = new Tag(Meaning.RUNS);
  private final Tag leftOut = new Tag(Meaning.WARNS);
  private final ScoreText counts = new ScoreText(Optional.empty());
  private final VerdictMark verdict;
  private final Label counting = new Label();
  private final Label best = new Label();
  private final SmallScoreChart chart = new SmallScoreChart();
  private TeamShown shown;

  TeamCard(FxTexts texts, TeamShown first) {
    this.texts = texts;
    Ids.give(this, "wall-team", first.state().name());
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
    counting.getStyleClass().addAll("t-small", "muted");
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
    var about = new HBox(counting, gap, best);
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
    var state = newest.state();
    if (before != newest) {
      name.setText(WallWords.name(state));
      counts.show(state.counts().run().flatMap(Run::score));
      verdict.setVisible(state.counts().run().isPresent());
      state.counts().run().ifPresent(run -> verdict.show(run.verdict()));
      chart.dataProperty().set(newest.chart());
      chart.nowProperty().set(now);
    }
    tick(state, timed, now);
  }

  private void tick(TeamState state, boolean timed, Instant now) {
    var t = texts.now();
    counting.setText(WallWords.counting(t, state));
    best.setText(WallWords.best(t, state));
    show(leftOut, WallWords.leftOut(t, state));
    show(running, WallWords.running(t, state, now));
    show(left, state.contest().filter(_ -> timed).map(one -> ContestClock.large(t, one, now)));
    if (state.running().isPresent() || now.getEpochSecond() % CHART_SECONDS == 0) {
      chart.nowProperty().set(now);
    }
  }

  private static void show(Labeled label, Optional<String> text) {
    label.setVisible(text.isPresent());
    label.setText(text.orElse(""));
  }
}
