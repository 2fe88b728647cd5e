package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.MARK;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ChartData.Mark;
import java.util.List;
import java.util.function.Consumer;

/**
 * A mark for every run, smaller the more there are, and on the rug once more for every one that is
 * no pass. A FAIL lies on top where runs are few; where many would hide the line through the
 * passes, they lie below it, and the rug shows them all.
 */
final class ChartMarks {
  private final ChartFrame frame;

  ChartMarks(ChartFrame frame) {
    this.frame = frame;
  }

  void belowTheLine() {
    if (!frame.few()) {
      notPassed();
    }
  }

  void aboveTheLine() {
    each(Verdict.PASS, this::mark);
    if (frame.few()) {
      notPassed();
    }
    for (var run : frame.shown()) {
      if (run.disturbed()) {
        disturbed(run);
      }
    }
  }

  private void notPassed() {
    for (var verdict : List.of(Verdict.ABORTED, Verdict.FAIL)) {
      each(verdict, this::onRug);
      each(verdict, this::mark);
    }
  }

  private void each(Verdict verdict, Consumer<Mark> draw) {
    for (var run : frame.shown()) {
      if (run.verdict() == verdict) {
        draw.accept(run);
      }
    }
  }

  private void mark(Mark run) {
    double x = frame.layout().x(run);
    double y = frame.layout().y(run);
    if (run.outside()) {
      RunMark.pale(frame.ink(), frame.pen(), run.verdict(), x, y, frame.mark());
    } else if (frame.crowd()) {
      RunMark.small(frame.ink(), frame.pen(), run.verdict(), x, y, frame.mark());
    } else {
      RunMark.draw(frame.ink(), frame.pen(), run.verdict(), x, y, frame.mark());
    }
  }

  /** In a crowd only a stroke. */
  private void onRug(Mark run) {
    double x = frame.layout().x(run);
    double y = frame.layout().rugY();
    if (frame.crowd()) {
      var ink = frame.ink().ink(run.verdict() == Verdict.FAIL ? Ink.FAIL : Ink.ABORTED);
      frame.pen().mark(MarkShape.STROKE, ChartFrame.crisp(x), y, MARK, ink, ink);
    } else if (run.score().isPresent()) {
      // Without a number its only mark is there anyway.
      RunMark.draw(frame.ink(), frame.pen(), run.verdict(), x, y, frame.mark());
    }
  }

  /** A broken ring: the result proves nothing. */
  private void disturbed(Mark run) {
    var ink = frame.ink().ink(Ink.VOID);
    frame
        .pen()
        .mark(
            MarkShape.BROKEN_RING,
            frame.layout().x(run),
            frame.layout().y(run),
            frame.mark() + 4,
            ink,
            ink);
  }
}
