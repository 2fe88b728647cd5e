package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

public sealed interface SnippetIntent extends Intent {
  /** What its content names must be kept before this is submitted. */
  record AddSnippet(
      SnippetId snippet,
      Optional<Instant> at,
      SnippetSource source,
      SnippetContent content,
      SnippetSheet sheet)
      implements SnippetIntent {}

  /**
   * Renames, tags, pins, puts into a set, or links.
   *
   * @param changed the fields to change; empty for all of them
   */
  record EditSnippet(SnippetId snippet, SnippetSheet sheet, Set<SnippetSheet.Field> changed)
      implements SnippetIntent {
    public EditSnippet {
      changed = Set.copyOf(changed);
    }
  }

  record RemoveSnippet(SnippetId snippet) implements SnippetIntent {}

  record RestoreSnippet(SnippetId snippet) implements SnippetIntent {}
}
