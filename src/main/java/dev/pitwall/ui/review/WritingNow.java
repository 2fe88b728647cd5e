package dev.pitwall.ui.review;

import dev.pitwall.ui.export.ExportJob;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far the report that is being written has come, and how to stop it; nothing without one. */
final class WritingNow extends HBox {
  private final FxTexts texts;

  WritingNow(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("review-writing");
    show(Optional.empty(), () -> {});
  }

  void show(Optional<ExportJob> job, Runnable cancel) {
    getChildren().clear();
    job.ifPresent(
        one -> {
          var bar = Ids.give(new ProgressBar(), "review", "progress");
          bar.progressProperty().bind(one.progress());
          bar.accessibleTextProperty().bind(texts.text("export.writing"));
          var words = new Label();
          words.textProperty().bind(texts.text("export.writing"));
          words.setMinWidth(USE_PREF_SIZE);
          var stop =
              Actions.button(texts, "review", "cancel-report", "fth-x", "kit.cancel", cancel);
          Actions.explain(stop, texts, "export.cancel", Optional.of("Esc"));
          getChildren().setAll(words, bar, stop);
        });
    setVisible(job.isPresent());
    setManaged(job.isPresent());
  }
}
