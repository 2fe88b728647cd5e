package dev.pitwall.guards.planted.blobs;

import dev.pitwall.domain.model.Note;

/** Breaks the rule that blobs do not know what they are part of. */
public final class KnowsASnippet {
  public String text(Note note) {
    return note.text();
  }
}
