package dev.pitwall.report.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an export can leave out. */
public enum Omission {
  /** Of servers, in their sheets and in every text: IP, MAC, host names in links, user@host. */
  ADDRESSES,
  /** Of members and servers; they get numbers instead, the same in the whole export. */
  NAMES,
  /** What was pasted or sent, and its attachments. That there was one stays. */
  SNIPPETS;

  /** As it is written on a command line: {@code names}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, as the help lists them. */
  public static String all() {
    return Stream.of(values()).map(Omission::written).collect(Collectors.joining(","));
  }

  /** Some of them, in the order in which they are listed everywhere. */
  public static List<String> words(Set<Omission> some) {
    return some.stream().sorted().map(Omission::written).toList();
  }

  /** Reads {@code addresses,names}; empty when a word of it is none. */
  public static Optional<Set<Omission>> read(String text) {
    var found = EnumSet.noneOf(Omission.class);
    for (var word : text.split(",")) {
      var one = Stream.of(values()).filter(o -> o.written().equals(word.strip())).findFirst();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      found.add(one.get());
    }
    return Optional.of(found);
  }
}
