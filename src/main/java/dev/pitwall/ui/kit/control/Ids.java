package dev.pitwall.ui.kit.control;

import javafx.scene.Node;

/** Stable ids {@code scope-name}: what tests, pictures and bug reports call a node by. */
public final class Ids {
  private Ids() {}

  public static <N extends Node> N give(N node, String scope, String name) {
    node.setId(scope + "-" + name);
    return node;
  }
}
