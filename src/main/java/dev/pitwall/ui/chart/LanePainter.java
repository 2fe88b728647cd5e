package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Role;
import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ServerLane.Band;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * Draws the lanes: one a server, its name on the left, a band for as long as it played. A band says
 * its role by colour, by hatch, and in letters as far as there is room.
 */
public final class LanePainter {
  /** What will be played if nobody changes it is drawn as faint as it is certain. */
  private static final double NOT_YET = 0.25;

  /** Between a lane's bands and the next lane's. */
  private static final double GAP = 3;

  private static final double PAD = 4;

  private final ChartColors ink;
  private final ChartGraphics pen;

  /**
   * @param pen draws where {@code ink} measures
   */
  public LanePainter(ChartColors ink, ChartGraphics pen) {
    this.ink = ink;
    this.pen = pen;
  }

  /**
   * @param time where the lanes lie from left to right; their names stand left of it
   * @param now what is later is drawn faint
   * @param top of the first lane
   * @param laneHeight of each, its gap included
   */
  public void draw(
      List<ServerLane> lanes, TimeAxis time, Instant now, double top, double laneHeight) {
    double y = top;
    double height = laneHeight - GAP;
    double right = time.left() + time.width();
    pen.setTextBaseline(VPos.CENTER);
    for (var lane : lanes) {
      pen.setFill(ink.ink(Ink.MUTED));
      pen.setTextAlign(TextAlignment.RIGHT);
      pen.fillText(lane.server(), time.left() - 2 * PAD, y + height / 2);
      pen.setStroke(ink.ink(Ink.GRID));
      pen.setLineWidth(1);
      double middle = Math.floor(y + height / 2) + 0.5;
      pen.strokeLine(time.left(), middle, right, middle);
      for (var band : lane.bands()) {
        band(band, time, now, y, height);
      }
      y += laneHeight;
    }
  }

  private void band(Band band, TimeAxis time, Instant now, double y, double height) {
    double from = Math.max(time.left(), time.x(band.from()));
    double to = Math.min(time.left() + time.width(), time.x(band.to()));
    double known = Math.clamp(time.x(now), from, Math.max(from, to));
    if (from < known) {
      stripes(band.roles(), from, y, known - from, height);
      words(band.roles(), from, y, known - from, height);
    }
    if (known < to) {
      faint(band.roles(), known, y, to - known, height);
    }
  }

  /** Several roles are stacked like a flag; the letters identify them without colour. */
  private void stripes(List<Role> roles, double x, double y, double width, double height) {
    double stripe = height / roles.size();
    double wide = Math.max(1, width - 1);
    for (int i = 0; i < roles.size(); i++) {
      pen.setFill(solid(roles.get(i), 1));
      pen.fillRect(x, y + i * stripe, wide, stripe);
      pen.setHatch(ink.hatching().of(roles.get(i).tint()));
      pen.fillRect(x, y + i * stripe, wide, stripe);
    }
  }

  private void faint(List<Role> roles, double x, double y, double width, double height) {
    double stripe = height / roles.size();
    for (int i = 0; i < roles.size(); i++) {
      pen.setFill(solid(roles.get(i), NOT_YET));
      pen.fillRect(x, y + i * stripe, Math.max(1, width - 1), stripe);
    }
  }

  private javafx.scene.paint.Paint solid(Role role, double opacity) {
    return ink.ink(Ink.valueOf("TINT_" + role.tint().name()), opacity);
  }

  /** With the mark, unless that is what it is called anyway: AP, DB. */
  private static String name(Role role) {
    return role.name().equalsIgnoreCase(role.mark())
        ? role.name()
        : role.mark() + " " + role.name();
  }

  /** Names where there is room, else marks, else nothing: on a plate, for the hatch is not read. */
  private void words(List<Role> roles, double x, double y, double width, double height) {
    var marks = roles.stream().map(Role::mark).collect(Collectors.joining("+"));
    var names = roles.stream().map(LanePainter::name).collect(Collectors.joining(" + "));
    var words = ink.widthOf(names) + 4 * PAD < width ? names : marks;
    double wide = ink.widthOf(words);
    if (wide + 2 * PAD >= width) {
      return;
    }
    boolean one = roles.size() == 1;
    pen.setFill(one ? solid(roles.getFirst(), 1) : ink.ink(Ink.SURFACE));
    pen.fillRect(x + (one ? 0 : 2), y + (one ? 0 : 1), wide + 2 * PAD, height - (one ? 0 : 2));
    pen.setFill(
        one
            ? ink.ink(Ink.valueOf("ON_TINT_" + roles.getFirst().tint().name()))
            : ink.ink(Ink.TEXT));
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(words, x + PAD + (one ? 0 : 2), y + height / 2);
  }
}
