package dev.pitwall.ui.scores;

import dev.pitwall.domain.Role;
import dev.pitwall.ui.scores.ChartInk.Ink;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints who played what, a lane a server, below the scores and on their time axis. */
final class LaneBrush {
  /** What will be played if nobody changes it is drawn as faint as it is certain. */
  private static final double NOT_YET = 0.25;

  private final ChartInk ink;
  private final GraphicsContext pen;
  private final ScoreChartLayout layout;

  LaneBrush(ChartInk ink, GraphicsContext pen, ScoreChartLayout layout) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
  }

  void draw(Instant now) {
    double left = layout.time().left();
    double right = left + layout.time().width();
    double y = layout.lanesTop();
    double height = layout.laneHeight() - 3;
    for (var lane : layout.data().lanes()) {
      pen.setFill(ink.ink(Ink.MUTED));
      pen.setTextAlign(TextAlignment.RIGHT);
      pen.fillText(lane.server(), left - 8, y + height / 2);
      pen.setStroke(ink.ink(Ink.GRID));
      pen.strokeLine(
          left,
          ScoreChartBrush.crisp(y + height / 2),
          right,
          ScoreChartBrush.crisp(y + height / 2));
      for (var band : lane.bands()) {
        double from = Math.max(left, layout.time().x(band.from()));
        double to = Math.min(right, layout.time().x(band.to()));
        double known = Math.clamp(layout.time().x(now), from, Math.max(from, to));
        if (from < known) {
          band(band.roles(), from, y, known - from, height);
        }
        if (known < to) {
          stripes(band.roles(), known, y, to - known, height, NOT_YET);
        }
      }
      y += layout.laneHeight();
    }
  }

  /** Several roles lie above each other like a flag; the letters say the same without colour. */
  private void band(List<Role> roles, double x, double y, double width, double height) {
    stripes(roles, x, y, width, height, 1);
    letters(roles, x, y, width, height);
  }

  private void stripes(
      List<Role> roles, double x, double y, double width, double height, double opacity) {
    double stripe = height / roles.size();
    for (int i = 0; i < roles.size(); i++) {
      pen.setFill(ink.ink(Ink.valueOf("TINT_" + roles.get(i).tint().name()), opacity));
      pen.fillRect(x, y + i * stripe, Math.max(1, width - 1), stripe);
    }
  }

  private void letters(List<Role> roles, double x, double y, double width, double height) {
    var letters = roles.stream().map(Role::mark).collect(Collectors.joining("+"));
    if (roles.size() == 1 && ink.widthOf(letters) + 8 < width) {
      pen.setFill(ink.ink(Ink.valueOf("ON_TINT_" + roles.getFirst().tint().name())));
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(letters, x + 4, y + height / 2);
    } else if (roles.size() > 1 && ink.widthOf(letters) + 16 < width) {
      pen.setFill(ink.ink(Ink.SURFACE));
      pen.fillRect(x + 2, y + 1, ink.widthOf(letters) + 8, height - 2);
      pen.setFill(ink.ink(Ink.TEXT));
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(letters, x + 6, y + height / 2);
    }
  }
}
