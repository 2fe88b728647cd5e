package dev.pitwall.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Follows one result that stands over several lines. */
final class LineBlock {
  private final Shape.Lines shape;
  private final int rule;
  private final TimeLimit limit;
  private ObjectNode fields = JsonObjects.empty();
  private final List<Reading.Proof> proof = new ArrayList<>();
  private int seen;
  private int lastLine;

  LineBlock(Shape.Lines shape, int rule, TimeLimit limit) {
    this.shape = shape;
    this.rule = rule;
    this.limit = limit;
  }

  /** The last line of a result that is begun and not complete; 0 when there is none. */
  int begunAt() {
    return seen > 0 ? lastLine : 0;
  }

  boolean openEnd() {
    return shape.openEnd();
  }

  /** A result begun before {@code line} that cannot be completed any more; 0 when there is none. */
  int brokenBefore(int line) {
    return seen > 0 && line - lastLine > shape.within() ? giveUp() : 0;
  }

  /** The line at which an uncompleted result stands; 0 when there is none. */
  int giveUp() {
    int at = seen > 0 ? lastLine : 0;
    begin();
    return at;
  }

  private void begin() {
    seen = 0;
    fields = JsonObjects.empty();
    proof.clear();
  }

  /** The result, when this line completes it. */
  Optional<Found> take(Line line) {
    if (seen > 0) {
      var following = shape.lines().get(seen).match(line.body(), limit);
      if (following.isPresent()) {
        return add(following.get(), line);
      }
    }
    var first = shape.lines().getFirst().match(line.body(), limit);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    begin();
    return add(first.get(), line);
  }

  private Optional<Found> add(Map<String, String> groups, Line line) {
    groups.forEach(fields::put);
    proof.add(line.proof());
    lastLine = line.number();
    if (++seen < shape.lines().size()) {
      return Optional.empty();
    }
    var found =
        new Found(
            fields, new Found.Place(rule, line.number(), line.secondOfDay(), List.copyOf(proof)));
    begin();
    return Optional.of(found);
  }
}
