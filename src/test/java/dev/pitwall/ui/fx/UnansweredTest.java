package dev.pitwall.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for answers runs once, in its order, and each step waits for what the last began. */
class UnansweredTest {
  private final Unanswered unanswered = new Unanswered();
  private final List<String> ran = new ArrayList<>();

  @Test
  void nothingIsWaitedForWhereNoAnswerIsDue() {
    unanswered.afterwards(() -> ran.add("at once"));
    assertEquals(List.of("at once"), ran);
  }

  @Test
  void aStepThatHandsInSomethingHoldsTheNextOneUp() {
    unanswered.add();
    unanswered.afterwards(
        () -> {
          ran.add("first");
          unanswered.add();
        });
    unanswered.afterwards(() -> ran.add("second"));
    assertTrue(unanswered.isBusy());
    unanswered.answer(() -> ran.add("answer"));
    assertEquals(List.of("answer", "first"), ran);
    unanswered.answer(() -> ran.add("its answer"));
    assertEquals(List.of("answer", "first", "its answer", "second"), ran);
    assertFalse(unanswered.isBusy());
  }

  @Test
  void anAnswerThatBreaksHoldsNothingUp() {
    unanswered.add();
    unanswered.afterwards(() -> ran.add("waited"));
    assertThrows(
        IllegalStateException.class,
        () ->
            unanswered.answer(
                () -> {
                  throw new IllegalStateException("meant");
                }));
    assertEquals(List.of("waited"), ran);
  }
}
