package dev.pitwall.profiles;

import dev.pitwall.domain.model.Profile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the profile whose name stands in a contest's title: {@code ISUCON 14}, {@code isucon14 練習}
 * and {@code ISUCON14 practice} all name ISUCON14. Case, width and what stands between the words do
 * not matter; {@code ISUCON140} and {@code RISUCON14} are other contests.
 */
public final class ProfileInTitle {
  /** Latin letters, digits, or the letters of other scripts. */
  private static final Pattern WORD = Pattern.compile("[a-z]+|\\d+|[\\p{L}&&[^a-z]]+");

  /** Other names that people write for the rounds of a contest. */
  private static final Map<String, String> SAME =
      Map.of(
          "qualify", "qualifier",
          "qualifiers", "qualifier",
          "qualifying", "qualifier",
          "q", "qualifier",
          "finals", "final");

  /** The same in Japanese, where it needs no space around it. */
  private static final Pattern FINAL = Pattern.compile("本選|本戦");

  private ProfileInTitle() {}

  /**
   * @return empty where no name stands in the title; of several the longest, and of equally long
   *     ones the first
   */
  public static Optional<ProfileSheet> find(List<ProfileSheet> sheets, String title) {
    var words = words(title);
    ProfileSheet best = null;
    int most = 0;
    for (var sheet : sheets) {
      int letters = sheet.id().equals(Profile.FREE.id()) ? 0 : letters(sheet, words);
      if (letters > most) {
        best = sheet;
        most = letters;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int letters(ProfileSheet sheet, List<String> title) {
    return sheet.name().byLanguage().values().stream()
        .map(ProfileInTitle::words)
        .map(name -> letters(name, title))
        .flatMapToInt(OptionalInt::stream)
        .max()
        .orElse(0);
  }

  /** How many letters of a name stand in the title; empty unless the whole name does. */
  private static OptionalInt letters(List<String> name, List<String> title) {
    int at = 0;
    int letters = 0;
    for (int i = 0; i < name.size(); i++) {
      var word = name.get(i);
      boolean number = i > 0 && Character.isDigit(word.charAt(0));
      int found = at;
      while (found < title.size() && !isSame(word, title.get(found))) {
        found++;
      }
      // A number belongs to the word before it: in "ISUCON practice 14" it is another one's.
      if (found == title.size() || (number && found > at)) {
        return OptionalInt.empty();
      }
      at = found + 1;
      letters += word.length();
    }
    return OptionalInt.of(letters);
  }

  /** Scripts without spaces run on: 決勝の練習 names 決勝. */
  private static boolean isSame(String word, String inTitle) {
    return inTitle.equals(word)
        || (Character.isIdeographic(word.codePointAt(0)) && inTitle.contains(word));
  }

  private static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return WORD.matcher(FINAL.matcher(plain).replaceAll("決勝"))
        .results()
        .map(MatchResult::group)
        .map(word -> SAME.getOrDefault(word, word))
        .toList();
  }
}
