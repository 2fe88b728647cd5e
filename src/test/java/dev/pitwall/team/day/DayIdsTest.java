package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.event.ContestEvent.ContestCreated;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The name of a day that all laptops of the team have for it, also where two were made. */
class DayIdsTest {
  private static final Envelope MEIS = created("mei", 1);
  private static final Envelope KENS = created("ken", 2);

  private final Map<String, String> kept = new HashMap<>();
  private final DayIds ids =
      new DayIds(
          new Settings() {
            @Override
            public Optional<String> get(String key) {
              return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void put(String key, String value) {
              kept.put(key, value);
            }
          });

  private static Envelope created(String origin, int second) {
    return new Envelope(
        new EventId(new Origin(origin), 1),
        new Stamp(TestDay.START.plusSeconds(second), 0),
        Optional.empty(),
        Examples.oneOfEach().stream()
            .filter(ContestCreated.class::isInstance)
            .findFirst()
            .orElseThrow());
  }

  private Optional<String> of(Envelope... events) {
    return ids.of("day", Timeline.of(List.of(events)));
  }

  @Test
  void itIsThatOfTheEventThatMadeTheContest() {
    assertEquals(Optional.empty(), of());
    assertEquals(Optional.of("mei-1"), of(MEIS));
    assertEquals(Optional.of("mei-1"), of(KENS, MEIS), "the first by its stamp");
  }

  @Test
  void aDayThatIsStillEmptyHasTheNameWithWhichItWasJoined() {
    ids.remember("day", "mei-1");
    assertEquals(Optional.of("mei-1"), of());
    assertEquals(Optional.empty(), ids.of("other", Timeline.of(List.of())));
  }

  /** A teammate made the contest once more, or two days were brought together. */
  @Test
  void aSecondContestDoesNotTakeTheDayFromItsTeam() {
    ids.remember("day", "ken-1");
    assertEquals(Optional.of("ken-1"), of(KENS));
    assertEquals(Optional.of("ken-1"), of(KENS, MEIS), "an earlier one came later");
    ids.remember("day", "mei-1");
    assertEquals(Optional.of("mei-1"), of(KENS, MEIS));
  }

  @Test
  void aNameThatNoEventOfTheDayHasIsForgotten() {
    ids.remember("day", "aoi-1");
    assertEquals(Optional.of("mei-1"), of(MEIS), "the folder has another day by now");
  }
}
