package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Names;
import dev.pitwall.ui.kit.control.Agents;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which snippets the list shows. What is empty leaves all of them.
 *
 * @param words each of them stands in title, command, host, tags, set, number or member's name
 * @param tag one of its tags
 * @param kit the set it is prepared in
 */
record SnippetFilter(
    String words,
    Optional<String> host,
    Optional<MemberId> member,
    Optional<String> tag,
    Optional<String> kit,
    Agents agents) {
  static final SnippetFilter ALL =
      new SnippetFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Agents.WITH_AGENTS);

  /** Which rows it leaves; for a whole list. */
  Predicate<SnippetRow> taking() {
    var wanted = words.isBlank() ? List.<String>of() : List.of(Names.plain(words).split("\\s+"));
    return row -> takes(row, wanted);
  }

  private boolean takes(SnippetRow row, List<String> wanted) {
    var snippet = row.snippet();
    return host.stream().allMatch(snippet.source().host()::equals)
        && member.stream().allMatch(one -> snippet.by().filter(one::equals).isPresent())
        && tag.stream().allMatch(snippet.sheet().tags()::contains)
        && kit.stream().allMatch(snippet.sheet().kit()::equals)
        && agents.takes(row.byAgent())
        && wanted.stream().allMatch(row.searched()::contains);
  }

  boolean takesAll() {
    return equals(ALL);
  }

  SnippetFilter withWords(String typed) {
    return new SnippetFilter(typed, host, member, tag, kit, agents);
  }

  SnippetFilter withHost(Optional<String> other) {
    return new SnippetFilter(words, other, member, tag, kit, agents);
  }

  SnippetFilter withMember(Optional<MemberId> other) {
    return new SnippetFilter(words, host, other, tag, kit, agents);
  }

  SnippetFilter withTag(Optional<String> other) {
    return new SnippetFilter(words, host, member, other, kit, agents);
  }

  SnippetFilter withKit(Optional<String> other) {
    return new SnippetFilter(words, host, member, tag, other, agents);
  }

  SnippetFilter withAgents(Agents other) {
    return new SnippetFilter(words, host, member, tag, kit, other);
  }
}
