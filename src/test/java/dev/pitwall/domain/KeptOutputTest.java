package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.OutputExcerpt;
import org.junit.jupiter.api.Test;

class KeptOutputTest {
  @Test
  void whatFitsIsKeptToTheLetter() {
    var whole = "x".repeat(OutputExcerpt.LETTERS);
    assertEquals(whole, OutputExcerpt.of(whole));
    var kept = new OutputExcerpt();
    for (int i = 0; i < OutputExcerpt.LETTERS; i += 1000) {
      kept.add(whole.toCharArray(), 1000);
    }
    assertEquals(whole, kept.text());
  }

  @Test
  void ofALongOneHeadAndTailStayAndTheLettersBetweenAreCounted() {
    var kept = new OutputExcerpt();
    kept.add("begin\n".toCharArray(), 6);
    var piece = "y".repeat(10_000).toCharArray();
    for (int i = 0; i < 5_000; i++) {
      kept.add(piece, piece.length);
    }
    kept.add("\nscore 11023".toCharArray(), 12);
    var text = kept.text();
    assertTrue(text.length() <= OutputExcerpt.LETTERS, String.valueOf(text.length()));
    assertTrue(text.startsWith("begin\n"));
    assertTrue(text.endsWith("score 11023"));
    long said =
        Long.parseLong(text.replaceAll("(?s).*\\n\\[(\\d+) letters left out here\\]\\n.*", "$1"));
    int line = ("\n[" + said + " letters left out here]\n").length();
    assertEquals(50_000_018L, said + text.length() - line);
  }
}
