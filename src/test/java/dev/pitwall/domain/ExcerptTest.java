package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.Excerpt;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void whatFitsStaysAndTheRestEndsWithAnEllipsis() {
    assertEquals("abcde", Excerpt.of("abcde", 5));
    assertEquals("abcd…", Excerpt.of("abcdef", 5));
    assertEquals("", Excerpt.of("", 5));
  }

  @Test
  void aCharacterOutsideTheFirstPlaneIsNotCutInTwo() {
    assertEquals("ab…", Excerpt.of("ab\uD83C\uDFC1cd", 4));
    assertEquals("ab\uD83C\uDFC1…", Excerpt.of("ab\uD83C\uDFC1cd", 5));
  }
}
