package dev.pitwall.wall;

/**
 * How many cards stand beside and below each other, in which size of type, and on how many pages:
 * all on one as long as they can be read.
 *
 * @param body the size of type, in pixels
 */
public record WallGrid(int columns, int rows, int pages, double body) {
  /** The least size of a card, in its own type. */
  static final double CARD_WIDTH = 16;

  static final double CARD_HEIGHT = 11.5;

  /** Between cards. */
  public static final double GAP = 8;

  /** Of the height of the whole wall: 12 px and 22 px of 1080. */
  private static final double LEAST_BODY = 12.0 / 1080;

  private static final double MOST_BODY = 22.0 / 1080;

  private static final double STEP = 0.5;

  /** Of width to height: what a card's line of scores looks best in. */
  private static final double SHAPE = 1.8;

  /**
   * @param width of the room for the cards
   * @param height of that room
   * @param wall the height of the whole wall
   * @param scale 1 to 2: larger type, and more pages for it
   */
  public static WallGrid of(int teams, double width, double height, double wall, double scale) {
    double least = LEAST_BODY * wall * scale;
    int most = Math.max(1, across(width, CARD_WIDTH, least) * across(height, CARD_HEIGHT, least));
    int pages = Math.max(1, (teams + most - 1) / most);
    int onPage = Math.max(1, (teams + pages - 1) / pages);
    double body = MOST_BODY * wall * scale;
    while (body > least
        && across(width, CARD_WIDTH, body) * across(height, CARD_HEIGHT, body) < onPage) {
      body -= STEP;
    }
    return of(onPage, pages, width, height, Math.max(least, body));
  }

  private static WallGrid of(int onPage, int pages, double width, double height, double body) {
    int mostColumns = Math.max(1, across(width, CARD_WIDTH, body));
    int mostRows = Math.max(1, across(height, CARD_HEIGHT, body));
    WallGrid best = null;
    double off = Double.MAX_VALUE;
    for (int columns = 1; columns <= mostColumns; columns++) {
      int rows = (onPage + columns - 1) / columns;
      double shape = width / columns / (height / rows);
      double now = Math.abs(Math.log(shape / SHAPE));
      if (rows <= mostRows && now < off) {
        off = now;
        best = new WallGrid(columns, rows, pages, body);
      }
    }
    return best == null ? new WallGrid(mostColumns, mostRows, pages, body) : best;
  }

  private static int across(double room, double letters, double body) {
    return (int) ((room + GAP) / (letters * body + GAP));
  }

  public int onPage() {
    return columns * rows;
  }
}
