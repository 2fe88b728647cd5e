package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent.NoteAdded;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import dev.pitwall.team.wire.WireVersions;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session says and when, on few laptops and one rule at a time. */
class SessionTest {
  private final SimulatedNetwork network = new SimulatedNetwork(new Random(7));

  private SimulatedLaptop laptop(String name) {
    var laptop = new SimulatedLaptop(name, new Origin(name), Set.of(), new Random(name.hashCode()));
    network.laptops.add(laptop);
    return laptop;
  }

  private static Envelope note(String origin, long number, String text) {
    return new Envelope(
        new EventId(new Origin(origin), number),
        new Stamp(TestDay.START.plusMillis(number), 0),
        Optional.of(TestDay.KEN),
        new NoteAdded(new NoteId(origin + "-" + number), TestDay.START, text));
  }

  private static List<Envelope> notes(String origin, long count) {
    return LongStream.rangeClosed(1, count).mapToObj(n -> note(origin, n, "note")).toList();
  }

  private void rounds(int halfSeconds) {
    for (int i = 0; i < halfSeconds; i++) {
      network.settle();
      network.pass(Session.TICK);
    }
    network.settle();
  }

  private static TeamState state(SimulatedLaptop laptop) {
    return laptop.session.state(laptop.moment());
  }

  private static Teammate seenBy(SimulatedLaptop laptop, SimulatedLaptop other) {
    return state(laptop).teammate(other.origin()).orElseThrow();
  }

  private static Parting parting(SimulatedLaptop laptop, SimulatedLaptop other) {
    return assertInstanceOf(Standing.Away.class, seenBy(laptop, other).standing()).why();
  }

