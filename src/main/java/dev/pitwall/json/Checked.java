package dev.pitwall.json;

import java.util.List;

/** What was read of a file, or why it cannot be used. */
public sealed interface Checked<T> {
  record Good<T>(T value) implements Checked<T> {}

  /**
   * @param problems all of them; never empty
   */
  record Bad<T>(List<JsonProblem> problems) implements Checked<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
