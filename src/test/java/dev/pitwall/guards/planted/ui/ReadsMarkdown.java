package dev.pitwall.guards.planted.ui;

import org.commonmark.node.Node;

/** Planted: a view that walks Markdown itself. */
public final class ReadsMarkdown {
  public boolean isLast(Node node) {
    return node.getNext() == null;
  }
}
