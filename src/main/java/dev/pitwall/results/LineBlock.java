package dev.pitwall.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import tools.jackson.databind.node.ObjectNode;

/** Follows one result that stands over several lines. */
final class LineBlock {
  private final Shape.Lines shape;
  private final int rule;
  private ObjectNode fields = JsonObjects.empty();
  private final List<Reading.Proof> proof = new ArrayList<>();
  private int seen;
  private int lastLine;

  LineBlock(Shape.Lines shape, int rule) {
    this.shape = shape;
    this.rule = rule;
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
      var following = shape.lines().get(seen).match(line.body());
      if (following.isPresent()) {
        return add(following.get(), line);
      }
    }
    var first = shape.lines().getFirst().match(line.body());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    begin();
    return add(first.get(), line);
  }

  private Optional<Found> add(Matcher match, Line line) {
    for (var name : match.namedGroups().keySet()) {
      if (match.group(name) != null) {
        fields.put(name, match.group(name));
      }
    }
    proof.add(line.proof());
    lastLine = line.number();
    if (++seen < shape.lines().size()) {
      return Optional.empty();
    }
    var found = new Found(rule, fields, line.number(), line.secondOfDay(), List.copyOf(proof));
    begin();
    return Optional.of(found);
  }
}
