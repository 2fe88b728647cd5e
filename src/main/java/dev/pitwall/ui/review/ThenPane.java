package dev.pitwall.ui.review;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.ServerName;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The map, the score and the board as they were known then. */
final class ThenPane extends VBox {
  private final FxTexts texts;
  private final GridPane map = new GridPane();
  private final ScoreText newest = new ScoreText(Optional.empty());
  private final VerdictMark verdict;
  private final ScoreText best = new ScoreText(Optional.empty());
  private final FlowPane board = new FlowPane();

  ThenPane(FxTexts texts, ObservableValue<ContestDay> day) {
    this.texts = texts;
    getStyleClass().add("then");
    verdict = new VerdictMark(texts, Optional.empty());
    newest.getStyleClass().add("t-figure");
    best.getStyleClass().addAll("t-figure", "best");
    var scores = new HBox(label("review.newest"), newest, verdict, label("review.best"), best);
    scores.getStyleClass().add("then-scores");
    map.getStyleClass().add("then-map");
    board.getStyleClass().add("then-board");
    getChildren().addAll(scores, map, board);
    day.addListener((_, _, now) -> show(now));
    texts.texts().addListener((_, _, _) -> show(day.getValue()));
    show(day.getValue());
  }

  private Label label(String key) {
    var label = new Label();
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    label.textProperty().bind(texts.text(key));
    return label;
  }

  private void show(ContestDay day) {
    var glance = DayGlance.of(day);
    // The same run as in the bar: of the contest, before what is run after its end.
    var run = glance.counts().run();
    newest.show(run.flatMap(Run::score));
    verdict.setVisible(run.isPresent());
    run.ifPresent(r -> verdict.show(r.verdict()));
    best.show(glance.best().flatMap(Run::score));
    map.getChildren().clear();
    for (var server : day.servers().values()) {
      map.addRow(map.getRowCount(), new ServerName(server), chips(day, server));
    }
    board.getChildren().clear();
    for (var column : TaskColumn.values()) {
      var count = new Label(texts.now().of(column) + " " + TaskBoard.column(day, column).size());
      count.getStyleClass().add("tag");
      board.getChildren().add(count);
    }
  }

  private static FlowPane chips(ContestDay day, Server server) {
    var chips = new FlowPane();
    chips.getStyleClass().add("then-chips");
    day.inOrder(server.roles()).stream().map(RoleChip::new).forEach(chips.getChildren()::add);
    return chips;
  }
}
