package dev.pitwall.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Answers of the background, on the JavaFX thread. */
public final class FxFutures {
  private FxFutures() {}

  /** An unexpected failure is thrown there, where the window shows it. */
  public static <T> void on(CompletableFuture<T> answer, Consumer<T> done) {
    var unused =
        answer.whenComplete(
            (value, failure) ->
                Platform.runLater(
                    () -> {
                      if (failure != null) {
                        throw new IllegalStateException(failure);
                      }
                      done.accept(value);
                    }));
  }
}
