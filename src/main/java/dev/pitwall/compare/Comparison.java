package dev.pitwall.compare;

import java.util.Arrays;

/**
 * Two texts side by side. A row has a line of the one, of the other, or of both; lines that are
 * equal, or that took each other's place, stand in one row.
 */
public final class Comparison {
  private static final int NONE = -1;

  /** What a row shows. */
  public enum Row {
    EQUAL,
    /** Both have a line here, and the two differ. */
    CHANGED,
    /** Only the left text has this line. */
    LEFT_ONLY,
    RIGHT_ONLY
  }

  private int[] left = new int[256];
  private int[] right = new int[256];
  private boolean[] equal = new boolean[256];
  private int[] changes = new int[16];
  private int rows;
  private int changeCount;
  private boolean aligned = true;

  Comparison() {}

  void equal(int leftLine, int rightLine) {
    add(leftLine, rightLine, true);
  }

  /** Lines of the left that stand for lines of the right; either may be none. */
  void change(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (changeCount == changes.length) {
      changes = Arrays.copyOf(changes, 2 * changeCount);
    }
    changes[changeCount++] = rows;
    int pairs = Math.max(leftTo - leftFrom, rightTo - rightFrom);
    for (int i = 0; i < pairs; i++) {
      add(
          leftFrom + i < leftTo ? leftFrom + i : NONE,
          rightFrom + i < rightTo ? rightFrom + i : NONE,
          false);
    }
  }

  private void add(int leftLine, int rightLine, boolean same) {
    if (rows == left.length) {
      left = Arrays.copyOf(left, 2 * rows);
      right = Arrays.copyOf(right, 2 * rows);
      equal = Arrays.copyOf(equal, 2 * rows);
    }
    left[rows] = leftLine;
    right[rows] = rightLine;
    equal[rows++] = same;
  }

  void notAligned() {
    aligned = false;
  }

  public int rows() {
    return rows;
  }

  public Row row(int row) {
    if (equal[row]) {
      return Row.EQUAL;
    }
    return left[row] == NONE ? Row.RIGHT_ONLY : right[row] == NONE ? Row.LEFT_ONLY : Row.CHANGED;
  }

  /** The line of the left text in a row, from 0; -1 for none. */
  public int left(int row) {
    return left[row];
  }

  public int right(int row) {
    return right[row];
  }

  /** How many places differ; lines that follow each other are one. */
  public int changes() {
    return changeCount;
  }

  /** The first row of a change, from 0. */
  public int change(int number) {
    return changes[number];
  }

  /**
   * The number of the first change behind a row, or of the last one before it; -1 where there is
   * none.
   */
  public int changeFrom(int row, boolean forward) {
    int found = Arrays.binarySearch(changes, 0, changeCount, row);
    int next = found >= 0 ? found + 1 : -found - 1;
    int before = found >= 0 ? found - 1 : -found - 2;
    return forward ? next < changeCount ? next : NONE : before;
  }

  /** False where the texts differ too much: some lines stand beside each other in their order. */
  public boolean isAligned() {
    return aligned;
  }
}
