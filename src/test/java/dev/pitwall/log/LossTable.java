package dev.pitwall.log;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts what came of each kind of harm, and prints it as a table. */
final class LossTable {
  private final TreeMap<String, int[]> rows = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int tries;

  /** What came of one try. */
  enum Outcome {
    ALL_THERE,
    TOLD,
    REFUSED
  }

  void count(String row, boolean kill, Outcome outcome) {
    tries++;
    rows.computeIfAbsent(row, _ -> new int[6])[(kill ? 3 : 0) + outcome.ordinal()]++;
  }

  void fail(String what) {
    failures.add(what);
  }

  List<String> failures() {
    return failures;
  }

  int tries() {
    return tries;
  }

  String text() {
    var text = new StringBuilder();
    text.append("| harm | what | clean: all there | clean: loss told with its number");
    text.append(" | clean: refused, untouched | kill: all there | kill: loss told with its number");
    text.append(" | kill: refused, untouched |\n|---|---|---|---|---|---|---|---|\n");
    rows.forEach(
        (row, counts) -> {
          text.append("| ").append(row);
          for (int count : counts) {
            text.append(" | ").append(count == 0 ? "" : count);
          }
          text.append(" |\n");
        });
    return text.toString();
  }
}
