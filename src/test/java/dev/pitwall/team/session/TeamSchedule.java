package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent.NoteAdded;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One random schedule of a team of three to five, named by its seed. */
final class TeamSchedule {
  private static final int STEPS = 150;

  /** So many half seconds until all is told, at the most. */
  private static final int ROUNDS = 60;

  /** Types of which some are unknown to the older of the laptops. */
  private static final List<String> NEWER =
      List.of(
          "note.added/1",
          "task.moved/1",
          "task.added/1",
          "run.recorded/1",
          "roles.changed/1",
          "round.called-out/1",
          "member.added/1");

  /** What may occur: a schedule in which nothing happens proves nothing. */
  enum Kind {
    STEP,
    CUT,
    RESTART,
    LOSS,
    UPGRADE,
    LIE,
    FULL_DISK,
    DUPLICATE,
    UNKNOWN,
    CLOCK_AHEAD
  }

  private final Random random;
  private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
  private final SimulatedNetwork network;
  private final RandomIntents intents;
  private final Set<String> newer = new HashSet<>();
  private int origins;

  TeamSchedule(long seed) {
    this.random = new Random(seed);
    this.network = new SimulatedNetwork(random);
    this.intents = new RandomIntents(random);
    NEWER.stream().filter(_ -> random.nextInt(3) == 0).forEach(newer::add);
  }

