package dev.pitwall.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which lines a format has to look at; of a large output, hardly any. */
final class LineFilter {
  private final Set<Character> others = new HashSet<>();
  private final boolean[] beginnings = new boolean[128];
  private final List<String> inside = new ArrayList<>();
  private boolean all;

  LineFilter(Format format) {
    var marks =
        Stream.of(
                format.begin().stream(),
                format.end().stream(),
                format.fail().stream().map(Format.FailLine::line),
                format.needs().stream(),
                format.near().stream(),
                format.messages().stream(),
                format.settings().values().stream(),
                format.results().stream().flatMap(LineFilter::marks))
            .flatMap(one -> one);
    marks.forEach(mark -> add(mark.literals()));
    format.results().forEach(rule -> addPairs(rule.shape()));
  }

  private static Stream<BoundedPattern> marks(Rule rule) {
    var lines =
        rule.shape() instanceof Shape.Lines shape
            ? shape.lines().stream()
            : Stream.<BoundedPattern>empty();
    var evidence = rule.evidence();
    return Stream.of(lines, evidence.after().stream(), evidence.before().stream())
        .flatMap(one -> one);
  }

  private void add(Literals literals) {
    if (!literals.beginning().isEmpty()) {
      char first = literals.beginning().charAt(0);
      if (first < beginnings.length) {
        beginnings[first] = true;
      } else {
        others.add(first);
      }
    } else {
      inside(literals.somewhere());
    }
  }

  private void addPairs(Shape shape) {
    switch (shape) {
      case Shape.Logfmt logfmt -> inside(logfmt.where().values().iterator().next());
      case Shape.Ltsv ltsv -> inside(ltsv.where().values().iterator().next());
      case Shape.Lines _, Shape.Json _ -> {}
    }
  }

  private void inside(String word) {
    if (word.isEmpty()) {
      all = true;
    } else if (!inside.contains(word)) {
      inside.add(word);
    }
  }

  boolean in(String body) {
    char first = body.charAt(0);
    if (all || (first < beginnings.length ? beginnings[first] : others.contains(first))) {
      return true;
    }
    for (var word : inside) {
      if (body.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
