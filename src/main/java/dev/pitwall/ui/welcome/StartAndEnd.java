package dev.pitwall.ui.welcome;

import dev.pitwall.text.Times;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import javafx.scene.control.TextField;

/**
 * The two times of a new contest. What was typed stays; an end that nobody typed is as long after
 * the start as usual, so that a contest that began at an odd time needs its start alone.
 */
final class StartAndEnd {
  private static final LocalTime START = LocalTime.of(10, 0);
  private static final LocalTime END = LocalTime.of(18, 0);

  private final TextField start;
  private final TextField end;
  private Duration length = length(START, END);

  /** What stands here by itself: anything else was typed. */
  private String putStart = START.toString();

  private String putEnd = END.toString();

  /** Fills the fields in. */
  StartAndEnd(TextField start, TextField end) {
    this.start = start;
    this.end = end;
    start.setText(putStart);
    end.setText(putEnd);
    start.textProperty().addListener((_, _, _) -> moveEnd());
  }

  /**
   * What a profile knows of the day; what it does not know is as usual again, and not as the one
   * chosen before knew it.
   */
  void usually(Optional<LocalTime> knownStart, Optional<LocalTime> knownEnd) {
    var usualStart = knownStart.orElse(START);
    length = length(usualStart, knownEnd.orElse(END));
    if (start.getText().equals(putStart)) {
      putStart = usualStart.toString();
      start.setText(putStart);
    }
    moveEnd();
  }

  private void moveEnd() {
    if (end.getText().equals(putEnd)) {
      Times.read(start.getText())
          .ifPresent(
              from -> {
                putEnd = from.plus(length).toString();
                end.setText(putEnd);
              });
    }
  }

  private static Duration length(LocalTime from, LocalTime to) {
    var span = Duration.between(from, to);
    return span.isNegative() ? span.plusDays(1) : span;
  }
}