  @Test
  void aLaptopThatWasSetBackIsToldByItsTeammate() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.hears(notes("mei", 3));
    ken.hears(notes("mei", 8));
    network.connect(mei, ken);
    rounds(4);
    assertEquals(8, mei.ahead);
    assertEquals(0, ken.ahead, "what it has not from another it gets");
  }

  @Test
  void whatIsOnlyHereIsKnownUntilATeammateHasIt() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.hears(notes("mei", 3));
    assertEquals(List.of(new Range(1, 3)), state(mei).onlyHere(mei.log.held(), mei.origin()));
    network.connect(mei, ken);
    network.deliver();
    network.deliver();
    assertEquals(
        Map.of(mei.origin(), List.of(new Range(1, 3))),
        mei.log.held().minus(seenBy(mei, ken).held()));
    network.settle();
    assertEquals(List.of(), state(mei).onlyHere(mei.log.held(), mei.origin()));
    assertEquals(Map.of(), mei.log.held().minus(seenBy(mei, ken).held()));
    mei.hears(List.of(note("mei", 4, "new")));
    assertEquals(List.of(new Range(4, 4)), state(mei).onlyHere(mei.log.held(), mei.origin()));
  }

  /** Whether {@code mei} knows that {@code ken} has the newest of her events. */
  private boolean isAnswered(SimulatedLaptop mei, SimulatedLaptop ken, long number) {
    mei.hears(List.of(note("mei", number, "note")));
    network.carryOut();
    network.settle();
    assertEquals(number, ken.log.held().head(mei.origin()), "the event itself never waits");
    return seenBy(mei, ken).held().head(mei.origin()) == number;
  }

  @Test
  void aSingleStepIsAnsweredAtOnceAndOfAQuickRowTwoTogether() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    network.connect(mei, ken);
    network.settle();
    assertTrue(isAnswered(mei, ken, 1));
    assertFalse(isAnswered(mei, ken, 2), "a third may follow");
    assertTrue(isAnswered(mei, ken, 3));
    assertFalse(isAnswered(mei, ken, 4));
    network.pass(Session.TICK);
    network.settle();
    assertEquals(mei.log.held(), seenBy(mei, ken).held(), "none follows");
    assertTrue(isAnswered(mei, ken, 5), "after a pause");
  }

  @Test
  void whatIsNewGoesOutAtOnceAndToThirdLaptops() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    var aoi = laptop("aoi");
    network.connect(mei, ken);
    network.connect(ken, aoi);
    network.settle();
    mei.hears(notes("mei", 1));
    network.carryOut();
    network.settle();
    assertEquals(mei.log.held(), aoi.log.held(), "without any time passing");
    assertInstanceOf(Standing.Through.class, seenBy(mei, aoi).standing());
    rounds(3);
    assertEquals(List.of(), state(mei).onlyHere(mei.log.held(), mei.origin()));
    assertEquals(mei.log.held(), seenBy(mei, aoi).held());
  }

  @Test
  void aDayIsNeverOnItsWayAsAWhole() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.hears(notes("mei", 9_000));
    network.connect(mei, ken);
    while (network.deliver()) {
      // Nothing is taken in, so nothing more may come.
    }
    assertEquals(Session.WINDOW, network.eventFrames);
    network.settle();
    assertEquals(mei.log.held(), ken.log.held());
    assertEquals(18, network.eventFrames, "each event went once");
  }

  /** The largest event that there is, after many small ones. */
  @Test
  void everyFrameIsShortEnoughForItsReader() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    var large = "{\"a\":\"" + "x".repeat(999_000) + "\"}";
    mei.hears(
        LongStream.rangeClosed(1, 400).mapToObj(n -> note("mei", n, "y".repeat(450))).toList());
    for (int i = 0; i < 3; i++) {
      mei.doesUnknown("pit.stopped/1", large);
    }
    network.connect(mei, ken);
    rounds(4);
    assertEquals(mei.log.held(), ken.log.held());
    assertInstanceOf(Standing.Connected.class, seenBy(mei, ken).standing());
  }

  @Test
  void inAFullMeshEachLaptopGetsEachEventOnce() {
    var laptops = List.of(laptop("a"), laptop("b"), laptop("c"), laptop("d"), laptop("e"));
    for (int i = 0; i < laptops.size(); i++) {
      for (var other : laptops.subList(0, i)) {
        network.connect(laptops.get(i), other);
      }
    }
    rounds(4);
    for (int number = 1; number <= 10; number++) {
      for (var laptop : laptops) {
        laptop.hears(List.of(note(laptop.name, number, "streamed")));
        network.carryOut();
        network.settle();
      }
    }
    assertEquals(5 * 10 * 4, network.eventFrames);
    rounds(12);
    assertEquals(5 * 10 * 4, network.eventFrames);
  }

  /** Somebody else than the origin's own laptop gives, when that one does not. */
  @Test
  void whenTheOneWhoIsToGiveDoesNotTheOthersDo() {
    var a = laptop("a");
    var b = laptop("b");
    var c = laptop("c");
    b.hears(notes("a", 5));
    for (var pair : List.of(List.of(a, b), List.of(b, c), List.of(a, c))) {
      network.connect(pair.get(0), pair.get(1));
    }
    // The laptop of that origin is here, and does not have them.
    for (int i = 0; i < 12 && c.log.held().head(new Origin("a")) < 5; i++) {
      while (network.deliver()) {
        network.take(false);
      }
      network.pass(Session.TICK);
    }
    assertEquals(5, c.log.held().head(new Origin("a")));
  }

  @Test
  void aRefusedEventIsNamedIsNotSentForEverAndHoldsUpNobody() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.hears(List.of(note("mei", 1, "first"), note("mei", 2, "x".repeat(100_000))));
    mei.hears(List.of(note("mei", 3, "third"), note("aoi", 1, "another's")));
    network.connect(mei, ken);
    rounds(2);
    long frames = network.eventFrames;
    rounds(20);
    assertEquals(frames, network.eventFrames);
    assertEquals(List.of(new Range(2, 2)), ken.log.held().of(mei.origin()).holes());
    assertEquals(1, ken.log.held().head(new Origin("aoi")));
    assertEquals(Map.of(mei.origin(), new Refusal.TooLarge("text")), state(ken).refused());
    var refused = VersionVector.EMPTY.plus(new EventId(mei.origin(), 2));
    assertEquals(refused, seenBy(mei, ken).refused());
  }

  /** The two never had a teammate in common that would have seen both. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 500, 699, 700})
  void twoContentsOfOneNumberAreNamedOnBothSides(int wrong) {
    var a = laptop("a");
    var b = laptop("b");
    var same = notes("old", 700);
    var other = new ArrayList<>(same);
    other.set(wrong - 1, note("old", wrong, "another"));
    a.hears(same);
    b.hears(other.subList(0, Math.max(wrong, 600)));
    a.hears(notes("new", 5));
    network.connect(a, b);
    rounds(40);
    for (var one : List.of(a, b)) {
      assertEquals(
          List.of(new EventId(new Origin("old"), wrong)), one.contradicted, one + ", " + wrong);
    }
    assertEquals(5, b.log.held().head(new Origin("new")), "no other stream is harmed");
    assertEquals(700, b.log.held().head(new Origin("old")), "nor what follows");
  }

  @Test
  void laptopsWithTheSameEventsContradictNobody() {
    var a = laptop("a");
    var b = laptop("b");
    a.hears(notes("old", 3_000));
    network.connect(a, b);
    rounds(100);
    assertEquals(List.of(), a.contradicted);
    assertEquals(List.of(), b.contradicted);
  }

  /** A row of laptops, each of which reaches the next one alone. */
  @Test
  void laptopsAtTheEndOfARowAreSeenWithWhatTheyHaveAndAreMissedSoon() {
    var row = List.of(laptop("a"), laptop("b"), laptop("c"), laptop("d"), laptop("e"));
    for (int i = 1; i < row.size(); i++) {
      network.connect(row.get(i - 1), row.get(i));
    }
    var first = row.getFirst();
    var last = row.getLast();
    last.handle(new Input.Present(new Presence(Optional.of(TestDay.KEN), "reboot", "")));
    last.hears(notes("e", 4));
    rounds(12);
    for (var one : row.subList(1, row.size())) {
      var seen = seenBy(first, one);
      assertEquals(first.log.held(), seen.held(), one.name);
      var by = one == row.get(1) ? Standing.Connected.class : Standing.Through.class;
      assertInstanceOf(by, seen.standing(), one.name);
    }
    assertEquals("reboot", seenBy(first, last).presence().screen());
    assertEquals(
        new Origin("b"),
        assertInstanceOf(Standing.Through.class, seenBy(first, last).standing()).laptop());
    network.drop(last);
    network.laptops.remove(last);
    rounds(12);
    assertInstanceOf(Standing.Away.class, seenBy(first, last).standing());
    assertInstanceOf(Standing.Through.class, seenBy(first, row.get(3)).standing());
  }

  /** A flood of junk under ever new names. */
  @Test
  void whatIsRememberedOfRefusalsAndLaptopsIsBounded() {
    var refusals = new Refusals();
    for (int i = 0; i <= 10_000; i++) {
      refusals.add(new EventId(new Origin("o" + i % 300), i + 1), new Refusal.NoAuthor());
    }
    assertEquals(100, refusals.newest().size());
    assertEquals(
        5_000,
        refusals.vector().held().values().stream().mapToInt(one -> one.ranges().size()).sum());
    assertTrue(refusals.vector().contains(new EventId(new Origin("o" + 10_000 % 300), 10_001)));
  }

  @Test
  void whatIsAheadOfTheClockIsTakenInOnceTheClockIsThere() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.skew = Duration.ofMinutes(6);
    mei.at(Duration.ZERO);
    var ahead = note("mei", 1, "ahead");
    var stamp = new Stamp(TestDay.START.plus(mei.skew), 0);
    mei.hears(List.of(new Envelope(ahead.id(), stamp, ahead.author(), ahead.event())));
    network.connect(mei, ken);
    rounds(20);
    assertEquals(VersionVector.EMPTY, ken.log.held());
    assertInstanceOf(Refusal.ClockAhead.class, state(ken).refused().get(mei.origin()));
    assertEquals(Optional.of(mei.skew), seenBy(ken, mei).clockAhead());
    assertEquals(Optional.of(mei.skew.negated()), seenBy(mei, ken).clockAhead());
    rounds(130);
    assertEquals(mei.log.held(), ken.log.held());
  }

  @Test
  void whatAFullDiskDidNotTakeComesAgain() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    mei.hears(notes("mei", 3));
    network.connect(mei, ken);
    while (network.deliver()) {
      network.take(true);
    }
    assertEquals(VersionVector.EMPTY, ken.log.held());
    rounds(8);
    assertEquals(mei.log.held(), ken.log.held());
  }

  @Test
  void whoIsSilentIsGoneAfterSeconds() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    network.connect(mei, ken);
    network.settle();
    assertInstanceOf(Standing.Connected.class, seenBy(mei, ken).standing());
    network.cut(network.pipes.getFirst(), false);
    var from = mei.moment();
    while (seenBy(mei, ken).standing() instanceof Standing.Connected) {
      network.pass(Duration.ofMillis(100));
    }
    assertEquals(new Parting.Silent(), parting(mei, ken));
    var noticed = mei.moment().since(from);
    assertTrue(noticed.compareTo(Session.SILENCE.plus(Session.TICK)) <= 0, noticed.toString());
  }

  @Test
  void whoHasNothingToSayIsNotGone() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    network.connect(mei, ken);
    rounds(60);
    assertInstanceOf(Standing.Connected.class, seenBy(mei, ken).standing());
    assertEquals(TestDay.START, ((Standing.Connected) seenBy(mei, ken).standing()).since());
  }

  @Test
  void ofTwoConnectionsBothKeepTheSameOne() {
    for (int seed = 0; seed < 50; seed++) {
      var two = new SimulatedNetwork(new Random(seed));
      var mei = new SimulatedLaptop("mei", new Origin("mei"), Set.of(), new Random(seed));
      var ken = new SimulatedLaptop("ken", new Origin("ken"), Set.of(), new Random(-seed));
      two.laptops.addAll(List.of(mei, ken));
      mei.hears(notes("mei", 700));
      two.connect(mei, ken);
      two.connect(ken, mei);
      two.connect(mei, ken);
      for (int i = 0; i < 4; i++) {
        two.settle();
        two.pass(Session.TICK);
      }
      two.settle();
      assertEquals(2, two.pipes.size(), "both directions of one channel, seed " + seed);
      assertEquals(mei.log.held(), ken.log.held());
      assertInstanceOf(Standing.Connected.class, seenBy(mei, ken).standing());
    }
  }

  @Test
  void theConnectionOfALaptopThatStartedAgainIsNotClosedForTheDeadOne() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    network.connect(mei, ken);
    network.settle();
    // Its process died, and nobody told Ken.
    network.cut(network.pipes.getFirst(), false);
    mei.restart(mei.origin(), Set.of(), _ -> true, new Random(99));
    network.connect(mei, ken);
    network.settle();
    mei.hears(notes("mei", 1));
    network.carryOut();
    network.settle();
    assertEquals(1, ken.log.held().head(mei.origin()));
    assertEquals(2, network.pipes.size());
  }

  @Test
  void aConnectionToOneselfIsClosed() {
    var mei = laptop("mei");
    network.connect(mei, mei);
    network.settle();
    assertEquals(List.of(), network.pipes);
    assertEquals(List.of(), state(mei).teammates());
    assertEquals(Map.of(), state(mei).strangers(), "nobody need know of it");
  }

  /** A copied data folder: two laptops under one origin would number their events alike. */
  @Test
  void anotherLaptopUnderThisOnesOriginIsTold() {
    var mei = laptop("mei");
    var copy = new SimulatedLaptop("copy of mei", new Origin("mei"), Set.of(), new Random(1));
    network.laptops.add(copy);
    network.connect(mei, copy);
    network.settle();
    assertEquals(List.of(), network.pipes);
    assertEquals(Map.of("copy of mei", new Parting.Twin()), state(mei).strangers());
  }

  @Test
  void whoHasAnotherDayOrAnotherWireIsToldWhy() {
    var mei = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
    var other = new Peer(new Self(WireVersions.OURS, "1", "other day", "ken"));
    mei.meet(other);
    assertEquals(Map.of("ken", new Parting.OtherDay()), mei.session.state(NOW).strangers());
    var newer = new Peer(new Self(new WireVersions(2, 3), "9", "day", "aoi"));
    mei = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
    assertEquals(new Parting.PeerTooNew(), mei.meet(newer));
    newer = new Peer(new Self(new WireVersions(2, 3), "9", "day", "aoi"));
    mei = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
    assertEquals(new Parting.PeerTooOld(), newer.meet(mei));
  }

  private static final Moment NOW = new Moment(Duration.ZERO, TestDay.START);

  /** A session alone, whose frames the test looks at. */
  private static final class Peer {
    private static final ConnectionId ID = new ConnectionId(1);
    final Session session;
    final List<Frame> said = new ArrayList<>();
    final List<Parting> closed = new ArrayList<>();

    Peer(Self self) {
      var log = new MemoryEventLog(new Origin(self.laptop()));
      session = new Session(self, log, SimulatedLaptop.CODEC, new Random(self.laptop().hashCode()));
      hears(new Input.Opened(ID));
    }

    void hears(Input input) {
      for (var effect : session.handle(input, NOW)) {
        if (effect instanceof Effect.Send(ConnectionId _, Frame frame)) {
          said.add(frame);
        } else if (effect instanceof Effect.Close(ConnectionId _, Parting why)) {
          closed.add(why);
        }
      }
    }

    /** Hears the other's hello; returns why it closes. */
    Parting meet(Peer other) {
      hears(new Input.Arrived(ID, other.said.getFirst()));
      return closed.getFirst();
    }
  }

  @Test
  void framesOutOfPlaceCloseTheConnection() {
    var hello = new Frame.Hello(WireVersions.OURS, "1", "day", new Origin("ken"), "l", "k", "ken");
    var have =
        new Frame.Have(
            VersionVector.EMPTY,
            VersionVector.EMPTY,
            5,
            new Frame.Clock(Instant.EPOCH, Optional.empty()),
            Presence.NOBODY,
            List.of(),
            List.of());
    var cases = new HashMap<String, List<Frame>>();
    cases.put("events before hello", List.of(new Frame.Events(List.of())));
    cases.put("a have before hello", List.of(have));
    cases.put("two hellos", List.of(hello, hello));
    cases.put("more handled than sent", List.of(hello, have));
    cases.forEach(
        (name, frames) -> {
          var peer = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
          frames.forEach(frame -> peer.hears(new Input.Arrived(Peer.ID, frame)));
          assertInstanceOf(Parting.NotUnderstood.class, peer.closed.getFirst(), name);
          assertInstanceOf(Frame.Goodbye.class, peer.said.getLast(), name);
        });
  }

  @Test
  void whoSendsMoreThanIsTakenInIsCutOff() {
    var hello = new Frame.Hello(WireVersions.OURS, "1", "day", new Origin("ken"), "l", "k", "ken");
    var peer = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
    peer.hears(new Input.Arrived(Peer.ID, hello));
    var stored = List.<StoredEvent>of();
    for (int i = 0; i <= 2 * Session.WINDOW; i++) {
      peer.hears(new Input.Arrived(Peer.ID, new Frame.Events(stored)));
    }
    assertEquals(List.of(new Parting.Overloaded()), peer.closed);
  }

  @Test
  void aFrameOfANewerVersionIsSkipped() {
    var peer = new Peer(new Self(WireVersions.OURS, "1", "day", "mei"));
    peer.hears(new Input.Arrived(Peer.ID, new Frame.Unknown("blobs")));
    assertEquals(List.of(), peer.closed);
  }

  @Test
  void presenceIsToldAtOnceAndForgottenWithItsLaptop() {
    var mei = laptop("mei");
    var ken = laptop("ken");
    var aoi = laptop("aoi");
    network.connect(mei, ken);
    network.connect(ken, aoi);
    rounds(2);
    var presence = new Presence(Optional.of(TestDay.MEI), "tasks", "task:t1");
    mei.handle(new Input.Present(presence));
    network.carryOut();
    network.settle();
    assertEquals(presence, seenBy(ken, mei).presence());
    rounds(3);
    assertEquals(presence, seenBy(aoi, mei).presence(), "by way of Ken");
    mei.handle(new Input.Leaving());
    network.carryOut();
    rounds(3);
    assertEquals(Presence.NOBODY, seenBy(ken, mei).presence());
    assertEquals(new Parting.Left(), parting(ken, mei));
    assertInstanceOf(Standing.Away.class, seenBy(aoi, mei).standing());
  }
}
