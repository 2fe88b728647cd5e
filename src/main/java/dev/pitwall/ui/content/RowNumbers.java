package dev.pitwall.ui.content;

import javafx.collections.ObservableListBase;

/** The numbers 0 to n - 1 as the items of a list, none of which is kept. */
public final class RowNumbers extends ObservableListBase<Integer> {
  private final int size;

  public RowNumbers(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return size;
  }
}
