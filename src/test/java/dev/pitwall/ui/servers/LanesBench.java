package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.testing.TestDay;
import dev.pitwall.ui.kit.style.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/** Draws lanes again and again, for the table of measurements. */
public final class LanesBench {
  private static final int ROUNDS = 41;
  private static final int WIDTH = 1160;
  private static final int HEIGHT = 240;

  private LanesBench() {}

  /** Prints a row: whole pictures, of the canvas alone and of the lanes, median of the rounds. */
  public static void table(int servers, int changes) {
    var canvas = new Canvas(WIDTH, HEIGHT);
    var chart = new LaneChart();
    chart.dataProperty().set(LaneData.of(day(servers, changes).day(), TestDay.END));
    chart.nowProperty().set(TestDay.END);
    chart.resize(WIDTH, HEIGHT);
    double empty =
        median(
            canvas, () -> canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), HEIGHT));
    double lanes = median(chart, chart::redraw);
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %.2f | %.2f | x%.1f |%n",
        servers,
        changes,
        empty,
        lanes,
        lanes / empty);
  }

  private static TestDay day(int servers, int changes) {
    var random = new Random(7);
    var day = TestDay.begun();
    var ids = new ArrayList<>(List.of(TestDay.S1, TestDay.S2, TestDay.S3));
    for (int i = 4; i <= servers; i++) {
      ids.add(new ServerId("s" + i));
      day.does(new AddServer(ids.getLast(), ServerSheet.named("s" + i)));
    }
    var step = Duration.between(TestDay.START, TestDay.END).dividedBy(changes + 1L);
    for (int i = 0; i < changes; i++) {
      var one = Role.BUILT_IN.get(random.nextInt(4)).id();
      var other = Role.BUILT_IN.get(4 + random.nextInt(3)).id();
      var server = ids.get(i % servers);
      var roles = i / servers % 2 == 0 ? Set.of(one, other) : Set.of(Role.IDLE);
      day.after(step);
      day.does(new ArrangeRoles(Optional.empty(), Map.of(server, roles), ""));
    }
    return day;
  }

  private static double median(javafx.scene.Node node, Runnable draw) {
    var scene = new Scene(new Pane(node), WIDTH, HEIGHT);
    new Look().dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    var image = new WritableImage(WIDTH, HEIGHT);
    var millis = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      draw.run();
      scene.snapshot(image);
      millis.add((System.nanoTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis.get(ROUNDS / 2);
  }
}
