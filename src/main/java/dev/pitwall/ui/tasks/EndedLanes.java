package dev.pitwall.ui.tasks;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * The three ended lanes above each other. Every head stays in view: a lane that needs less than its
 * share of the height leaves the rest to the others.
 */
final class EndedLanes extends Region {
  /** Between two lanes, in pixels. */
  private static final double GAP = 8;

  private final List<LaneView> lanes;

  EndedLanes(List<LaneView> lanes) {
    this.lanes = lanes;
    getStyleClass().add("ended-lanes");
    getChildren().addAll(lanes);
    lanes.forEach(lane -> lane.onWholeHeight(this::requestLayout));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double room = getHeight() - GAP * (lanes.size() - 1);
    var needs = lanes.stream().mapToDouble(lane -> lane.wholeHeight(width)).toArray();
    var heights = shares(needs, room);
    double y = 0;
    for (int i = 0; i < heights.length; i++) {
      lanes.get(i).resizeRelocate(0, y, width, heights[i]);
      y += heights[i] + GAP;
    }
  }

  /**
   * Gives each what it needs while that is no more than an equal share of what the others leave;
   * room that nobody needs goes to all alike.
   */
  static double[] shares(double[] needs, double room) {
    var given = new double[needs.length];
    var open = new boolean[needs.length];
    Arrays.fill(open, true);
    double left = Math.max(0, room);
    int count = needs.length;
    for (boolean changed = true; changed && count > 0; ) {
      changed = false;
      double share = left / count;
      for (int i = 0; i < needs.length; i++) {
        if (open[i] && needs[i] <= share) {
          given[i] = needs[i];
          open[i] = false;
          left -= needs[i];
          count--;
          changed = true;
        }
      }
    }
    double each = left / (count == 0 ? needs.length : count);
    for (int i = 0; i < needs.length; i++) {
      given[i] += count == 0 || open[i] ? each : 0;
    }
    return given;
  }

  @Override
  protected double computePrefWidth(double height) {
    return lanes.stream().mapToDouble(lane -> lane.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
