package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Run;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.VerdictMark;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Explains a mark of the chart beside the pointer; never in the pointer's way. */
public final class RunTip extends VBox {
  private static final double BESIDE = 16;

  private final FxTexts texts;
  private final Label time = new Label();
  private final VerdictMark verdict;
  private final ScoreText score = new ScoreText(Optional.empty());
  private final Label words = new Label();

  public RunTip(FxTexts texts) {
    this.texts = texts;
    verdict = new VerdictMark(texts, Optional.empty());
    getStyleClass().add("run-tip");
    words.setWrapText(true);
    words.setMaxWidth(360);
    getChildren().addAll(new HBox(8, time, verdict, score), words);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  public void hide() {
    setVisible(false);
  }

  public void show(Run run, Point2D at, Pane within) {
    time.setText(Times.second(texts.now(), run.at()));
    verdict.show(run.verdict());
    score.show(run.score());
    words.setText(RunText.of(run));
    words.setVisible(!words.getText().isBlank());
    words.setManaged(words.isVisible());
    setVisible(true);
    applyCss();
    autosize();
    boolean left = at.getX() + BESIDE + getWidth() > within.getWidth();
    double x = left ? at.getX() - BESIDE - getWidth() : at.getX() + BESIDE;
    double y = Math.clamp(at.getY(), 0, Math.max(0, within.getHeight() - getHeight()));
    relocate(Math.max(0, x), y);
  }
}
