package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far a {@link BackgroundJob} has come, and how to cancel it; nothing without one. */
public final class JobBar extends HBox {
  private final FxTexts texts;
  private final String scope;
  private final String wordsKey;
  private final String cancelKey;

  /**
   * @param scope of the ids of its nodes
   * @param wordsKey what is being done
   * @param cancelKey what becomes of it when it is cancelled
   */
  public JobBar(FxTexts texts, String scope, String wordsKey, String cancelKey) {
    this.texts = texts;
    this.scope = scope;
    this.wordsKey = wordsKey;
    this.cancelKey = cancelKey;
    getStyleClass().add("job-bar");
    show(Optional.empty());
  }

  public void show(Optional<BackgroundJob> job) {
    getChildren().clear();
    job.ifPresent(
        one -> {
          var bar = Ids.give(new ProgressBar(), scope, "progress");
          bar.progressProperty().bind(one.progress());
          bar.accessibleTextProperty().bind(texts.text(wordsKey));
          var words = new Label();
          words.textProperty().bind(texts.text(wordsKey));
          // In a narrow window the bar and its button say enough: half a word says nothing.
          words.setMinWidth(0);
          words
              .visibleProperty()
              .bind(
                  words
                      .widthProperty()
                      .map(width -> width.doubleValue() >= Math.floor(words.prefWidth(-1))));
          var stop = Actions.button(texts, scope, "cancel-job", "fth-x", "kit.cancel", one::cancel);
          Actions.explain(stop, texts, cancelKey, Optional.of("Esc"));
          getChildren().setAll(words, bar, stop);
        });
    setVisible(job.isPresent());
    setManaged(job.isPresent());
  }
}
