package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.SnippetId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text or picture that somebody sent or pasted.
 *
 * @param number as its laptop gave it out. Two laptops that were apart may have given out the same
 *     one: {@code SnippetNumbers} has the names that people use then
 * @param by who sent it, a person or an agent
 * @param removed it is not shown, and can be restored
 */
public record Snippet(
    SnippetId id,
    int number,
    Instant at,
    Optional<MemberId> by,
    SnippetSource source,
    SnippetContent content,
    SnippetSheet sheet,
    boolean removed) {
  /** By time; the same everywhere also for those of one moment. */
  public static final Comparator<Snippet> NEWEST_LAST =
      Comparator.comparing(Snippet::at)
          .thenComparing(Snippet::number)
          .thenComparing(snippet -> snippet.id().value());

  /** What it is called in one line: its title, else its command, its host, or how it begins. */
  public String label() {
    return label(sheet, source, content);
  }

  /** The same of one that is about to be. */
  public static String label(SnippetSheet sheet, SnippetSource source, SnippetContent content) {
    return Stream.concat(
            Stream.of(sheet.title(), source.command(), source.host()), content.text().lines())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> Excerpt.of(text, Limits.NAME_LETTERS))
        .orElse("");
  }

  public Snippet withSheet(SnippetSheet other) {
    return new Snippet(id, number, at, by, source, content, other, removed);
  }

  public Snippet removed(boolean now) {
    return new Snippet(id, number, at, by, source, content, sheet, now);
  }
}
