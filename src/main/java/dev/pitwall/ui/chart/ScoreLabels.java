package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ChartData.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;

/**
 * The number that a FAIL printed, in brackets: it was printed, it does not count. On a plate,
 * wherever it hides no mark; where runs crowd it appears on hover.
 */
public final class ScoreLabels {
  private final ChartFrame frame;
  private final double line;

  /** By marks and by other numbers. */
  private final List<Rectangle2D> taken = new ArrayList<>();

  public ScoreLabels(ChartFrame frame) {
    this.frame = frame;
    line = frame.ink().font().getSize() * 1.2;
  }

  void draw() {
    if (!frame.few()) {
      return;
    }
    frame.shown().forEach(run -> taken.add(around(run)));
    frame.pen().setTextAlign(TextAlignment.LEFT);
    for (var run : frame.shown()) {
      if (!run.passed() && run.score().isPresent()) {
        draw(run, "(" + Scores.written(run.score().orElseThrow()) + ")");
      }
    }
  }

  private Rectangle2D around(Mark run) {
    double size = frame.mark() + 2;
    return new Rectangle2D(
        frame.layout().x(run) - size, frame.layout().y(run) - size, 2 * size, 2 * size);
  }

  private void draw(Mark run, String words) {
    double width = frame.ink().widthOf(words);
    place(run, width)
        .ifPresent(
            place -> {
              taken.add(place);
              var pen = frame.pen();
              pen.setFill(frame.ink().ink(Ink.SURFACE));
              pen.fillRect(place.getMinX(), place.getMinY(), width, line);
              boolean failed = run.verdict() == Verdict.FAIL;
              pen.setFill(frame.ink().ink(failed ? Ink.FAIL : Ink.ABORTED));
              pen.fillText(words, place.getMinX(), place.getMinY() + line / 2);
            });
  }

  /** Beside it, else below, above, on its other side. */
  private Optional<Rectangle2D> place(Mark run, double width) {
    double x = frame.layout().x(run);
    double y = frame.layout().y(run);
    double mark = frame.mark();
    double beside = x + mark + 5;
    double under = Math.clamp(x - width / 2, frame.left(), frame.right() - width);
    var scale = frame.layout().scale();
    return Stream.of(
            new Rectangle2D(beside, y - line / 2, width, line),
            new Rectangle2D(under, y + mark + 4, width, line),
            new Rectangle2D(under, y - mark - 4 - line, width, line),
            new Rectangle2D(beside - width - 2 * mark - 10, y - line / 2, width, line))
        .filter(place -> place.getMinX() >= frame.left() && place.getMaxX() <= frame.right())
        .filter(place -> place.getMinY() >= scale.top() - 4)
        .filter(place -> place.getMaxY() <= scale.bottom() + line / 2)
        .filter(place -> taken.stream().noneMatch(place::intersects))
        .findFirst();
  }
}
