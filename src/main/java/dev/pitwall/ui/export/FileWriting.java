package dev.pitwall.ui.export;

import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.JobBar;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The file that a screen is writing, one at a time: its progress, how to cancel it, and the
 * sentence at its end.
 */
public final class FileWriting {
  private final SimpleObjectProperty<Optional<BackgroundJob>> job =
      new SimpleObjectProperty<>(Optional.empty());
  private final FxTexts texts;
  private final Consumer<String> say;

  /**
   * @param say shows one sentence; an empty one when a writing begins
   */
  public FileWriting(FxTexts texts, Consumer<String> say) {
    this.texts = texts;
    this.say = say;
  }

  public boolean isBusy() {
    return job.get().isPresent();
  }

  /**
   * Does nothing while another file is being written.
   *
   * @param work gives one sentence for the person: where it was written, or why not
   */
  public void begin(Function<BackgroundJob, CompletableFuture<String>> work) {
    if (isBusy()) {
      return;
    }
    var begun = new BackgroundJob();
    job.set(Optional.of(begun));
    say.accept("");
    // The bar is gone when the sentence comes, and also after a defect, which has none.
    FxFutures.on(
        work.apply(begun)
            .whenComplete((_, _) -> Platform.runLater(() -> job.set(Optional.empty()))),
        say);
  }

  /** What is being written now. */
  public ObservableValue<Optional<BackgroundJob>> job() {
    return job;
  }

  /** Shows what is being written, wherever a screen puts it. */
  public JobBar bar(String scope) {
    var bar = new JobBar(texts, scope, "export.writing", "export.cancel");
    job.subscribe(bar::show);
    return bar;
  }

  /** Returns whether there was something to cancel. */
  public boolean cancel() {
    job.get().ifPresent(BackgroundJob::cancel);
    return isBusy();
  }
}
