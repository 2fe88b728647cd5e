package dev.pitwall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** The least a JavaFX program can show: what a start of the app is measured against. */
public final class EmptyWindow {
  private EmptyWindow() {}

  /**
   * @param arguments the file to write the moment of the first layout to
   */
  public static void main(String[] arguments) {
    Platform.startup(
        () -> {
          var stage = new Stage();
          var scene = new Scene(new Pane(), 1280, 720);
          stage.setScene(scene);
          scene.addPostLayoutPulseListener(
              new Runnable() {
                @Override
                public void run() {
                  if (stage.isShowing()) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> write(Path.of(arguments[0]), stage));
                  }
                }
              });
          stage.show();
        });
  }

  private static void write(Path file, Stage stage) {
    long usable = System.currentTimeMillis();
    System.gc();
    var runtime = Runtime.getRuntime();
    try {
      Files.writeString(file, usable + " " + (runtime.totalMemory() - runtime.freeMemory()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.close();
  }
}
