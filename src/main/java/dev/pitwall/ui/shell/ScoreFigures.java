package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.layout.HBox;

/** The last safe start, what counts now, and the best so far; a click says where they come from. */
final class ScoreFigures extends HBox {
  private final ScoreText counts = new ScoreText(Optional.empty());
  private final ScoreText best = new ScoreText(Optional.empty());
  private final VerdictMark verdict;

  ScoreFigures(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance, Runnable explain) {
    setId("shell-figures");
    getStyleClass().add("score-figures");
    setMinWidth(USE_PREF_SIZE);
    verdict = new VerdictMark(texts, Optional.empty());
    verdict.managedProperty().bind(verdict.visibleProperty());
    counts.getStyleClass().add("t-figure");
    best.getStyleClass().addAll("t-figure", "best");
    getChildren()
        .addAll(
            new SafeStartFigure(texts, clock, glance),
            new Figure(texts.bind(t -> countsWords(t, glance.getValue()), glance), counts, verdict),
            new Figure(texts.bind(t -> bestWords(t, glance.getValue()), glance), best));
    setCursor(Cursor.HAND);
    setOnMouseClicked(_ -> explain.run());
    Tooltips.bind(this, texts.bind(t -> t.of("shell.numbers") + "  (Ctrl+I)"));
    glance.addListener((_, _, now) -> show(now));
    show(glance.getValue());
  }

  private void show(DayGlance glance) {
    var run = glance.counts().run();
    counts.show(run.flatMap(Run::score));
    verdict.setVisible(run.isPresent());
    run.ifPresent(r -> verdict.show(r.verdict()));
    best.show(glance.best().flatMap(Run::score));
  }

  private static String countsWords(Texts texts, DayGlance glance) {
    if (glance.counts().run().isEmpty()) {
      return texts.of("shell.counts.nothing");
    }
    var at = Times.minute(texts, glance.counts().run().get().at());
    return glance.counts().rule() == FinalScoreRule.LAST_RUN
        ? texts.of("shell.counts.last", at)
        : texts.of("shell.counts.newest", at);
  }

  private static String bestWords(Texts texts, DayGlance glance) {
    return glance
        .best()
        .map(run -> texts.of("shell.best.at", Times.minute(texts, run.at())))
        .orElseGet(() -> texts.of("shell.best"));
  }
}
