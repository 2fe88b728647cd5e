package dev.pitwall.report.picture;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Run;
import dev.pitwall.report.picture.Svg.Anchor;
import dev.pitwall.text.Scores;
import java.util.ArrayList;
import java.util.List;

/** Scores in figures beside their marks, the most important first, as far as there is room. */
final class ScoreLabels {
  private static final double HIGH = DayPicture.LARGE + 2;

  /** From the middle of a mark to the nearest edge of its label. */
  private static final double APART = 8;

  private static final String STYLE =
      "fill=\""
          + Colours.TEXT
          + "\" font-weight=\"600\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"";

  private record Box(double left, double top, double width) {
    boolean meets(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + HIGH
          && other.top < top + HIGH;
    }

    boolean covers(double x, double y) {
      return x > left - 2 && x < left + width + 2 && y > top - 2 && y < top + HIGH + 2;
    }
  }

  private final Svg svg;
  private final Axes axes;
  private final List<Box> taken = new ArrayList<>();

  ScoreLabels(Svg svg, Axes axes) {
    this.svg = svg;
    this.axes = axes;
  }

  void draw(List<Run> shown, List<RunId> labelled) {
    for (var id : labelled) {
      shown.stream()
          .filter(run -> run.id().equals(id) && run.score().isPresent())
          .findFirst()
          .ifPresent(run -> draw(run, shown));
    }
  }

  private void draw(Run run, List<Run> shown) {
    var words = Scores.written(run.score().orElseThrow());
    double wide = Svg.width(words, DayPicture.LARGE) + 4;
    double x = axes.x(run.at());
    double y = y(run);
    // Above, on the left, on the right, below: upwards is where a rising line has most room.
    var places =
        List.of(
            new Box(x - wide / 2, y - APART - HIGH, wide),
            new Box(x - wide - APART, y - HIGH / 2, wide),
            new Box(x + APART, y - HIGH / 2, wide),
            new Box(x - wide - 2, y - APART - HIGH, wide),
            new Box(x - wide / 2, y + APART, wide));
    places.stream()
        .filter(box -> box.left() >= axes.left() && box.left() + box.width() <= axes.right() + 8)
        .filter(box -> taken.stream().noneMatch(box::meets))
        .filter(box -> shown.stream().noneMatch(other -> covered(box, other)))
        .findFirst()
        .ifPresent(
            box -> {
              taken.add(box);
              svg.text(
                  words,
                  box.left() + 2,
                  box.top() + HIGH - 3,
                  DayPicture.LARGE,
                  Anchor.START,
                  STYLE);
            });
  }

  private boolean covered(Box box, Run other) {
    return other.score().isPresent() && box.covers(axes.x(other.at()), y(other));
  }

  private double y(Run run) {
    return axes.y(run.score().orElseThrow().points().doubleValue());
  }
}
