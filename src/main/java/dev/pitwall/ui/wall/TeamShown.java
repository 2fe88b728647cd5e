package dev.pitwall.ui.wall;

import dev.pitwall.ui.chart.ChartData;
import dev.pitwall.wall.TeamState;
import java.time.Instant;

/** A team and its chart. */
record TeamShown(TeamState state, ChartData chart) {
  /** Takes some milliseconds on a long day: not for the JavaFX thread. */
  static TeamShown of(TeamState state, Instant now) {
    return new TeamShown(state, ChartData.of(state.team().day(), now));
  }

  String id() {
    return state.id();
  }
}
