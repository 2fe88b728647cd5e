package dev.pitwall.hosts;

import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.ServerSheet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line that adds servers: {@code s1 s2 s3}, {@code s1-s5}, {@code s1-5}; an IPv4 address
 * belongs to the name it stands beside. Letters of either width are read alike.
 *
 * @param sheets the servers, in their order
 * @param wrong the words that cannot be servers
 */
public record TypedServers(List<ServerSheet> sheets, List<Wrong> wrong) {
  /** Why a word cannot be a server. */
  public enum Mistake {
    NOT_A_NAME,
    RANGE_TOO_LONG,
    TWICE,
    /** The rest is not read. */
    TOO_MANY
  }

  public record Wrong(String word, Mistake mistake) {}

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；]+");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

  /** {@code s1-s5}, {@code app-1-app-5}: the same words before both numbers. */
  private static final Pattern RANGE = Pattern.compile("(.*\\D)(\\d{1,4})-\\1(\\d{1,4})");

  /** {@code s1-5}; not {@code ip-10-0-0-1}, which is one host's name. */
  private static final Pattern SHORT_RANGE = Pattern.compile("([^\\d-]+)(\\d{1,4})-(\\d{1,4})");

  /** No contest has more servers; {@code s1-s999} is a slip of the finger. */
  private static final int MOST = 50;

  /** Nobody means to add more in one go; what would make more of them is not read to its end. */
  public static final int MOST_AT_ONCE = 200;

  /** A longer word is no range of two names. */
  static final int RANGE_LETTERS = 2 * Limits.NAME_LETTERS + 1;

  public TypedServers {
    sheets = List.copyOf(sheets);
    wrong = List.copyOf(wrong);
  }

  public static TypedServers read(String typed) {
    var good = new ArrayList<ServerSheet>();
    var wrong = new ArrayList<Wrong>();
    var names = new HashSet<String>();
    for (var sheet : sheets(Normalizer.normalize(typed, Normalizer.Form.NFKC))) {
      var name = sheet.name();
      if (good.size() == MOST_AT_ONCE) {
        wrong.add(new Wrong(name, Mistake.TOO_MANY));
        break;
      }
      if (isRangeTooLong(name)) {
        wrong.add(new Wrong(name, Mistake.RANGE_TOO_LONG));
      } else if (!NAME.matcher(name).matches()) {
        wrong.add(new Wrong(name, Mistake.NOT_A_NAME));
      } else if (!names.add(Names.plain(name))) {
        wrong.add(new Wrong(name, Mistake.TWICE));
      } else {
        good.add(sheet);
      }
    }
    return new TypedServers(good, wrong);
  }

  private static List<ServerSheet> sheets(String typed) {
    var sheets = new ArrayList<ServerSheet>();
    Optional<String> waiting = Optional.empty();
    for (var word : BETWEEN.split(typed.strip())) {
      if (sheets.size() > 2 * MOST_AT_ONCE) {
        break;
      }
      if (word.isEmpty()) {
        continue;
      }
      if (!ADDRESS.matcher(word).matches()) {
        for (var name : names(word)) {
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
    return sheets;
  }

  /** A range that is not made into its names: it is too long. */
  static boolean isRangeTooLong(String word) {
    return word.length() <= RANGE_LETTERS
        && Stream.of(RANGE, SHORT_RANGE)
            .map(pattern -> pattern.matcher(word))
            .anyMatch(match -> match.matches() && last(match) - first(match) >= MOST);
  }

  private static int first(Matcher range) {
    return Integer.parseInt(range.group(2));
  }

  private static int last(Matcher range) {
    return Integer.parseInt(range.group(3));
  }

  static List<String> names(String word) {
    if (word.length() > RANGE_LETTERS) {
      return List.of(word);
    }
    for (var pattern : List.of(RANGE, SHORT_RANGE)) {
      var match = pattern.matcher(word);
      if (match.matches() && first(match) <= last(match) && last(match) - first(match) < MOST) {
        int digits = match.group(2).startsWith("0") ? match.group(2).length() : 1;
        var number = "%0" + digits + "d";
        return IntStream.rangeClosed(first(match), last(match))
            .mapToObj(i -> match.group(1) + String.format(Locale.ROOT, number, i))
            .toList();
      }
    }
    return List.of(word);
  }
}
