package dev.pitwall.domain.rules;

import static dev.pitwall.domain.model.CallOutStep.NG;
import static dev.pitwall.domain.model.CallOutStep.OK;
import static dev.pitwall.domain.model.CallOutStep.REBOOTING;
import static dev.pitwall.domain.model.CallOutStep.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextStepTest {
  private static final Standing WAITING = new Standing.Waiting();
  private static final Standing IS_REBOOTING = new Standing.Rebooting(said(REBOOTING));
  private static final Standing IS_UP = new Standing.Up(said(UP));
  private static final Standing NOT_GOOD = new Standing.NotGood(said(NG));
  private static final Standing CONFIRMED = new Standing.Confirmed(said(OK));
  private static final Standing GONE = new Standing.Void(said(OK), List.of());

  private static CallOut said(CallOutStep step) {
    return new CallOut(
        new EventId(new Origin("here"), 1),
        step,
        Instant.EPOCH,
        "",
        Map.of(),
        false,
        Optional.empty());
  }

  private static void own(
      Standing standing, boolean calledUp, Optional<CallOutStep> main, Set<CallOutStep> others) {
    assertEquals(new NextStep(main, others), NextStep.of(standing, false, calledUp));
  }

  @Test
  void aServerIsRebootedThenUpThenConfirmed() {
    own(WAITING, false, Optional.of(REBOOTING), Set.of());
    own(IS_REBOOTING, false, Optional.of(UP), Set.of());
    own(IS_UP, true, Optional.of(OK), Set.of(REBOOTING));
    own(CONFIRMED, true, Optional.empty(), Set.of(REBOOTING));
  }

  @Test
  void whatIsNotGoodOrVoidIsRebootedAgainOrConfirmedByWhoLookedAgain() {
    own(NOT_GOOD, true, Optional.of(REBOOTING), Set.of(OK));
    own(GONE, true, Optional.of(REBOOTING), Set.of(OK));
  }

  @Test
  void whatNeverCameUpCannotBeConfirmed() {
    own(NOT_GOOD, false, Optional.of(REBOOTING), Set.of());
  }

  @Test
  void anExternalServerIsOnlyEverConfirmed() {
    for (var standing : List.of(WAITING, IS_UP, NOT_GOOD, GONE)) {
      assertEquals(new NextStep(Optional.of(OK), Set.of()), NextStep.of(standing, true, false));
    }
    assertEquals(new NextStep(Optional.empty(), Set.of()), NextStep.of(CONFIRMED, true, false));
  }

  @Test
  void notGoodCanAlwaysBeSaid() {
    for (var standing : List.of(WAITING, IS_REBOOTING, IS_UP, NOT_GOOD, CONFIRMED, GONE)) {
      assertTrue(NextStep.of(standing, false, true).allows(NG));
      assertTrue(NextStep.of(standing, true, false).allows(NG));
    }
    assertFalse(NextStep.of(WAITING, false, false).allows(UP));
  }
}
