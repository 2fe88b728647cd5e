package dev.pitwall.report.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes names out of texts and puts a pseudonym in their place.
 *
 * <p>A name of four letters or more is found within other words as well ({@code tanaka} in {@code
 * /home/tanaka2}); a short one only as a word of its own, or half of the text would be names.
 */
final class Pseudonyms {
  /** Whose names are never replaced: every contest server has them. */
  private static final String USUAL =
      "(?:isucon|isuadmin|ubuntu|root|ec2-user|admin|debian|user|git|www-data|linuxbrew)";

  /** The folder of a person, whatever the person's name is. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)(?<=/home/|/Users/|\\\\Users\\\\)(?!" + USUAL + "\\b)[\\p{L}\\p{N}._-]+");

  /** The person before an address. */
  private static final Pattern USER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}._%+-])(?!"
              + USUAL
              + "@)[\\p{L}\\p{N}._%+-]+(?=@[\\p{L}\\p{N}\\[])");

  private static final String SOMEBODY = "user";

  private final Map<String, String> pseudonyms;
  private final Pattern names;

  private Pseudonyms(Map<String, String> pseudonyms, Pattern names) {
    this.pseudonyms = pseudonyms;
    this.names = names;
  }

  /**
   * @param members their names, each with its pseudonym
   * @param servers the same of servers, with their aliases and host names
   */
  static Pseudonyms of(Map<String, String> members, Map<String, String> servers) {
    var all = new HashMap<String, String>();
    var bounds = new HashMap<String, Words.Bounds>();
    members.forEach(
        (name, pseudonym) ->
            forms(name)
                .forEach(
                    form -> {
                      if (all.putIfAbsent(key(form), pseudonym) == null) {
                        bounds.put(key(form), bounds(form));
                      }
                    }));
    servers.forEach(
        (name, pseudonym) -> {
          if (!key(name).equals(key(pseudonym)) && all.putIfAbsent(key(name), pseudonym) == null) {
            bounds.put(key(name), Words.Bounds.LETTERS_AND_DIGITS);
          }
        });
    var words = new TreeSet<>(Words.LONGEST);
    words.addAll(all.keySet());
    return new Pseudonyms(
        all, Words.any(words.stream().map(word -> bounds.get(word).around(word)).toList()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** As it may be written: in full width too, and each part of a name of several parts. */
  private static List<String> forms(String name) {
    var forms = new ArrayList<String>();
    var plain = name.strip();
    add(forms, plain);
    for (var part : plain.split("[\\s\\u3000・._-]+")) {
      boolean latin = part.codePoints().allMatch(letter -> letter < 0x2E80);
      if (part.codePointCount(0, part.length()) >= (latin ? 3 : 2)) {
        add(forms, part);
      }
    }
    return forms;
  }

  private static void add(List<String> forms, String name) {
    if (!name.isBlank()) {
      forms.add(name);
      forms.add(Normalizer.normalize(name, Normalizer.Form.NFKC));
      forms.add(
          name.chars()
              .map(letter -> letter > 0x20 && letter < 0x7F ? letter + 0xFEE0 : letter)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    }
  }

  private static Words.Bounds bounds(String name) {
    boolean latin = name.codePoints().allMatch(letter -> letter < 0x2E80);
    return !latin || name.length() >= 4
        ? Words.Bounds.NONE
        : name.length() == 3 ? Words.Bounds.LETTERS : Words.Bounds.LETTERS_AND_DIGITS;
  }

  String without(String text) {
    var left = HOME.matcher(text).replaceAll(SOMEBODY);
    if (left.indexOf('@') >= 0) {
      left = USER.matcher(left).replaceAll(SOMEBODY);
    }
    return names
        .matcher(left)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(pseudonyms.getOrDefault(key(found.group()), SOMEBODY)));
  }
}