  /** Returns what occurred in it. */
  Set<Kind> run() {
    int size = 3 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      var version = i == 0 ? Set.<String>of() : version();
      var laptop = new SimulatedLaptop("laptop " + i, origin(), version, random);
      laptop.skew = Duration.ofSeconds(random.nextInt(240) - 120L);
      network.laptops.add(laptop);
    }
    if (random.nextInt(20) == 0) {
      // Far ahead: the others do not take in its steps until their clocks have come there.
      any().skew = Duration.ofMinutes(8);
      seen.add(Kind.CLOCK_AHEAD);
    }
    // The day is there on one laptop; the others join it.
    network.laptops.getFirst().hears(TestDay.begun().timeline().envelopes());
    for (int step = 0; step < STEPS; step++) {
      step();
    }
    end();
    return seen;
  }

  private Origin origin() {
    return new Origin("o" + (9 - origins++ % 10) + "-" + origins);
  }

  private Set<String> version() {
    return random.nextBoolean() ? Set.of() : Set.copyOf(newer);
  }

  private SimulatedLaptop any() {
    return network.laptops.get(random.nextInt(network.laptops.size()));
  }

  private void step() {
    int kind = random.nextInt(100);
    if (kind < 25) {
      act(any());
    } else if (kind < 65) {
      for (int i = random.nextInt(12); i >= 0; i--) {
        network.deliver();
      }
    } else if (kind < 77) {
      boolean fails = random.nextInt(15) == 0;
      if (network.take(fails) && fails) {
        seen.add(Kind.FULL_DISK);
      }
    } else if (kind < 83) {
      connect();
    } else if (kind < 86 && !network.pipes.isEmpty()) {
      seen.add(Kind.CUT);
      network.cut(network.pipes.get(random.nextInt(network.pipes.size())), random.nextInt(3) > 0);
    } else if (kind < 88) {
      restart(any());
    } else if (kind < 90) {
      lie();
    } else {
      network.pass(Duration.ofMillis(random.nextInt(900)));
    }
  }

  private void act(SimulatedLaptop laptop) {
    if (laptop.day().timeline().envelopes().isEmpty()) {
      return;
    }
    if (random.nextInt(20) == 0) {
      seen.add(Kind.UNKNOWN);
      if (random.nextBoolean()) {
        laptop.doesUnknown("pit.stopped/1", "{ \"tyres\" : 1.50,\"\\u3042\":[]}");
      } else {
        laptop.doesUnknown("task.assigned/1", "{\"task\":\"x1\",\"of\":{\"newer\":1}}");
      }
    } else {
      var by = random.nextBoolean() ? TestDay.MEI : TestDay.KEN;
      // Most random intents are rejected.
      int tries = 6;
      while (tries > 0 && !laptop.does(by, intents.next(laptop.day()))) {
        tries--;
      }
      if (tries > 0) {
        seen.add(Kind.STEP);
      }
    }
    network.carryOut();
  }

  private void connect() {
    var one = any();
    var other = any();
    boolean twice = network.pipes.stream().anyMatch(pipe -> pipe.from == one && pipe.to == other);
    if (twice) {
      seen.add(Kind.DUPLICATE);
    }
    network.connect(one, other);
  }

  private void restart(SimulatedLaptop laptop) {
    seen.add(Kind.RESTART);
    network.drop(laptop);
    var lost = new HashSet<EventId>();
    if (random.nextInt(3) == 0) {
      // A teammate's event is lost, at the end or in the middle: it is given back.
      var all = laptop.log.readAll();
      all.stream()
          .map(Envelope::id)
          .filter(id -> !id.origin().equals(laptop.origin()))
          .filter(_ -> random.nextInt(10) == 0)
          .forEach(lost::add);
      if (!lost.isEmpty()) {
        seen.add(Kind.LOSS);
      }
    }
    // What was lost of its own it cannot number again: then its log begins a new life.
    var origin = random.nextInt(4) == 0 ? origin() : laptop.origin();
    var version = version();
    if (version.size() < laptop.unknownTypes().size()) {
      seen.add(Kind.UPGRADE);
    }
    laptop.restart(origin, version, id -> !lost.contains(id), random);
  }

  /** Somebody adds to a frame another event under a number that is there already. */
  private void lie() {
    var candidates =
        network.pipes.stream()
            .filter(pipe -> pipe.frames.stream().anyMatch(SimulatedNetwork::hasEvents))
            .toList();
    if (candidates.isEmpty()) {
      return;
    }
    seen.add(Kind.LIE);
    var pipe = candidates.get(random.nextInt(candidates.size()));
    var held = pipe.to.log.readAll();
    if (held.isEmpty()) {
      return;
    }
    var real = SimulatedLaptop.CODEC.store(held.get(random.nextInt(held.size())));
    var data = "{\"note\":\"lie\",\"at\":\"2013-11-09T02:00:00Z\",\"text\":\"lie\"}";
    pipe.addToEvents(new StoredEvent(real.id(), real.stamp(), real.author(), "note.added/1", data));
  }

  /** From now on all can somehow reach each other, and nothing else is done for them. */
  private void end() {
    if (seen.contains(Kind.CLOCK_AHEAD)) {
      network.pass(Duration.ofMinutes(15));
    }
    var order = new ArrayList<>(network.laptops);
    Collections.shuffle(order, random);
    int shape = random.nextInt(3);
    for (int i = 1; i < order.size(); i++) {
      var others =
          switch (shape) {
            case 0 -> order.subList(0, i);
            case 1 -> order.subList(0, 1);
            default -> order.subList(i - 1, i);
          };
      for (var other : others) {
        network.connect(other, order.get(i));
      }
    }
    int round = 0;
    while (!isEqual() && round < ROUNDS) {
      network.settle();
      network.pass(Session.TICK);
      round++;
    }
    checkExchange(shape < 2);
    checkDays();
  }

  private boolean isEqual() {
    return network.laptops.stream().map(laptop -> laptop.log.held()).distinct().count() == 1;
  }

  /**
   * All have the same to the letter, whatever their versions make of it, and are at rest.
   *
   * @param near nobody is further away than a neighbour of a neighbour
   */
  private void checkExchange(boolean near) {
    var lines = network.laptops.getFirst().lines();
    network.laptops.forEach(laptop -> assertEquals(lines, laptop.lines()));
    // A laptop that is gone without a word is missed by its neighbours, and soon by all.
    for (int i = 0; i < 12; i++) {
      network.pass(Session.TICK);
      network.settle();
    }
    long frames = network.eventFrames;
    for (int i = 0; i < 5; i++) {
      network.pass(Session.TICK);
      network.settle();
    }
    assertEquals(frames, network.eventFrames, "nothing is sent once all have all");
    assertEquals(
        network.pipes.size(),
        network.pipes.stream().map(pipe -> List.of(pipe.from, pipe.to)).distinct().count(),
        "one channel between two laptops");
    for (var laptop : network.laptops) {
      var state = laptop.session.state(laptop.moment());
      assertEquals(
          List.of(), state.onlyHere(laptop.log.held(), laptop.origin()), laptop.toString());
      assertTrue(!near || online(state) == network.laptops.size() - 1, state.toString());
    }
  }

  /** Once all are of one version they make the same day of it. */
  private void checkDays() {
    for (var laptop : network.laptops) {
      laptop.restart(laptop.origin(), Set.of(), _ -> true, random);
    }
    var events = Set.copyOf(network.laptops.getFirst().log.readAll());
    assertTrue(events.stream().noneMatch(TeamSchedule::isLie), "no lie was taken in");
    var day = Timeline.of(events).day();
    for (var laptop : network.laptops) {
      assertEquals(events, Set.copyOf(laptop.log.readAll()));
      assertEquals(day, laptop.day().day());
    }
  }

  private static boolean isLie(Envelope envelope) {
    return envelope.event() instanceof NoteAdded note && note.text().equals("lie");
  }

  private static long online(TeamState state) {
    return state.teammates().stream()
        .filter(one -> !(one.standing() instanceof Standing.Away))
        .count();
  }
}
