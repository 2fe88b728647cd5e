package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Snippet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What people call the snippets of a day: {@code 41}. Two laptops that were apart may both have
 * given out 41; then neither is called so any more, and each carries the name of its sender: {@code
 * 41-mei}. The mark depends on the snippet alone, so it is the same on every laptop, in whatever
 * order the two came.
 */
public final class SnippetNumbers {
  /** Of a sender's name. */
  private static final int MARK_LETTERS = 12;

  /** Of an id, where the names are the same, too: 15 bits. */
  private static final int ID_LETTERS = 3;

  private final ContestDay day;
  private final Set<Integer> shared = new HashSet<>();
  private final Set<String> sharedWithName = new HashSet<>();

  private SnippetNumbers(ContestDay day) {
    this.day = day;
    Map<Integer, Integer> counts = new HashMap<>();
    for (var snippet : day.snippets().values()) {
      if (counts.merge(snippet.number(), 1, Integer::sum) > 1) {
        shared.add(snippet.number());
      }
    }
    if (!shared.isEmpty()) {
      var names = new HashSet<String>();
      day.snippets().values().stream()
          .filter(snippet -> shared.contains(snippet.number()))
          .map(this::withName)
          .filter(name -> !names.add(name))
          .forEach(sharedWithName::add);
    }
  }

  /** Looks at every snippet once: for a whole list, not for each of its rows. */
  public static SnippetNumbers of(ContestDay day) {
    return new SnippetNumbers(day);
  }

  /** Of a snippet of the day, also of one that is removed: it keeps its number. */
  public String of(Snippet snippet) {
    if (!shared.contains(snippet.number())) {
      return String.valueOf(snippet.number());
    }
    var name = withName(snippet);
    return sharedWithName.contains(name) || !name.contains("-")
        ? name + "-" + snippet.id().value().substring(0, shortest(snippet)).toLowerCase(Locale.ROOT)
        : name;
  }

  private static int shortest(Snippet snippet) {
    return Math.min(ID_LETTERS, snippet.id().value().length());
  }

  private String withName(Snippet snippet) {
    var name = snippet.by().flatMap(day::member).map(Member::name).map(Names::plain).orElse("");
    var mark = name.replaceAll("[\\s#-]+", "");
    int end =
        mark.offsetByCodePoints(0, Math.min(MARK_LETTERS, mark.codePointCount(0, mark.length())));
    return snippet.number() + (mark.isEmpty() ? "" : "-" + mark.substring(0, end));
  }

  /**
   * The snippets that somebody may mean: one where it was written as {@link #of} does, several
   * where only the number was, none where there is no such one.
   */
  public List<Snippet> named(String written) {
    var wanted = Names.plain(written.startsWith("#") ? written.substring(1) : written);
    return day.snippets().values().stream()
        .filter(one -> !one.removed())
        .filter(one -> String.valueOf(one.number()).equals(wanted) || of(one).equals(wanted))
        .toList();
  }
}
