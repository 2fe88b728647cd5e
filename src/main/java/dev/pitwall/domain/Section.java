package dev.pitwall.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A map that hands out immutable copies; it copies itself on the first write after that. */
final class Section<K, V> {
  private Map<K, V> frozen = Map.of();

  /** Null while nothing was written since the last freezing. */
  private Map<K, V> live;

  Optional<V> get(K key) {
    return Optional.ofNullable(current().get(key));
  }

  void adopt(Map<K, V> immutable) {
    frozen = immutable;
    live = null;
  }

  void put(K key, V value) {
    live().put(key, value);
  }

  void putIfAbsent(K key, V value) {
    if (!current().containsKey(key)) {
      live().put(key, value);
    }
  }

  void change(K key, UnaryOperator<V> change) {
    get(key).ifPresent(value -> live().put(key, change.apply(value)));
  }

  Optional<V> remove(K key) {
    var removed = get(key);
    removed.ifPresent(_ -> live().remove(key));
    return removed;
  }

  Collection<V> values() {
    return current().values();
  }

  Map<K, V> frozen() {
    if (live != null) {
      frozen = Collections.unmodifiableMap(live);
      live = null;
    }
    return frozen;
  }

  /** The list with one more at its end. */
  static <T> List<T> plus(List<T> list, T one) {
    var longer = new ArrayList<T>(list.size() + 1);
    longer.addAll(list);
    longer.add(one);
    return Collections.unmodifiableList(longer);
  }

  private Map<K, V> current() {
    return live == null ? frozen : live;
  }

  private Map<K, V> live() {
    if (live == null) {
      live = new LinkedHashMap<>(frozen);
    }
    return live;
  }
}
