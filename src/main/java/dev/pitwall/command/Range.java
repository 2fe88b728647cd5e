package dev.pitwall.command;

/** Some letters of a line, from the first to before {@code to}. */
public record Range(int from, int to) {
  Range upTo(Range later) {
    return new Range(from, later.to);
  }
}
