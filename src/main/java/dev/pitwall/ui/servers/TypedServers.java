package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.ServerSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what is typed or pasted to add servers: {@code s1 s2 s3}, {@code s1-s5}, {@code s1-5}, one
 * a line; an IPv4 address belongs to the name it stands beside.
 */
final class TypedServers {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；]+");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  /** {@code s1-s5}, {@code app-1-app-5}: the same words before both numbers. */
  private static final Pattern RANGE = Pattern.compile("(.*\\D)(\\d{1,4})-\\1(\\d{1,4})");

  /** {@code s1-5}; not {@code ip-10-0-0-1}, which is one host's name. */
  private static final Pattern SHORT_RANGE = Pattern.compile("([^\\d-]+)(\\d{1,4})-(\\d{1,4})");

  /** No contest has more servers; {@code s1-s999} is a slip of the finger. */
  private static final int MOST = 50;

  /** Nobody means to add more in one go; what would make more of them is not read to its end. */
  static final int MOST_AT_ONCE = 200;

  /** A longer word is no range of two names. */
  private static final int RANGE_LETTERS = 2 * Limits.NAME_LETTERS + 1;

  private TypedServers() {}

  /** At most one more than {@link #MOST_AT_ONCE}. */
  static List<ServerSheet> read(String typed) {
    var sheets = new ArrayList<ServerSheet>();
    Optional<String> waiting = Optional.empty();
    for (var word : BETWEEN.split(typed.strip())) {
      if (sheets.size() > MOST_AT_ONCE) {
        return List.copyOf(sheets.subList(0, MOST_AT_ONCE + 1));
      }
      if (word.isEmpty()) {
        continue;
      }
      if (!ADDRESS.matcher(word).matches()) {
        var names = names(word);
        for (var name : names) {
          sheets.add(new ServerSheet(name, waiting.stream().toList(), "", false, "", ""));
          waiting = Optional.empty();
        }
      } else if (!sheets.isEmpty() && sheets.getLast().addresses().isEmpty()) {
        var name = sheets.removeLast().name();
        sheets.add(new ServerSheet(name, List.of(word), "", false, "", ""));
      } else {
        waiting.ifPresent(address -> sheets.add(ServerSheet.named(address)));
        waiting = Optional.of(word);
      }
    }
    waiting.ifPresent(address -> sheets.add(ServerSheet.named(address)));
    return List.copyOf(sheets.subList(0, Math.min(sheets.size(), MOST_AT_ONCE + 1)));
  }

  /** Whether a word is a range of more servers than a contest can have. */
  static boolean isLongRange(String word) {
    return word.length() <= RANGE_LETTERS
        && (RANGE.matcher(word).matches() || SHORT_RANGE.matcher(word).matches());
  }

  private static List<String> names(String word) {
    if (word.length() > RANGE_LETTERS) {
      return List.of(word);
    }
    for (var pattern : List.of(RANGE, SHORT_RANGE)) {
      var match = pattern.matcher(word);
      if (match.matches()) {
        int first = Integer.parseInt(match.group(2));
        int last = Integer.parseInt(match.group(3));
        if (first <= last && last - first < MOST) {
          int digits = match.group(2).startsWith("0") ? match.group(2).length() : 1;
          var number = "%0" + digits + "d";
          return IntStream.rangeClosed(first, last)
              .mapToObj(i -> match.group(1) + String.format(Locale.ROOT, number, i))
              .toList();
        }
      }
    }
    return List.of(word);
  }
}
