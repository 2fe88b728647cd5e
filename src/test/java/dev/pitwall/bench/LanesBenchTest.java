package dev.pitwall.bench;

import dev.pitwall.testing.FxTest;
import dev.pitwall.ui.servers.LanesBench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one drawing of the lanes costs, beside clearing an empty canvas of the same size. */
@FxTest
@Tag("bench")
class LanesBenchTest {
  @Test
  void redrawing() {
    System.out.println("| servers | changes | empty canvas, ms | lanes, ms | ratio |");
    System.out.println("|---|---|---|---|---|");
    LanesBench.table(5, 20);
    LanesBench.table(8, 200);
    LanesBench.table(8, 1_000);
  }
}
