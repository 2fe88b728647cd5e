package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeptOutputTest {
  @Test
  void whatFitsIsKeptToTheLetter() {
    var whole = "x".repeat(KeptOutput.LETTERS);
    assertEquals(whole, KeptOutput.of(whole));
    var kept = new KeptOutput();
    for (int i = 0; i < KeptOutput.LETTERS; i += 1000) {
      kept.add(whole.toCharArray(), 1000);
    }
    assertEquals(whole, kept.text());
  }

  @Test
  void ofALongOneHeadAndTailStayAndTheLettersBetweenAreCounted() {
    var kept = new KeptOutput();
    kept.add("begin\n".toCharArray(), 6);
    var piece = "y".repeat(10_000).toCharArray();
    for (int i = 0; i < 5_000; i++) {
      kept.add(piece, piece.length);
    }
    kept.add("\nscore 11023".toCharArray(), 12);
    var text = kept.text();
    assertTrue(text.length() <= KeptOutput.LETTERS, String.valueOf(text.length()));
    assertTrue(text.startsWith("begin\n"));
    assertTrue(text.endsWith("score 11023"));
    long said =
        Long.parseLong(text.replaceAll("(?s).*\\n\\[(\\d+) letters left out here\\]\\n.*", "$1"));
    int line = ("\n[" + said + " letters left out here]\n").length();
    assertEquals(50_000_018L, said + text.length() - line);
  }
}
