package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Replay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day at any moment, by checkpoints, is the day that one fold of what was known gives. */
class ReplayTest {
  static IntStream seeds() {
    return IntStream.range(0, 4);
  }

  /** Live, and written down only afterwards in another order than it happened. */
  @ParameterizedTest
  @MethodSource("seeds")
  void equalsTheFoldOfWhatWasKnown(int seed) {
    var random = new Random(seed);
    var laptop = TestDay.begun();
    var intents = new RandomIntents(random);
    for (int step = 0; step < 300; step++) {
      laptop.after(Duration.ofSeconds(random.nextInt(150))).offer(intents.next(laptop));
    }
    laptop.at(TestDay.END.plusSeconds(3600));
    for (int later = 0; later < 120; later++) {
      var at = TestDay.START.plusSeconds(random.nextInt(25_000));
      laptop.offer(
          new RecordRun(
              new RunId("late" + later),
              Optional.empty(),
              Optional.of(at),
              RunSetup.UNKNOWN,
              RunResult.pass(Score.of(random.nextInt(10_000)))));
      if (random.nextInt(9) == 0) {
        laptop.offer(new UndoStep(laptop.timeline().envelopes().getLast().step()));
      }
    }
    sameAtEveryMoment(laptop.timeline(), 97);
  }

  @Test
  void equalsItOnALongDayToo() {
    sameAtEveryMoment(Timeline.of(BusyDay.of(2_000, new Origin("busy"))), 60);
  }

  private static void sameAtEveryMoment(Timeline timeline, int moments) {
    var replay = Replay.of(timeline);
    for (int part = -2; part <= moments + 2; part++) {
      var at = TestDay.START.plus(Duration.ofHours(8).multipliedBy(part).dividedBy(moments));
      assertEquals(timeline.dayAt(at), replay.at(at), at.toString());
    }
    assertEquals(timeline.day(), replay.at(Instant.MAX));
    assertEquals(ContestDay.EMPTY, replay.at(Instant.EPOCH));
  }

  @Test
  void walksFromOneMomentToTheNext() {
    var day = TestDay.begun();
    var marks = new ArrayList<Instant>();
    marks.add(day.now());
    for (int note = 0; note < 400; note++) {
      day.after(Duration.ofSeconds(30));
      day.does(new AddNote(new NoteId("n" + note), Optional.empty(), "note"));
      marks.add(day.now());
    }
    var replay = Replay.of(day.timeline());
    var there = new ArrayList<Instant>();
    Optional<Instant> at = replay.next(Instant.EPOCH);
    while (at.isPresent()) {
      there.add(at.get());
      at = replay.next(at.get());
    }
    assertEquals(marks, there);
    var back = new ArrayList<Instant>();
    at = replay.before(day.now().plusSeconds(1));
    while (at.isPresent()) {
      back.addFirst(at.get());
      at = replay.before(at.get());
    }
    assertEquals(marks, back);
    assertTrue(Replay.EMPTY.next(Instant.EPOCH).isEmpty());
    assertEquals(ContestDay.EMPTY, Replay.EMPTY.at(Instant.MAX));
  }

  @Test
  void saysHowManyEventsWereKnown() {
    var day = TestDay.begun();
    int begun = day.timeline().envelopes().size();
    day.after(Duration.ofMinutes(1)).does(new AddNote(new NoteId("n"), Optional.empty(), "x"));
    var replay = Replay.of(day.timeline());
    assertEquals(0, replay.knownAt(TestDay.START.minusMillis(1)));
    assertEquals(begun, replay.knownAt(TestDay.START));
    assertEquals(begun, replay.knownAt(TestDay.START.plusSeconds(59)));
    assertEquals(begun + 1, replay.knownAt(TestDay.START.plusSeconds(60)));
    List<Envelope> all = day.timeline().envelopes();
    assertEquals(all.size(), replay.knownAt(Instant.MAX));
  }
}
