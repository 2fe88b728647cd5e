package dev.pitwall.search;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import java.util.List;
import java.util.Optional;

/**
 * A text that can be searched.
 *
 * @param thing what it belongs to
 * @param text all of it, or how it begins where the rest is a blob
 * @param blob all of it; empty when {@code text} is
 */
public record SearchedText(Id thing, String text, Optional<BlobHash> blob) {

  /** Empty for a picture and for bytes that are no text. */
  public static Optional<SearchedText> of(Snippet snippet) {
    var content = snippet.content();
    return content.kind() == SnippetContent.Kind.TEXT
        ? Optional.of(new SearchedText(snippet.id(), content.text(), content.blob()))
        : Optional.empty();
  }

  /** Of all snippets of a day that are not removed, the newest first. */
  public static List<SearchedText> snippets(ContestDay day) {
    return day.snippets().values().stream()
        .filter(snippet -> !snippet.removed())
        .sorted(Snippet.NEWEST_LAST.reversed())
        .flatMap(snippet -> of(snippet).stream())
        .toList();
  }
}
