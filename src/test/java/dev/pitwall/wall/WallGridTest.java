package dev.pitwall.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WallGridTest {
  private static final double WIDTH = 1888;
  private static final double HEIGHT = 950;
  private static final double WALL = 1080;

  private static WallGrid of(int teams, double scale) {
    return WallGrid.of(teams, WIDTH, HEIGHT, WALL, scale);
  }

  @Test
  void thirtyTeamsStandOnOnePageAndAHundredOnFew() {
    assertEquals(1, of(30, 1).pages());
    assertTrue(of(100, 1).pages() <= 3, of(100, 1).toString());
  }

  @Test
  void everyTeamHasItsPlaceInACardThatCanBeRead() {
    for (double scale : new double[] {1, 1.5, 2}) {
      for (int teams = 0; teams <= 200; teams++) {
        var grid = of(teams, scale);
        assertTrue(grid.pages() * grid.onPage() >= teams, teams + " " + grid);
        assertTrue(grid.body() >= 12 * scale, teams + " " + grid);
        assertTrue(WIDTH / grid.columns() >= WallGrid.CARD_WIDTH * grid.body(), teams + " " + grid);
        assertTrue(HEIGHT / grid.rows() >= WallGrid.CARD_HEIGHT * grid.body(), teams + " " + grid);
      }
    }
  }

  @Test
  void fewerTeamsHaveLargerType() {
    assertTrue(of(5, 1).body() > of(30, 1).body());
  }

  /** A window that somebody made too small for a single card, and one that has no size yet. */
  @Test
  void thereIsAlwaysOneCard() {
    assertEquals(1, WallGrid.of(7, 100, 40, 200, 2).onPage());
    assertEquals(1, WallGrid.of(7, 0, 0, 1080, 1).onPage());
  }
}
