package dev.pitwall.guards.planted.wall;

import javafx.stage.Stage;

/** Planted: a wall that is more than what is shown. */
public final class OpensAWindow {
  private OpensAWindow() {}

  public static void open() {
    new Stage().show();
  }
}
