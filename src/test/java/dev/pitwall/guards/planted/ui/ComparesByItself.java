package dev.pitwall.guards.planted.ui;

import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.List;

/** Breaks the rule that only the comparison knows its library. */
public final class ComparesByItself {
  public int changes(List<String> left, List<String> right) {
    return new MyersDiff<String>().computeDiff(left, right, null).size();
  }
}
