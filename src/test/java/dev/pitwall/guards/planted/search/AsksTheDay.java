package dev.pitwall.guards.planted.search;

import dev.pitwall.core.Snapshot;

/** Breaks the rule that a search knows the texts and nothing of an open day. */
public final class AsksTheDay {
  public int snippets(Snapshot snapshot) {
    return snapshot.day().snippets().size();
  }
}
