package dev.pitwall.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FieldDraftTest {
  /** What a text field would hold: it drops the ends of lines. */
  private String field = "";

  private final FieldDraft<String> draft =
      new FieldDraft<>("redis", () -> field, value -> field = value.replace("\n", ""));

  @Test
  void untouchedItFollows() {
    draft.follow("memcached");
    assertEquals("memcached", field);
    assertFalse(draft.touched());
    assertFalse(draft.contested());
  }

  @Test
  void touchedItKeepsWhatIsTypedAndKnowsTheOther() {
    field = "redis 7";
    draft.follow("memcached");
    assertEquals("redis 7", field);
    assertTrue(draft.touched());
    assertTrue(draft.contested());
    assertEquals("memcached", draft.theirs());
    assertEquals("redis 7", draft.typedOr("memcached"));
  }

  @Test
  void theirsIsTakenAndMineIsKept() {
    field = "redis 7";
    draft.follow("memcached");
    draft.keepMine();
    assertFalse(draft.contested());
    assertTrue(draft.touched());
    draft.follow("valkey");
    assertTrue(draft.contested(), "changed once more");
    draft.takeTheirs();
    assertEquals("valkey", field);
    assertFalse(draft.touched());
    assertFalse(draft.contested());
  }

  @Test
  void theSameTypedOnBothSidesIsNoDifference() {
    field = "redis 7";
    draft.follow("redis 7");
    assertFalse(draft.touched());
    draft.follow("valkey");
    assertEquals("valkey", field, "nobody typed anything else");
  }

  @Test
  void whatWasTypedBackToTheBeginningIsTypedAllTheSame() {
    field = "redis 7";
    draft.follow("memcached");
    field = "redis";
    assertTrue(draft.touched());
    assertTrue(draft.contested());
  }

  @Test
  void whatTheControlCannotShowIsNoChange() {
    draft.follow("two\nlines");
    assertEquals("twolines", field);
    assertFalse(draft.touched());
    assertEquals("two\nlines", draft.typedOr("two\nlines"));
  }
}
