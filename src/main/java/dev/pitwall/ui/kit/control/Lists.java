package dev.pitwall.ui.kit.control;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings a list up to date by the ids of its elements, touching only what differs. */
public final class Lists {
  private Lists() {}

  /**
   * Makes {@code shown} equal to {@code newest}. An element that stays keeps its place in the
   * list's events, so that selection, focus and scroll of a control on it survive.
   *
   * @param id equal for the older and the newer state of one thing; no two elements share it
   */
  public static <T> void diffById(
      ObservableList<T> shown, List<? extends T> newest, Function<? super T, ?> id) {
    if (shown.isEmpty()) {
      // In one call: a control handles each single change, and thousands of them take seconds.
      shown.setAll(newest);
      return;
    }
    int same = 0;
    while (same < Math.min(shown.size(), newest.size()) && shown.get(same) == newest.get(same)) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < Math.min(shown.size(), newest.size()) - same
        && shown.get(shown.size() - 1 - sameAtEnd) == newest.get(newest.size() - 1 - sameAtEnd)) {
      sameAtEnd++;
    }
    if (same + sameAtEnd == shown.size()) {
      // New ones in one place, as when something comes: thousands of others are not looked at.
      shown.addAll(same, newest.subList(same, newest.size() - sameAtEnd));
      return;
    }
    var wanted = ids(newest, id);
    shown.removeIf(one -> !wanted.contains(id.apply(one)));
    var present = ids(shown, id);
    for (int i = 0; i < newest.size(); i++) {
      var next = newest.get(i);
      if (!present.contains(id.apply(next))) {
        // Those that stand together in one call, as above.
        int end = i + 1;
        while (end < newest.size() && !present.contains(id.apply(newest.get(end)))) {
          end++;
        }
        shown.addAll(i, newest.subList(i, end));
        i = end - 1;
      } else {
        int place = indexOf(shown, id, id.apply(next), i);
        if (place != i) {
          shown.add(i, shown.remove(place));
        }
        var before = shown.get(i);
        if (before != next && !before.equals(next)) {
          shown.set(i, next);
        }
      }
    }
  }

  private static <T> Set<Object> ids(List<? extends T> list, Function<? super T, ?> id) {
    var ids = new HashSet<Object>();
    list.forEach(one -> ids.add(id.apply(one)));
    return ids;
  }

  private static <T> int indexOf(
      List<T> shown, Function<? super T, ?> id, Object wanted, int from) {
    for (int i = from; i < shown.size(); i++) {
      if (Objects.equals(id.apply(shown.get(i)), wanted)) {
        return i;
      }
    }
    return -1;
  }
}
