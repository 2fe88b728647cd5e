package dev.pitwall.ui.review;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What counted, the best, the map with the round, and the board, as they were known then. */
final class ThenPane extends VBox {
  /** Of the cards in work so many are shown by their titles. */
  private static final int MOST = 4;

  private final FxTexts texts;
  private final ObservableValue<MomentState> state;
  private final ScoreText counts = new ScoreText(Optional.empty());
  private final Label countsWords = new Label();
  private final VerdictMark verdict;
  private final ScoreText best = new ScoreText(Optional.empty());
  private final Label bestWords = new Label();
  private final Tag running = new Tag(Meaning.RUNS);
  private final Tag round = new Tag(Meaning.PLAIN);
  private final VBox map = new VBox();
  private final KeyedChildren<MomentState.OnMap, ThenServer> servers;
  private final VBox cards = new VBox();
  private final Map<TaskColumn, Tag> columns = new EnumMap<>(TaskColumn.class);
  private final FlowPane board = new FlowPane();

  ThenPane(FxTexts texts, ObservableValue<MomentState> state) {
    this.texts = texts;
    this.state = state;
    getStyleClass().add("then");
    verdict = new VerdictMark(texts, Optional.empty());
    servers =
        new KeyedChildren<>(
            map.getChildren(),
            one -> one.server().id(),
            _ -> new ThenServer(texts),
            ThenServer::show);
    counts.getStyleClass().add("t-figure");
    best.getStyleClass().addAll("t-figure", "best");
    var counted = new HBox(counts, verdict);
    counted.getStyleClass().add("then-counted");
    var figures = new FlowPane(figure(counted, countsWords), figure(new HBox(best), bestWords));
    figures.getStyleClass().add("then-scores");
    var tags = new FlowPane(running, round);
    tags.getStyleClass().add("then-board");
    map.getStyleClass().add("then-map");
    cards.getStyleClass().add("then-cards");
    board.getStyleClass().add("then-board");
    // The nodes stay and change: played, there are sixty states a second.
    for (int i = 0; i < MOST; i++) {
      cards.getChildren().add(new Card());
    }
    for (var column : TaskColumn.values()) {
      var tag = new Tag(Meaning.PLAIN);
      columns.put(column, tag);
      board.getChildren().add(tag);
    }
    getChildren().addAll(figures, tags, map, cards, board);
    state.addListener((_, _, now) -> show(now));
    texts.texts().addListener((_, _, _) -> show(state.getValue()));
    show(state.getValue());
  }

  private static VBox figure(HBox number, Label words) {
    words.getStyleClass().addAll("muted", "t-small");
    words.setMinWidth(USE_PREF_SIZE);
    return new VBox(number, words);
  }

  private void show(MomentState now) {
    var t = texts.now();
    // The same run as in the bar: of the contest, before what is run after its end.
    var run = now.counts().run();
    counts.show(run.flatMap(Run::score));
    verdict.setVisible(run.isPresent());
    run.ifPresent(r -> verdict.show(r.verdict()));
    countsWords.setText(
        run.map(
                r ->
                    t.of(
                        now.counts().rule() == FinalScoreRule.LAST_RUN
                            ? "review.counted"
                            : "review.newest",
                        minute(r)))
            .orElseGet(() -> t.of("review.counted.nothing")));
    best.show(now.best().flatMap(Run::score));
    bestWords.setText(now.best().map(r -> t.of("review.best", minute(r))).orElse(""));
    running.setText(now.running().map(r -> t.of("review.running", minute(r))).orElse(""));
    shown(running, now.running().isPresent());
    shown(round, now.round().isPresent());
    now.confirmed()
        .ifPresent(
            ok -> {
              round.setText(t.of("review.round", ok.getKey(), ok.getValue()));
              boolean all = ok.getKey().equals(ok.getValue()) && ok.getValue() > 0;
              round.mean(all ? Meaning.CONFIRMS : Meaning.PLAIN);
            });
    servers.show(now.servers());
    for (int i = 0; i < MOST; i++) {
      var card = (Card) cards.getChildren().get(i);
      card.show(i < now.working().size() ? Optional.of(now.working().get(i)) : Optional.empty());
    }
    columns.forEach(
        (column, tag) -> {
          int count = now.cards().getOrDefault(column, 0);
          tag.setText(t.of(column) + " " + count);
          shown(tag, count > 0);
        });
  }

  private static void shown(Tag tag, boolean is) {
    tag.setVisible(is);
    tag.setManaged(is);
  }

  private String minute(Run run) {
    return state
        .getValue()
        .day()
        .contest()
        .map(contest -> Times.second(contest.zone(), run.at()).substring(0, 5))
        .orElseGet(() -> Times.minute(texts.now(), run.at()));
  }

  /** A card that was in work: whose it was, and its title. */
  private final class Card extends HBox {
    private final MemberBadge badge = new MemberBadge(Optional.empty());
    private final Label title = new Label();

    private Optional<Task> shown = Optional.empty();

    private Card() {
      getStyleClass().add("then-card");
      Leads.to(this, () -> new GoTo("tasks", shown.map(Task::id)));
      title.setMinWidth(0);
      getChildren().addAll(badge, title);
    }

    private void show(Optional<Task> task) {
      shown = task;
      setVisible(task.isPresent());
      setManaged(task.isPresent());
      badge.show(task.flatMap(Task::assignee).flatMap(state.getValue().day()::member));
      title.setText(task.map(this::words).orElse(""));
    }

    private String words(Task task) {
      return task.column() == TaskColumn.MEASURING
          ? texts.now().of("review.measuring", task.sheet().title())
          : task.sheet().title();
    }
  }

  /** For who reads only this: how a server stood. */
  static String words(FxTexts texts, Standing standing) {
    var t = texts.now();
    return switch (standing) {
      case Standing.Waiting _ -> t.of("warroom.standing.waiting");
      case Standing.Rebooting _ -> t.of("warroom.standing.rebooting");
      case Standing.Up _ -> t.of("warroom.standing.up");
      case Standing.NotGood _ -> t.of("warroom.standing.notGood");
      case Standing.Confirmed _ -> t.of("warroom.standing.confirmed");
      case Standing.Void _ -> t.of("warroom.standing.void");
    };
  }
}
