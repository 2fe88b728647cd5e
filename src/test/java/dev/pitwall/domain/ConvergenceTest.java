package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Fold;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.ContestIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same events make the same day, whatever the order, the repeats and the portions in which they
 * arrive. Three laptops act at random, hear each other now and then, and their clocks differ.
 */
class ConvergenceTest {
  private static final int STEPS = 300;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shufflesRepeatsAndSplitsEndInEqualDays(int seed) {
    var random = new Random(seed);
    var all = randomDay(random);
    var whole = Timeline.of(all);
    assertTrue(whole.envelopes().size() > STEPS / 8, "something happened");
    for (int round = 0; round < 4; round++) {
      var arriving = new ArrayList<>(all);
      for (int i = 0; i < all.size() / 4; i++) {
        arriving.add(all.get(random.nextInt(all.size())));
      }
      Collections.shuffle(arriving, random);
      var timeline = Timeline.EMPTY;
      int from = 0;
      while (from < arriving.size()) {
        int to = Math.min(arriving.size(), from + 1 + random.nextInt(20));
        timeline = timeline.plus(arriving.subList(from, to));
        from = to;
      }
      assertEquals(whole.envelopes(), timeline.envelopes());
      assertEquals(whole.day(), timeline.day());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growingStepByStepEqualsFoldingAtOnce(int seed) {
    var all = Timeline.of(randomDay(new Random(seed))).envelopes();
    var grown = Timeline.EMPTY;
    for (var envelope : all) {
      grown = grown.plus(List.of(envelope));
    }
    assertEquals(Fold.of(all), grown.day());
    var moment = all.get(all.size() / 2).stamp().wall();
    var until = all.stream().filter(envelope -> !envelope.stamp().wall().isAfter(moment)).toList();
    assertEquals(Fold.of(until), grown.dayAt(moment));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFoldTakesAnythingInAnyOrderAndThrowsNothing(int seed) {
    var random = new Random(seed);
    var all = new ArrayList<>(randomDay(random));
    Collections.shuffle(all, random);
    var half = all.subList(0, all.size() / 2);
    var fold = new Fold(ContestDay.EMPTY);
    half.forEach(fold::apply);
    assertTrue(half.isEmpty() || fold.day().latest().compareTo(Stamp.ZERO) > 0);
    assertEquals(Fold.of(half.stream().sorted().toList()), Timeline.of(half).day());
  }

  /** A new intent that no generator can make, or that never gets through, is found here. */
  @Test
  void everyIntentIsTriedAndAlmostEveryOneIsAcceptedSometimes() {
    var accepted = new HashSet<Class<?>>();
    var random = new Random(1);
    var intents = new RandomIntents(random);
    for (int round = 0; round < 45; round++) {
      var laptop = TestDay.begun();
      for (int step = 0; step < 12 * RandomIntents.kinds().size(); step++) {
        var intent = intents.next(laptop);
        laptop.after(Duration.ofMillis(700));
        laptop.as(random.nextBoolean() ? TestDay.MEI : TestDay.KEN);
        if (laptop.decide(intent) instanceof Decision.Accepted) {
          laptop.does(intent);
          accepted.add(intent.getClass());
        }
      }
    }
    var never = new HashSet<>(RandomIntents.kinds());
    never.removeAll(accepted);
    // A day has its contest from the start.
    assertEquals(Set.of(ContestIntent.CreateContest.class), never);
  }

  private static List<Envelope> randomDay(Random random) {
    var first = TestDay.begun();
    var intents = new RandomIntents(random);
    var laptops = List.of(first, first.copy("laptop2"), first.copy("laptop3"));
    laptops.get(1).after(Duration.ofSeconds(40));
    laptops.get(2).after(Duration.ofSeconds(-40));
    for (int step = 0; step < STEPS; step++) {
      var laptop = laptops.get(random.nextInt(3));
      laptop.after(Duration.ofMillis(random.nextInt(3) * 700L));
      laptop.as(random.nextBoolean() ? TestDay.MEI : TestDay.KEN);
      var intent = intents.next(laptop);
      if (laptop.decide(intent) instanceof Decision.Accepted) {
        laptop.does(intent);
      }
      if (random.nextInt(4) == 0) {
        var other = laptops.get(random.nextInt(3));
        other.hears(laptop.timeline().envelopes());
      }
    }
    var all = new ArrayList<Envelope>();
    laptops.forEach(laptop -> all.addAll(laptop.timeline().envelopes()));
    return all.stream().distinct().toList();
  }
}
