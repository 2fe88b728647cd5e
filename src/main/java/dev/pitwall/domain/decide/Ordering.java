package dev.pitwall.domain.decide;

import dev.pitwall.domain.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The order of cards and lines: each has a number, and who moves one gives it a number between its
 * new neighbours, so that two laptops that move different ones at the same time both get their way.
 */
final class Ordering {
  private Ordering() {}

  record Placed<T>(T item, double place) {}

  /**
   * What must move so that {@code item} is at {@code index} among the others: it alone, or, after
   * some fifty moves into one gap left no number in it, all of them.
   *
   * @param others without the item, in their order
   */
  static <T> List<Placed<T>> put(T item, int index, List<Placed<T>> others) {
    double place = between(others, index);
    boolean free =
        (index == 0 || others.get(index - 1).place() < place)
            && (index == others.size() || place < others.get(index).place());
    if (free) {
      return List.of(new Placed<>(item, place));
    }
    var order = new ArrayList<>(others.stream().map(Placed::item).toList());
    order.add(index, item);
    return IntStream.range(0, order.size()).mapToObj(i -> new Placed<>(order.get(i), i)).toList();
  }

  /**
   * Moves {@code item} to just before another one, or to the end.
   *
   * @param all with the item, in their order
   * @param event what records the new place of one
   */
  static <T> Decision move(
      T item, Optional<T> before, List<Placed<T>> all, Function<Placed<T>, Event> event) {
    var others = all.stream().filter(one -> !one.item().equals(item)).toList();
    var order = others.stream().map(Placed::item).toList();
    int index = before.map(order::indexOf).filter(i -> i >= 0).orElse(order.size());
    if (all.get(index).item().equals(item)) {
      return new Decision.Rejected(new Rejection.NothingChanges());
    }
    return new Decision.Accepted(put(item, index, others).stream().map(event).toList());
  }

  static double atTheEnd(List<? extends Placed<?>> others) {
    return between(others, others.size());
  }

  private static double between(List<? extends Placed<?>> others, int index) {
    if (others.isEmpty()) {
      return 0;
    }
    if (index == 0) {
      return others.getFirst().place() - 1;
    }
    return index == others.size()
        ? others.getLast().place() + 1
        : (others.get(index - 1).place() + others.get(index).place()) / 2;
  }
}
