package dev.pitwall.guards.planted.compare;

import dev.pitwall.domain.model.Note;

/** Breaks the rule that a comparison knows lines alone. */
public final class KnowsTwoSnippets {
  public boolean same(Note left, Note right) {
    return left.text().equals(right.text());
  }
}
