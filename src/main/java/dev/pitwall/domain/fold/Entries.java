package dev.pitwall.domain.fold;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/** Changes of one entry of a persistent map that leave the map as it is where nothing applies. */
final class Entries {
  private Entries() {}

  static <K, V> PMap<K, V> addIfAbsent(PMap<K, V> map, K key, V value) {
    return map.containsKey(key) ? map : map.plus(key, value);
  }

  static <K, V> PMap<K, V> change(PMap<K, V> map, K key, UnaryOperator<V> change) {
    var value = map.get(key);
    return value == null ? map : map.plus(key, change.apply(value));
  }

  /** The list with one more at its end; cheap for a list that this method made. */
  static <T> List<T> append(List<T> list, T one) {
    return TreePVector.from(list).plus(one);
  }
}
