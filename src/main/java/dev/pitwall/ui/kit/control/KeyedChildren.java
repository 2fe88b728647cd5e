package dev.pitwall.ui.kit.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * The nodes of a list of things, one each, kept as long as the thing stays: an update changes the
 * node and does not replace it, so focus and half-typed text survive.
 */
public final class KeyedChildren<T, N extends Node> {
  private final ObservableList<Node> children;
  private final Function<? super T, ?> id;
  private final Function<? super T, ? extends N> make;
  private final BiConsumer<? super N, ? super T> update;
  private final Map<Object, N> nodes = new HashMap<>();

  /**
   * @param children of a pane that holds nothing else
   * @param make the node of a new thing; {@code update} is called on it as well
   */
  public KeyedChildren(
      ObservableList<Node> children,
      Function<? super T, ?> id,
      Function<? super T, ? extends N> make,
      BiConsumer<? super N, ? super T> update) {
    this.children = children;
    this.id = id;
    this.make = make;
    this.update = update;
  }

  public void show(List<? extends T> newest) {
    var wanted = new ArrayList<Node>(newest.size());
    var kept = new HashMap<Object, N>();
    for (var one : newest) {
      var key = id.apply(one);
      var known = nodes.get(key);
      var node = known == null ? make.apply(one) : known;
      update.accept(node, one);
      kept.put(key, node);
      wanted.add(node);
    }
    nodes.clear();
    nodes.putAll(kept);
    Lists.diffById(children, wanted, Function.identity());
  }

  public Optional<N> of(Object key) {
    return Optional.ofNullable(nodes.get(key));
  }
}
