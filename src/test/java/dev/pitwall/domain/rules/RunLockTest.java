package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.testing.TestDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunLockTest {
  private static final RunId RUN = new RunId("r1");
  private final TestDay day = TestDay.begun();

  @Test
  void whileARunIsOnItsTargetAndAllThatWorkAreInPlay() {
    day.does(
        new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.IDLE)), ""));
    assertEquals(Set.of(), RunLock.inPlay(day.day()));
    day.does(new StartRun(RUN, Optional.empty(), new RunSetup(Set.of(S3), "", "", "")));
    assertEquals(Set.of(S1, S3), RunLock.inPlay(day.day()), "an idle server has no work");
    day.does(new FinishRun(RUN, Optional.empty(), RunResult.pass(Score.of(1))));
    assertEquals(Set.of(), RunLock.inPlay(day.day()));
  }
}
