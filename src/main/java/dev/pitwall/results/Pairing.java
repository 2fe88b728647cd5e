package dev.pitwall.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds results that are one line of pairs. */
final class Pairing {
  private Pairing() {}

  static Optional<Found> find(Shape shape, int rule, Line line) {
    return switch (shape) {
      case Shape.Logfmt logfmt when mayBe(logfmt.where(), line.body()) ->
          Pairs.logfmt(line.body())
              .flatMap(pairs -> found(pairs, logfmt.where(), logfmt.needed(), rule, line));
      case Shape.Ltsv ltsv when mayBe(ltsv.where(), line.body()) ->
          Pairs.ltsv(line.body())
              .flatMap(pairs -> found(pairs, ltsv.where(), ltsv.needed(), rule, line));
      case Shape.Logfmt _, Shape.Ltsv _, Shape.Lines _, Shape.Json _ -> Optional.empty();
    };
  }

  static boolean openEnd(Shape shape) {
    return switch (shape) {
      case Shape.Logfmt logfmt -> logfmt.openEnd();
      case Shape.Ltsv ltsv -> ltsv.openEnd();
      case Shape.Lines lines -> lines.openEnd();
      case Shape.Json _ -> false;
    };
  }

  /** The words alone distinguish most lines. */
  private static boolean mayBe(Map<String, String> where, String body) {
    for (var word : where.values()) {
      if (!body.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Found> found(
      Map<String, String> pairs,
      Map<String, String> where,
      List<String> needed,
      int rule,
      Line line) {
    boolean fits =
        where.entrySet().stream().allMatch(e -> e.getValue().equals(pairs.get(e.getKey())))
            && pairs.keySet().containsAll(needed);
    if (!fits) {
      return Optional.empty();
    }
    var fields = JsonObjects.empty();
    pairs.forEach(fields::put);
    return Optional.of(
        new Found(
            fields,
            new Found.Place(rule, line.number(), line.secondOfDay(), List.of(line.proof()))));
  }
}
