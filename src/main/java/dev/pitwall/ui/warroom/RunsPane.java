package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The newest runs, the one that is on first; the best of the day stands out. */
final class RunsPane extends VBox {
  /** More are read on Scores; fewer where the window is low. */
  private static final int SHOWN = 6;

  private static final int LEAST = 3;
  private static final double GAP = 4;

  private final FxTexts texts;
  private final EmptyPane empty;
  private final FittingRows list = new FittingRows(GAP, LEAST);
  private final KeyedChildren<Row, RowView> rows =
      new KeyedChildren<>(list.rows(), Row::id, RowView::new, RowView::show);

  private record Row(Run run, boolean best, Optional<Member> by) {
    RunId id() {
      return run.id();
    }
  }

  RunsPane(FxTexts texts, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    empty =
        new EmptyPane(texts, "warroom.runs.empty", "scores", "fth-trending-up", "warroom.runs.add");
    var spark = new RunSpark(glance);
    setVgrow(spark, Priority.ALWAYS);
    setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("runs");
    getChildren().addAll(empty, list, spark);
    glance.addListener((_, _, now) -> show(now));
    texts.texts().addListener((_, _, _) -> show(glance.getValue()));
    show(glance.getValue());
  }

  private void show(DayGlance glance) {
    var shown = new ArrayList<Run>();
    glance.running().ifPresent(shown::add);
    glance.runs().stream().limit(SHOWN - shown.size()).forEach(shown::add);
    empty.setVisible(shown.isEmpty());
    var best = glance.best().map(Run::id);
    rows.show(shown.stream().map(run -> row(glance.day(), run, best)).toList());
  }

  private static Row row(ContestDay day, Run run, Optional<RunId> best) {
    return new Row(run, best.equals(Optional.of(run.id())), run.by().flatMap(day::member));
  }

  private final class RowView extends HBox {
    private final Label time = new Label();
    private final VerdictMark verdict;
    private final ScoreText score = new ScoreText(Optional.empty());
    private final Label words = new Label();

    private RowView(Row row) {
      getStyleClass().add("run-row");
      Leads.to(this, () -> new GoTo("scores", row.run().id()));
      verdict = new VerdictMark(texts, row.run().verdict());
      verdict.getStyleClass().add("run-verdict");
      score.getStyleClass().add("run-score");
      time.setMinWidth(USE_PREF_SIZE);
      words.getStyleClass().add("muted");
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      getChildren().addAll(time, verdict, score, words);
    }

    private void show(Row row) {
      time.setText(Times.minute(texts.now(), row.run().at()));
      verdict.show(row.run().verdict());
      score.show(row.run().score());
      score.getStyleClass().remove("best");
      if (row.best()) {
        score.getStyleClass().add("best");
      }
      var agent =
          row.by().filter(Member::agent).map(by -> MemberText.of(texts.now(), by)).orElse("");
      words.setText(RunText.joined(RunText.of(row.run()), agent));
    }
  }
}
