package dev.pitwall.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Compares texts; see the package. */
public final class TextDiff {
  /**
   * So many looks at a line, in a second or two. Two texts of 20 MB that have nothing in common
   * would take days.
   */
  private static final long MOST_LOOKS = 80_000_000;

  /** Whether the result is still wanted is asked once in so many looks. */
  private static final int ASKED_LOOKS = 1 << 16;

  /** Longer lines are marked as a whole. */
  private static final int WORDS_LETTERS = 1_000;

  private TextDiff() {}

  /** Ends the algorithm; never leaves this class. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("Enough", null, false, false);
    }
  }

  /**
   * @param wanted false ends it early, with what is known by then
   */
  public static Comparison lines(LineHashes left, LineHashes right, BooleanSupplier wanted) {
    int head = 0;
    int least = Math.min(left.size(), right.size());
    while (head < least && left.get(head) == right.get(head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && left.get(left.size() - 1 - tail) == right.get(right.size() - 1 - tail)) {
      tail++;
    }
    int leftTo = left.size() - tail;
    int rightTo = right.size() - tail;
    var found = new Comparison();
    equal(found, 0, 0, head);
    middle(found, left, head, leftTo, right, rightTo, wanted);
    equal(found, leftTo, rightTo, tail);
    return found;
  }

  private static void equal(Comparison found, int left, int right, int count) {
    for (int i = 0; i < count; i++) {
      found.equal(left + i, right + i);
    }
  }

  /** Both begin at {@code from}. */
  private static void middle(
      Comparison found,
      LineHashes left,
      int from,
      int leftTo,
      LineHashes right,
      int rightTo,
      BooleanSupplier wanted) {
    int leftAt = from;
    int rightAt = from;
    if (leftAt == leftTo && rightAt == rightTo) {
      return;
    }
    try {
      for (var change :
          changes(new Part(left, from, leftTo, wanted), new Part(right, from, rightTo, wanted))) {
        equal(found, leftAt, rightAt, from + change.startOriginal - leftAt);
        leftAt = from + change.endOriginal;
        rightAt = from + change.endRevised;
        found.change(from + change.startOriginal, leftAt, from + change.startRevised, rightAt);
      }
      equal(found, leftAt, rightAt, leftTo - leftAt);
    } catch (Enough e) {
      found.notAligned();
      found.change(from, leftTo, from, rightTo);
    }
  }

  /**
   * Lines as the library takes them. It has no limit of its own: the looks at lines are counted.
   */
  private static final class Part extends AbstractList<Long> {
    private final LineHashes text;
    private final int from;
    private final int to;
    private final BooleanSupplier wanted;
    private long looks;

    Part(LineHashes text, int from, int to, BooleanSupplier wanted) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.wanted = wanted;
    }

    @Override
    public Long get(int index) {
      looks++;
      if (looks > MOST_LOOKS || looks % ASKED_LOOKS == 0 && !wanted.getAsBoolean()) {
        throw new Enough();
      }
      return text.get(from + index);
    }

    @Override
    public int size() {
      return to - from;
    }
  }

  private static List<Change> changes(List<Long> left, List<Long> right) {
    var changes =
        new ArrayList<>(new MyersDiffWithLinearSpace<Long>().computeDiff(left, right, null));
    changes.sort(Comparator.comparingInt(change -> change.startOriginal));
    return merged(changes);
  }

  /** Deletions and insertions at one place are one change. */
  private static List<Change> merged(List<Change> changes) {
    var merged = new ArrayList<Change>();
    for (var change : changes) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null
          && last.endOriginal == change.startOriginal
          && last.endRevised == change.startRevised) {
        merged.set(
            merged.size() - 1,
            new Change(
                change.deltaType,
                last.startOriginal,
                change.endOriginal,
                last.startRevised,
                change.endRevised));
      } else {
        merged.add(change);
      }
    }
    return merged;
  }

  /**
   * A piece of a line.
   *
   * @param changed whether the other line has something else there
   */
  public record Piece(String text, boolean changed) {}

  /** The pieces of two lines that stand beside each other. */
  public record Words(List<Piece> left, List<Piece> right) {}

  /** By words, numbers and single signs. Long lines are one piece each. */
  public static Words words(String left, String right) {
    if (Math.max(left.length(), right.length()) > WORDS_LETTERS) {
      return new Words(List.of(new Piece(left, true)), List.of(new Piece(right, true)));
    }
    var leftWords = split(left);
    var rightWords = split(right);
    var leftChanged = new boolean[leftWords.size()];
    var rightChanged = new boolean[rightWords.size()];
    for (var change : new MyersDiff<String>().computeDiff(leftWords, rightWords, null)) {
      Arrays.fill(leftChanged, change.startOriginal, change.endOriginal, true);
      Arrays.fill(rightChanged, change.startRevised, change.endRevised, true);
    }
    return new Words(pieces(leftWords, leftChanged), pieces(rightWords, rightChanged));
  }

  private static List<String> split(String line) {
    var words = new ArrayList<String>();
    int from = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length()
          || kind(line.charAt(i)) != kind(line.charAt(i - 1))
          || kind(line.charAt(i)) == 0) {
        words.add(line.substring(from, i));
        from = i;
      }
    }
    return words;
  }

  /** Letters of one kind other than 0 belong together. */
  private static int kind(char letter) {
    if (Character.isSurrogate(letter)) {
      return 4;
    }
    return Character.isDigit(letter) || letter == '.'
        ? 1
        : Character.isLetter(letter) || letter == '_' ? 2 : Character.isWhitespace(letter) ? 3 : 0;
  }

  private static List<Piece> pieces(List<String> words, boolean[] changed) {
    var pieces = new ArrayList<Piece>();
    var piece = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      piece.append(words.get(i));
      if (i + 1 == words.size() || changed[i + 1] != changed[i]) {
        pieces.add(new Piece(piece.toString(), changed[i]));
        piece.setLength(0);
      }
    }
    return pieces;
  }
}
