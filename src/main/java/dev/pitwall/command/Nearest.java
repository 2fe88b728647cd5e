package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which word was probably meant. */
public final class Nearest {
  /** Shorter words are all like each other. */
  private static final int SHORTEST = 3;

  private Nearest() {}

  /** The most alike of the names, when one is alike at all. */
  public static Optional<String> to(String typed, Stream<String> names) {
    var plain = Names.plain(typed);
    if (plain.length() < SHORTEST) {
      return Optional.empty();
    }
    record Far(String name, int steps) {}
    return names
        .map(name -> new Far(name, steps(plain, Names.plain(name))))
        .filter(far -> far.steps() <= Math.max(1, plain.length() / 3))
        .min(Comparator.comparingInt(Far::steps))
        .map(Far::name);
  }

  /**
   * 0 when the name begins so, 1 when one of its words does, 2 when it is in it, 3 when its letters
   * come in this order; negative when the name is not like it.
   */
  static int nearness(String name, String typed) {
    if (name.startsWith(typed)) {
      return 0;
    }
    if (name.contains(" " + typed)) {
      return 1;
    }
    if (name.contains(typed)) {
      return 2;
    }
    int found = 0;
    for (int i = 0; i < name.length() && found < typed.length(); i++) {
      if (name.charAt(i) == typed.charAt(found)) {
        found++;
      }
    }
    return found == typed.length() && found > 1 ? 3 : -1;
  }

  /** How many letters to put in, take out, change or swap with the next. */
  private static int steps(String from, String to) {
    var table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        least = Math.min(least, table[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        table[i][j] = swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
      }
    }
    return table[from.length()][to.length()];
  }
}
