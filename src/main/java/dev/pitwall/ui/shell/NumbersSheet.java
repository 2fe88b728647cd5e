package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.LastGoodState;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.WhatCountsNow.Warning;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the bar's numbers come from: the rule in words, and the runs. As of when it was opened. */
final class NumbersSheet extends CoverSheet {
  /** What fits a laptop's screen. */
  private static final int SHOWN = 6;

  private final FxTexts texts;
  private final FxClock clock;
  private final VBox sheet = new VBox();
  private final HBox head;
  private final Button x;

  NumbersSheet(FxTexts texts, FxClock clock, Runnable close) {
    super(close);
    this.texts = texts;
    this.clock = clock;
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("shell.numbers"));
    x = Actions.icon(texts, "numbers", "close", "fth-x", "kit.close", Optional.of("Esc"), close);
    head = new HBox(title, ScreenBar.stretch(), x);
    head.setAlignment(Pos.CENTER_LEFT);
    sheet.setId("numbers-sheet");
    sheet.getStyleClass().addAll("key-sheet", "numbers-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(sheet);
  }

  void open(DayGlance glance) {
    sheet.getChildren().setAll(head);
    counts(glance);
    glance.safe().ifPresent(this::safe);
    good(glance.day(), glance.good());
    open();
  }

  @Override
  void focusFirst() {
    x.requestFocus();
  }

  private void counts(DayGlance glance) {
    title("shell.numbers.counts");
    show(texts.now().of(rule(glance.counts().rule())));
    glance.counts().run().ifPresent(run -> add(line(run, RunText.of(run))));
    glance.counts().warnings().forEach(warning -> show(texts.now().of(words(warning))));
    glance
        .best()
        .ifPresent(
            run -> {
              show(texts.now().of("shell.numbers.best"));
              add(line(run, RunText.of(run)));
            });
  }

  private static String rule(FinalScoreRule rule) {
    return switch (rule) {
      case LAST_RUN -> "shell.numbers.rule.lastRun";
      case ORGANISER_RUN -> "shell.numbers.rule.organiserRun";
      case BEST_OF_ORGANISER_RUNS -> "shell.numbers.rule.bestOfThree";
    };
  }

  private static String words(Warning warning) {
    return switch (warning) {
      case NEWEST_FAILED -> "shell.numbers.warning.failed";
      case NEWEST_ABORTED -> "shell.numbers.warning.aborted";
      case BELOW_BEST -> "shell.numbers.warning.below";
    };
  }

  private void safe(LastSafeStart safe) {
    var t = texts.now();
    title("shell.safe");
    show(
        t.of(
            "shell.numbers.safe",
            Times.second(t, safe.end()),
            clock(safe.length()),
            clock(LastSafeStart.MARGIN),
            Times.second(t, safe.at())));
    show(t.of("shell.numbers.left", safe.runsLeft(clock.instant())));
    int measured = safe.measured().size();
    show(
        safe.ofProfile()
            ? t.of("shell.numbers.profile", measured, LastSafeStart.LEAST)
            : t.of("shell.numbers.measured", measured));
    safe.measured().stream()
        .limit(SHOWN)
        .forEach(one -> add(line(one.run(), t.of("shell.numbers.length", clock(one.length())))));
    if (measured > SHOWN) {
      show(t.of("shell.numbers.more", measured - SHOWN));
    }
  }

  private String clock(Duration span) {
    return Spans.clock(texts.now(), span);
  }

  private void good(ContestDay day, LastGoodState good) {
    title("shell.numbers.good");
    if (good.run().isEmpty()) {
      show(texts.now().of("shell.numbers.good.none"));
      return;
    }
    var run = good.run().get();
    add(line(run, RunText.joined(run.facts().setup().revision(), RunText.of(run))));
    var roles = roles(day, good);
    if (!roles.isEmpty()) {
      show(roles);
    }
    if (good.failStreak() > 0) {
      show(texts.now().of("shell.numbers.streak", good.failStreak(), good.limit()));
    }
  }

  private static String roles(ContestDay day, LastGoodState good) {
    return day.servers().values().stream()
        .filter(server -> !good.roles().getOrDefault(server.id(), java.util.Set.of()).isEmpty())
        .map(
            server ->
                server.name()
                    + " "
                    + day.inOrder(good.roles().get(server.id())).stream()
                        .map(Role::name)
                        .collect(Collectors.joining("+")))
        .collect(Collectors.joining("   "));
  }

  private void title(String key) {
    var label = new Label();
    label.getStyleClass().addAll("strong", "numbers-title");
    label.textProperty().bind(texts.text(key));
    add(label);
  }

  private void show(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add("numbers-said");
    add(label);
  }

  private void add(Node node) {
    sheet.getChildren().add(node);
  }

  private HBox line(Run run, String words) {
    Texts t = texts.now();
    var time = new Label(Times.second(t, run.at()));
    time.setMinWidth(USE_PREF_SIZE);
    var caption = new Label(words);
    caption.getStyleClass().add("muted");
    var verdict = new VerdictMark(texts, run.verdict());
    verdict.getStyleClass().add("numbers-verdict");
    var score = new ScoreText(run.score());
    score.getStyleClass().add("numbers-score");
    var line = new HBox(time, verdict, score, caption);
    line.getStyleClass().add("numbers-line");
    return line;
  }
}
