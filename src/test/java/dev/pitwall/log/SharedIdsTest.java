package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pitwall.domain.id.Id.RunId;
import org.junit.jupiter.api.Test;

class SharedIdsTest {
  private final SharedIds<RunId> ids = new SharedIds<>(RunId::new);

  @Test
  void equalIdsAreOne() {
    assertSame(ids.apply(new String("run1")), ids.apply(new String("run1")));
  }

  @Test
  void moreIdsThanAreRememberedAreWhatTheirTextsSay() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        assertEquals(new RunId("run" + i), ids.apply("run" + i));
      }
    }
  }

  @Test
  void whatIsNoIdIsRefusedEachTime() {
    assertThrows(IllegalArgumentException.class, () -> ids.apply("no id"));
    assertThrows(IllegalArgumentException.class, () -> ids.apply("no id"));
  }
}
