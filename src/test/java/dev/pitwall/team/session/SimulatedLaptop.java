package dev.pitwall.team.session;

import dev.pitwall.core.Intake;
import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.wire.WireVersions;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A laptop without threads and disks: the real session over the real decisions of the day, at
 * moments that the schedule chooses.
 */
final class SimulatedLaptop {
  static final EventCodec CODEC = new EventCodec();

  /** What the schedule carries out. */
  final List<Effect> effects = new ArrayList<>();

  final String name;
  Duration skew = Duration.ZERO;
  MemoryEventLog log;
  Session session;

  /** The highest own number that a teammate has and this laptop has not. */
  long ahead;

  /** Under what names a teammate turned out to have another event. */
  final List<EventId> contradicted = new ArrayList<>();

  private TestDay day;
  private Set<String> unknownTypes;
  private Duration now = Duration.ZERO;

  SimulatedLaptop(String name, Origin origin, Set<String> unknownTypes, Random random) {
    this.name = name;
    this.unknownTypes = unknownTypes;
    begin(origin, List.of(), random);
  }

  private void begin(Origin origin, List<Envelope> stored, Random random) {
    log = new MemoryEventLog(origin);
    day = new TestDay(origin.value());
    append(stored);
    var self = new Self(WireVersions.OURS, "simulated", "day", name);
    session = new Session(self, log, CODEC, random);
    effects.clear();
  }

  private void append(List<Envelope> envelopes) {
    try {
      log.append(envelopes);
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
    day.hears(envelopes);
  }

  /** What the app finds in the log when it starts again, perhaps as another version. */
  void restart(Origin origin, Set<String> nowUnknown, Predicate<EventId> survives, Random random) {
    unknownTypes = nowUnknown;
    var stored =
        log.readAll().stream().filter(one -> survives.test(one.id())).map(this::read).toList();
    begin(origin, stored, random);
  }

  private Envelope read(Envelope one) {
    return read(CODEC.store(one)).orElseThrow();
  }

  private Optional<Envelope> read(StoredEvent stored) {
    return unknownTypes.contains(stored.type())
        ? Optional.of(
            new Envelope(
                stored.id(),
                stored.stamp(),
                stored.author(),
                new Event.Unknown(stored.type(), stored.data())))
        : CODEC.admit(stored);
  }

  Origin origin() {
    return log.origin();
  }

  TestDay day() {
    return day;
  }

  Set<String> unknownTypes() {
    return unknownTypes;
  }

  void at(Duration moment) {
    now = moment;
    day.at(wall());
  }

  private Instant wall() {
    return TestDay.START.plus(now).plus(skew);
  }

  Moment moment() {
    return new Moment(now, wall());
  }

  void handle(Input input) {
    effects.addAll(session.handle(input, moment()));
  }

  /** Does it if this version may; the step is durable before anybody else hears of it. */
  boolean does(MemberId by, Intent intent) {
    day.as(by);
    if (!(day.decide(intent) instanceof Decision.Accepted accepted)
        || accepted.events().stream().map(CODEC::type).anyMatch(unknownTypes::contains)) {
      return false;
    }
    var step = day.does(intent);
    var fresh =
        day.timeline().envelopes().stream()
            .filter(one -> one.step().equals(step))
            .sorted()
            .toList();
    try {
      log.append(fresh);
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
    handle(new Input.Grown());
    return true;
  }

  /** It has these from before. */
  void hears(List<Envelope> envelopes) {
    append(envelopes);
    handle(new Input.Grown());
  }

  /** A step of a version that nobody here is of. */
  void doesUnknown(String type, String data) {
    long number = log.held().head(origin()) + 1;
    Stamp stamp = day.day().latest().next(wall());
    append(
        List.of(
            new Envelope(
                new EventId(origin(), number),
                stamp,
                Optional.of(TestDay.KEN),
                new Event.Unknown(type, data))));
    handle(new Input.Grown());
  }

  /**
   * @param fails the disk is full
   */
  void take(Effect.Take take, boolean fails) {
    var envelopes = take.events().stream().map(this::read).flatMap(Optional::stream).toList();
    var taking = Intake.of(envelopes, log, wall());
    if (!fails) {
      append(taking.fresh());
    }
    var answers = fails ? failed(envelopes) : taking.answers();
    handle(new Input.Taken(take.connection(), answers));
  }

  private static List<Received> failed(List<Envelope> envelopes) {
    var full = Problem.of(Problem.Kind.NOT_SAVED);
    return envelopes.stream()
        .<Received>map(envelope -> new Received.Failed(envelope.id(), full))
        .toList();
  }

  /** Everything in the log as it is stored. */
  Set<String> lines() {
    return log.readAll().stream().map(CODEC::line).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return name + " " + log.held();
  }
}
