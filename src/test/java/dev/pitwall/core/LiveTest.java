package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.testing.TestDay;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveTest {
  private static final Origin HERE = new Origin("here");
  private static final Origin KEN = new Origin("ken");
  private static final Origin AOI = new Origin("aoi");
  private static final VersionVector HELD =
      VersionVector.EMPTY.with(HERE, SequenceSet.upTo(9)).with(KEN, SequenceSet.upTo(4));

  private static Teammate teammate(Origin origin, VersionVector held) {
    return new Teammate(
        origin, origin.value(), Presence.NOBODY, TestDay.START, held, Optional.empty());
  }

  private static final Live LIVE =
      new Live(
          HERE,
          HELD,
          Presence.NOBODY,
          List.of(
              teammate(KEN, VersionVector.EMPTY.with(HERE, SequenceSet.upTo(5))),
              teammate(
                  AOI,
                  VersionVector.EMPTY
                      .with(HERE, SequenceSet.of(List.of(1L, 7L)))
                      .with(KEN, SequenceSet.upTo(4)))));

  @Test
  void itIsKnownWhichOtherLaptopsHaveAnEvent() {
    assertEquals(List.of(KEN, AOI), have(new EventId(HERE, 1)));
    assertEquals(List.of(AOI), have(new EventId(HERE, 7)));
    assertEquals(List.of(), have(new EventId(HERE, 8)));
  }

  private static List<Origin> have(EventId event) {
    return LIVE.onOtherLaptops(event).stream().map(Teammate::origin).toList();
  }

  @Test
  void itIsKnownWhatALaptopLacks() {
    assertEquals(
        Map.of(HERE, List.of(new Range(6, 9)), KEN, List.of(new Range(1, 4))), LIVE.lacks(KEN));
    assertEquals(Map.of(HERE, List.of(new Range(2, 6), new Range(8, 9))), LIVE.lacks(AOI));
    assertEquals(HELD.minus(VersionVector.EMPTY), LIVE.lacks(new Origin("nobody")));
  }

  @Test
  void itIsKnownWhatWouldBeLostWithThisLaptop() {
    assertEquals(List.of(new Range(6, 6), new Range(8, 9)), LIVE.mineOnNoOther());
    assertEquals(
        List.of(new Range(1, 9)), LIVE.with(List.of()).mineOnNoOther(), "alone, all of it");
  }

  private static OpenDay open() throws LogFailure {
    return OpenDay.open(
        "day",
        _ -> new MemoryEventLog(HERE),
        InstantSource.fixed(TestDay.START),
        Optional.of(TestDay.MEI));
  }

  @Test
  void whatIsLiveFollowsTheDayTheScreenAndTheTeam() throws Exception {
    try (var day = open()) {
      var heard = Collections.synchronizedList(new ArrayList<Live>());
      day.live().listen(heard::add);
      assertEquals(new Presence(Optional.of(TestDay.MEI), "", Set.of()), day.live().now().here());
      var editing = Set.of(new TaskId("t1"), new RunId("r1"));
      day.live().here("tasks", editing);
      day.replica()
          .submit(
              new CreateContest(
                  "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN))
          .get(10, TimeUnit.SECONDS);
      day.replica().settled().get(10, TimeUnit.SECONDS);
      assertEquals(SequenceSet.upTo(1), day.live().now().held().of(HERE));
      assertEquals(
          new Presence(Optional.of(TestDay.MEI), "tasks", Set.copyOf(editing)),
          day.live().now().here());
      day.replica().actAs(Optional.of(TestDay.KEN));
      day.replica().settled().get(10, TimeUnit.SECONDS);
      assertEquals(Optional.of(TestDay.KEN), day.live().now().here().member());
      day.live().teammates(LIVE.teammates());
      assertEquals(LIVE.teammates(), day.live().now().teammates());
      assertSame(day.live().now(), heard.getLast());
      assertEquals(heard.stream().distinct().toList(), heard, "nothing is published twice");
    }
  }

  @Test
  void aHeartbeatIsNoNewSnapshot() throws Exception {
    try (var day = open()) {
      var before = day.replica().settled().get(10, TimeUnit.SECONDS);
      day.live().teammates(LIVE.teammates());
      day.live().here("tasks", Set.of());
      assertSame(before, day.replica().settled().get(10, TimeUnit.SECONDS));
    }
  }
}
