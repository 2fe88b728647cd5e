package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Of a measuring card: how its run went, what that proved, and the two ways to end it. What there
 * is no time left for is not advised.
 */
final class MeasuringRow extends VBox {
  private final VerdictMark verdict;
  private final ScoreText score = new ScoreText(Optional.empty());
  private final HBox result = new HBox();
  private final Label none = new Label();
  private final FxTexts texts;
  private final Tag advice = new Tag(Meaning.PLAIN);
  private final Label difference = new Label();
  private final FlowPane proved = new FlowPane(advice, difference);
  private final ObjectProperty<Optional<Effect>> effect =
      new SimpleObjectProperty<>(Optional.empty());

  MeasuringRow(
      FxTexts texts, FxClock clock, ObservableValue<DayGlance> day, TaskDesk desk, TaskId id) {
    this.texts = texts;
    advice
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    effect
                        .get()
                        .filter(it -> day.getValue().allows(it.advice(), clock.instant()))
                        .isPresent(),
                effect,
                day,
                clock.now()));
    advice.managedProperty().bind(advice.visibleProperty());
    getStyleClass().add("task-measuring");
    proved.getStyleClass().add("task-proved");
    advice.getStyleClass().add("t-small");
    difference.getStyleClass().add("t-small");
    verdict = new VerdictMark(texts, Optional.empty());
    result.getChildren().addAll(verdict, score);
    result.getStyleClass().add("task-result");
    none.getStyleClass().addAll("t-small", "muted");
    none.textProperty().bind(texts.text("tasks.noRunYet"));
    var keep =
        Actions.icon(
            texts,
            "tasks-card-keep",
            id.value(),
            "fth-check",
            "tasks.key.keep",
            Optional.of("K"),
            () -> desk.moveInto(id, TaskColumn.KEPT));
    var revert =
        Actions.icon(
            texts,
            "tasks-card-revert",
            id.value(),
            "fth-corner-up-left",
            "tasks.key.revert",
            Optional.of("R"),
            () -> desk.moveInto(id, TaskColumn.REVERTED));
    // The card itself takes the keys K and R; Tab goes from card to card.
    keep.setFocusTraversable(false);
    revert.setFocusTraversable(false);
    var ends = new HBox(keep, revert);
    ends.setMinWidth(USE_PREF_SIZE);
    // In very large letters they stand below the result.
    var line = new FlowPane(result, none, ends);
    line.getStyleClass().add("task-proved");
    none.setWrapText(true);
    getChildren().addAll(line, proved);
  }

  /**
   * @param newest what to do, with the difference it comes from; the tooltip explains it
   */
  void show(Optional<Run> run, Optional<Effect> newest) {
    effect.set(newest);
    proved.setVisible(newest.isPresent());
    proved.setManaged(newest.isPresent());
    newest.ifPresent(this::tell);
    result.setVisible(run.isPresent());
    result.setManaged(run.isPresent());
    none.setVisible(run.isEmpty());
    none.setManaged(run.isEmpty());
    run.ifPresent(
        one -> {
          verdict.show(one.verdict());
          score.show(one.score());
          boolean ended = one.verdict().isPresent();
          score.setVisible(ended);
          score.setManaged(ended);
        });
  }

  private void tell(Effect effect) {
    advice.mean(
        switch (effect.advice()) {
          case KEEP -> Meaning.CONFIRMS;
          case REVERT, FIX_OR_REVERT -> Meaning.FAILS;
          case RUN_AGAIN -> Meaning.WARNS;
          case NONE -> Meaning.PLAIN;
        });
    advice.textProperty().bind(texts.bind(t -> t.of(effect.advice())));
    Tooltips.bind(advice, texts.bind(t -> t.of(effect.finding())));
    difference.setText(
        effect.comparison().map(one -> Scores.difference(one.from(), one.to())).orElse(""));
  }
}
