package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.SnippetEvent;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Snippet;
import org.pcollections.PMap;

/** Folds what was sent and what was written on it. */
final class FoldSnippets {
  private FoldSnippets() {}

  /** Of the snippet that the event is about, as it stands now; 0 where there is none. */
  static int number(PMap<SnippetId, Snippet> snippets, SnippetEvent event) {
    var snippet = snippets.get(event.snippet());
    return snippet == null ? 0 : snippet.number();
  }

  static PMap<SnippetId, Snippet> apply(
      PMap<SnippetId, Snippet> snippets, SnippetEvent event, Envelope envelope) {
    return switch (event) {
      case SnippetEvent.SnippetAdded e ->
          Entries.addIfAbsent(
              snippets,
              e.snippet(),
              new Snippet(
                  e.snippet(),
                  e.number(),
                  e.at(),
                  envelope.author(),
                  e.source(),
                  e.content(),
                  e.sheet(),
                  false));
      case SnippetEvent.SnippetEdited e ->
          Entries.change(
              snippets, e.snippet(), s -> s.withSheet(s.sheet().with(e.sheet(), e.changed())));
      case SnippetEvent.SnippetRemoved e ->
          Entries.change(snippets, e.snippet(), s -> s.removed(true));
      case SnippetEvent.SnippetRestored e ->
          Entries.change(snippets, e.snippet(), s -> s.removed(false));
    };
  }
}
