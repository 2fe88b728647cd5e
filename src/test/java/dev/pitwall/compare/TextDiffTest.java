package dev.pitwall.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  private static LineHashes hashes(List<String> lines) {
    var hashes = new LineHashes();
    lines.forEach(hashes::add);
    return hashes;
  }

  private static Comparison compare(List<String> left, List<String> right) {
    return TextDiff.lines(hashes(left), hashes(right), () -> true);
  }

  private static String shown(List<String> left, List<String> right) {
    var found = compare(left, right);
    return IntStream.range(0, found.rows())
        .mapToObj(
            row ->
                (found.left(row) < 0 ? "" : left.get(found.left(row)))
                    + switch (found.row(row)) {
                      case EQUAL -> "=";
                      case CHANGED -> "~";
                      case LEFT_ONLY -> "-";
                      case RIGHT_ONLY -> "+";
                    }
                    + (found.right(row) < 0 ? "" : right.get(found.right(row))))
        .collect(Collectors.joining(" "));
  }

  @Test
  void linesThatAreEqualStandBesideEachOther() {
    assertEquals("a=a b- c=c", shown(List.of("a", "b", "c"), List.of("a", "c")));
    assertEquals("a=a +b c=c", shown(List.of("a", "c"), List.of("a", "b", "c")));
    assertEquals(
        "a=a b~x c=c d~y +z", shown(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "y", "z")));
    assertEquals("a=a", shown(List.of("a"), List.of("a")));
    assertEquals("+a", shown(List.of(), List.of("a")));
    assertEquals("", shown(List.of(), List.of()));
  }

  @Test
  void blanksAtTheEndOfALineDoNotCount() {
    assertEquals(0, compare(List.of("a  \r", "b"), List.of("a", "b\t")).changes());
    assertEquals(1, compare(List.of("  a"), List.of("a")).changes());
  }

  /** Every line of both stands in one row, in its order, and equal rows are equal. */
  @Test
  void nothingIsLostOrTwiceWhateverDiffers() {
    var random = new Random(11);
    for (int round = 0; round < 400; round++) {
      var left = lines(random);
      var right = lines(random);
      var found = compare(left, right);
      var seenLeft = new ArrayList<Integer>();
      var seenRight = new ArrayList<Integer>();
      for (int row = 0; row < found.rows(); row++) {
        if (found.left(row) >= 0) {
          seenLeft.add(found.left(row));
        }
        if (found.right(row) >= 0) {
          seenRight.add(found.right(row));
        }
        if (found.row(row) == Comparison.Row.EQUAL) {
          assertEquals(left.get(found.left(row)), right.get(found.right(row)));
        }
      }
      assertEquals(IntStream.range(0, left.size()).boxed().toList(), seenLeft);
      assertEquals(IntStream.range(0, right.size()).boxed().toList(), seenRight);
      assertTrue(found.isAligned());
    }
  }

  private static List<String> lines(Random random) {
    return random.ints(random.nextInt(30), 0, 5).mapToObj(String::valueOf).toList();
  }

  @Test
  void changesAreGoneThroughInBothDirections() {
    var found = compare(List.of("a", "b", "c", "d", "e"), List.of("a", "x", "c", "d", "y"));
    assertEquals(2, found.changes());
    assertEquals(0, found.changeFrom(0, true));
    assertEquals(1, found.changeFrom(1, true));
    assertEquals(-1, found.changeFrom(4, true));
    assertEquals(0, found.changeFrom(4, false));
    assertEquals(-1, found.changeFrom(1, false));
    assertEquals(4, found.change(1));
  }

  /** 20 MB each: a few lines that changed are found, and two without a common line end, too. */
  @Test
  void longTextsAreComparedInTime() {
    var left = IntStream.range(0, 280_000).mapToObj(i -> "line " + i).toList();
    var right = new ArrayList<>(left);
    right.set(140_000, "another");
    right.add(10, "new");
    right.remove(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertEquals(3, compare(left, right).changes());
          var others = IntStream.range(0, 280_000).mapToObj(i -> "other " + i).toList();
          var found = compare(left, others);
          assertFalse(found.isAligned());
          assertEquals(280_000, found.rows());
        });
  }

  @Test
  void aComparisonThatNobodyWantsAnyMoreEnds() {
    var left = IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toList();
    var right = IntStream.range(0, 50_000).mapToObj(i -> "other " + i).toList();
    assertFalse(TextDiff.lines(hashes(left), hashes(right), () -> false).isAligned());
  }

  @Test
  void withinALineWordsAndNumbersAreMarked() {
    var words = TextDiff.words("GET /timeline 311.42 ok", "GET /timeline 62.1 ok");
    assertEquals("GET /timeline [311.42] ok", marked(words.left()));
    assertEquals("GET /timeline [62.1] ok", marked(words.right()));
    assertEquals("", marked(TextDiff.words("", "x").left()));
    assertEquals("[x]", marked(TextDiff.words("", "x").right()));
    assertEquals("😀[時間x]", marked(TextDiff.words("😀時間x", "😀x").left()));
  }

  @Test
  void aLongLineIsMarkedAsAWhole() {
    var long1 = "a ".repeat(2000);
    assertEquals(1, TextDiff.words(long1, "b").left().size());
  }

  private static String marked(List<TextDiff.Piece> pieces) {
    return pieces.stream()
        .map(one -> one.changed() ? "[" + one.text() + "]" : one.text())
        .collect(Collectors.joining());
  }
}
