package dev.pitwall.results;

import dev.pitwall.json.JsonProblem;
import java.util.List;
import java.util.Optional;

/**
 * A format's data, tried on an output.
 *
 * @param problems of the data; where there are some nothing is read
 * @param format empty with problems
 * @param alone what the format reads; empty without an output
 * @param together what all formats read that would be tried, this one among them
 */
public record Trial(
    List<JsonProblem> problems,
    Optional<Format> format,
    Optional<Reading> alone,
    Optional<Reading> together) {
  public Trial {
    problems = List.copyOf(problems);
  }

  /**
   * @param others those that are known besides; one of the same id steps back
   */
  public static Trial of(String data, String output, Formats others) {
    return switch (Formats.parse(data)) {
      case Formats.Bad bad ->
          new Trial(bad.problems(), Optional.empty(), Optional.empty(), Optional.empty());
      case Formats.Good good -> {
        var format = Optional.of(good.format());
        if (output.isBlank()) {
          yield new Trial(List.of(), format, Optional.empty(), Optional.empty());
        }
        var alone = new ResultReader(Formats.only(good.format()));
        var together = new ResultReader(others.with(good.format()));
        yield new Trial(
            List.of(),
            format,
            Optional.of(alone.read(output, Optional.empty())),
            Optional.of(together.read(output, Optional.empty())));
      }
    };
  }

  /** Whether other formats keep this one from being believed. */
  public boolean disturbed() {
    return alone.isPresent()
        && alone.get() instanceof Reading.Read mine
        && !(together.orElseThrow() instanceof Reading.Read all && mine.equalsResult(all));
  }
}
