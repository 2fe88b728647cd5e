package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Snippet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snippet as the list shows it.
 *
 * @param number as people call it; see {@code SnippetNumbers}
 * @param searched everything the filter's words are looked for in, as {@link Names#plain}
 */
record SnippetRow(Snippet snippet, Optional<Member> by, String number, String searched) {
  /** The newest last. */
  static final Comparator<SnippetRow> TIME =
      Comparator.comparing(SnippetRow::snippet, Snippet.NEWEST_LAST);

  /** Pinned ones first, each group newest first. */
  static final Comparator<SnippetRow> ORDER =
      Comparator.comparing((SnippetRow row) -> row.snippet().sheet().pinned())
          .thenComparing(TIME)
          .reversed();

  static SnippetRow of(Snippet snippet, Optional<Member> by, String number) {
    var sheet = snippet.sheet();
    var words =
        Stream.of(
                Stream.of(
                    "#" + number,
                    snippet.label(),
                    snippet.source().command(),
                    snippet.source().host(),
                    sheet.kit()),
                sheet.tags().stream(),
                by.map(Member::name).stream())
            .flatMap(each -> each)
            .collect(Collectors.joining("\n"));
    return new SnippetRow(snippet, by, number, Names.plain(words));
  }

  SnippetId id() {
    return snippet.id();
  }

  /** {@code #41 top} */
  String called() {
    return ("#" + number + " " + snippet.label()).strip();
  }

  boolean byAgent() {
    return by.filter(Member::agent).isPresent();
  }

  /** In the order of the alphabet. */
  List<String> tags() {
    return snippet.sheet().tags().stream().sorted().toList();
  }
}
