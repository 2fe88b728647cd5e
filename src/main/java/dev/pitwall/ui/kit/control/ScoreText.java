package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Score;
import dev.pitwall.text.Scores;
import java.util.Optional;
import javafx.scene.control.Label;

/** A score, right aligned, with thousands set off; a dash when there is none. */
public final class ScoreText extends Label {
  public ScoreText(Optional<Score> score) {
    getStyleClass().add("score");
    setMinWidth(USE_PREF_SIZE);
    show(score);
  }

  public void show(Optional<Score> score) {
    setText(score.map(Scores::written).orElse("–"));
    getStyleClass().remove("none");
    if (score.isEmpty()) {
      getStyleClass().add("none");
    }
  }
}
