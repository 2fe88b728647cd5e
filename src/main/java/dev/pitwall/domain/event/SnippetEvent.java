package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import java.time.Instant;
import java.util.Set;

public sealed interface SnippetEvent extends Event {
  SnippetId snippet();

  /**
   * @param number the next one on the laptop where it was decided
   */
  record SnippetAdded(
      SnippetId snippet,
      int number,
      Instant at,
      SnippetSource source,
      SnippetContent content,
      SnippetSheet sheet)
      implements SnippetEvent, Event.Timed {}

  /**
   * @param sheet as its author saw it afterwards
   * @param changed the fields it changes; empty for all of them
   */
  record SnippetEdited(SnippetId snippet, SnippetSheet sheet, Set<SnippetSheet.Field> changed)
      implements SnippetEvent, Event.FieldsChanged {
    public SnippetEdited {
      changed = Set.copyOf(changed);
    }

    @Override
    public SnippetId thing() {
      return snippet;
    }
  }

  record SnippetRemoved(SnippetId snippet) implements SnippetEvent {}

  record SnippetRestored(SnippetId snippet) implements SnippetEvent {}
}
