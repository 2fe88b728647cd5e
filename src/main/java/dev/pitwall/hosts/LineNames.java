package dev.pitwall.hosts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which word of a line with an address is the server's name: the first one that no other such line
 * has. What several lines have is a label or a state.
 */
final class LineNames {
  /** {@code isu1は}: the particle is no part of the name. */
  private static final Pattern TOPIC = Pattern.compile("^(.*[^\\p{IsHiragana}])[はがの]$");

  private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

  private final Set<String> repeated = new HashSet<>();

  LineNames(List<String> lines) {
    var once = new HashSet<String>();
    for (var line : lines) {
      var words = Set.copyOf(HostWord.words(line));
      if (words.stream().anyMatch(HostWord::isAddress)) {
        words.stream().filter(word -> !once.add(word)).forEach(repeated::add);
      }
    }
  }

  /** Where all are repeated, the first one. */
  Optional<String> among(List<String> words) {
    var names =
        words.stream()
            .map(word -> TOPIC.matcher(word).replaceFirst("$1"))
            .filter(word -> HostWord.isName(word) && !HostWord.isAddress(word))
            .filter(word -> !NUMBER.matcher(word).matches() && !HostWord.isLabel(word))
            .toList();
    return names.stream()
        .filter(word -> !repeated.contains(word))
        .findFirst()
        .or(() -> names.stream().findFirst());
  }
}
