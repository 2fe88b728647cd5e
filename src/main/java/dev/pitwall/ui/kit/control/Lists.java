package dev.pitwall.ui.kit.control;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    var wanted = new HashSet<Object>();
    newest.forEach(one -> wanted.add(id.apply(one)));
    shown.removeIf(one -> !wanted.contains(id.apply(one)));
    for (int i = 0; i < newest.size(); i++) {
      var next = newest.get(i);
      int present = indexOf(shown, id, id.apply(next), i);
      if (present < 0) {
        shown.add(i, next);
      } else {
        if (present != i) {
          shown.add(i, shown.remove(present));
        }
        if (!shown.get(i).equals(next)) {
          shown.set(i, next);
        }
      }
    }
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
