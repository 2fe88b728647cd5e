package dev.pitwall.ui;

import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.wall.WallView;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a wall: many teams of a database side by side, and nothing to record. */
public final class WallWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private WallWindow() {}

  /**
   * Starts the toolkit and opens the window; returns at once.
   *
   * @param follow begins to follow the database, and returns what ends that
   * @param ended is completed once the window is closed, and fails when it could not be opened
   * @throws UnsupportedOperationException when there is no display to open a window on
   */
  public static void launch(
      Texts words,
      InstantSource source,
      Function<Consumer<PostgresWall.Picture>, AutoCloseable> follow,
      CompletableFuture<Void> ended) {
    // Running from the class path is meant: half of the libraries are no modules.
    Logger.getLogger("javafx")
        .setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    Platform.startup(
        () ->
            PitwallApp.once(
                CompletableFuture.completedFuture(new FxTexts(words)),
                texts -> open(new Stage(), texts, source, Platform::runLater, follow, ended),
                Runnable::run,
                ended));
  }

  static void open(
      Stage stage,
      FxTexts texts,
      InstantSource source,
      Executor fx,
      Function<Consumer<PostgresWall.Picture>, AutoCloseable> follow,
      CompletableFuture<Void> ended) {
    var look = new Look();
    var clock = new FxClock(source);
    var view =
        new WallView(
            texts, look, clock, source, fx, () -> stage.setFullScreen(!stage.isFullScreen()));
    var scene = new Scene(view, WIDTH, HEIGHT);
    look.dress(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(texts.text("wall.window"));
    stage.setFullScreenExitHint("");
    stage.setMaximized(true);
    var following = follow.apply(view.receiver());
    stage.setOnHidden(
        _ -> {
          clock.stop();
          end(following, ended);
        });
    clock.start();
    stage.show();
    view.requestFocus();
  }

  private static void end(AutoCloseable following, CompletableFuture<Void> ended) {
    try {
      following.close();
      ended.complete(null);
    } catch (Exception e) {
      ended.completeExceptionally(e);
    }
  }
}
