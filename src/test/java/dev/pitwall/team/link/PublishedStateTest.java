package dev.pitwall.team.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.wire.Parting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedStateTest {
  private static final Duration LATER = Duration.ofMinutes(1);

  private final List<TeamState> heard = new ArrayList<>();
  private final PublishedState state = new PublishedState(heard::add);

  private static TeamState with(String stranger) {
    return new TeamState(List.of(), Map.of(stranger, new Parting.Left()), Map.of());
  }

  private void publish(String stranger, long millis) {
    state.publish(() -> with(stranger), Duration.ofMillis(millis));
  }

  @Test
  void changesThatComeTogetherAreOneState() {
    state.touch();
    publish("a", 1_000);
    state.touch();
    assertEquals(Duration.ofMillis(1_050), state.next(LATER));
    publish("b", 1_049);
    publish("c", 1_050);
    assertEquals(List.of(with("a"), with("c")), heard);
    assertEquals(LATER, state.next(LATER), "nothing is left to be published");
  }

  @Test
  void whoIsConnectedIsKnownAtOnce() {
    state.touch();
    publish("a", 1_000);
    state.touchAtOnce();
    publish("b", 1_001);
    assertEquals(with("b"), state.newest());
  }

  @Test
  void whatIsAsBeforeIsNotPublishedAgain() {
    state.touch();
    publish("a", 1_000);
    state.touch();
    publish("a", 2_000);
    assertEquals(List.of(with("a")), heard);
    publish("b", 3_000);
    assertEquals(List.of(with("a")), heard, "nothing has happened");
  }
}
