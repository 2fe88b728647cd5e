package dev.pitwall.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The one way in which tests make a day: one laptop's, driven by intents at moments that the test
 * chooses. Nothing is written anywhere.
 */
public final class TestDay {
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  public static final Instant START = Instant.parse("2013-11-09T02:00:00Z");
  public static final Instant END = Instant.parse("2013-11-09T09:00:00Z");
  public static final MemberId MEI = new MemberId("mei");
  public static final MemberId KEN = new MemberId("ken");
  public static final ServerId S1 = new ServerId("s1");
  public static final ServerId S2 = new ServerId("s2");
  public static final ServerId S3 = new ServerId("s3");

  private final Origin origin;
  private final LocalDate date;
  private final IdSource ids = new IdSource(new Random(7));
  private Timeline timeline = Timeline.EMPTY;
  private Instant now = START;
  private Optional<MemberId> author = Optional.empty();

  public TestDay(String origin) {
    this(origin, START.atZone(TOKYO).toLocalDate());
  }

  /**
   * @param date of the times that are given as {@code 17:41}
   */
  public TestDay(String origin, LocalDate date) {
    this.origin = new Origin(origin);
    this.date = date;
  }

  /** A contest from 11:00 to 18:00 in Tokyo, two members, three servers; Mei acts. */
  public static TestDay begun() {
    var day = new TestDay("laptop1");
    day.does(new CreateContest("ISUCON3 final", TOKYO, START, END, FinalScoreRule.LAST_RUN));
    day.does(new AddMember(MEI, "Mei", Tint.BLUE));
    day.does(new AddMember(KEN, "Ken", Tint.ORANGE));
    for (var server : List.of(S1, S2, S3)) {
      day.does(new AddServer(server, ServerSheet.named(server.value())));
    }
    return day.as(MEI);
  }

  public TestDay as(MemberId member) {
    author = Optional.of(member);
    return this;
  }

  public TestDay asNobody() {
    author = Optional.empty();
    return this;
  }

  public TestDay after(Duration span) {
    now = now.plus(span);
    return this;
  }

  public TestDay at(Instant moment) {
    now = moment;
    return this;
  }

  /**
   * Does it as one step of somebody's; fails the test when it is rejected.
   *
   * @param clock a time of the day's date in Tokyo, {@code 17:41} or {@code 17:41:20}
   */
  public TestDay at(String clock, Optional<MemberId> by, Intent intent) {
    now = date.atTime(LocalTime.parse(clock)).atZone(TOKYO).toInstant();
    author = by;
    does(intent);
    return this;
  }

  public Instant now() {
    return now;
  }

  public Decision decide(Intent intent) {
    return Decide.decide(timeline(), intent, occasion());
  }

  /** Does it, as one step, and returns that step; fails the test when it is rejected. */
  public StepId does(Intent intent) {
    return take(assertInstanceOf(Decision.Accepted.class, decide(intent), intent.toString()));
  }

  /** Does it, unless it is rejected: then the reason. */
  public Optional<Rejection> offer(Intent intent) {
    return switch (decide(intent)) {
      case Decision.Rejected rejected -> Optional.of(rejected.reason());
      case Decision.Accepted accepted -> {
        take(accepted);
        yield Optional.empty();
      }
    };
  }

  private StepId take(Decision.Accepted accepted) {
    var envelopes = occasion().envelopes(accepted.events());
    timeline = timeline.plus(envelopes);
    return envelopes.getFirst().step();
  }

  /** The reason why it is rejected; fails the test when it is not. */
  public Rejection refused(Intent intent) {
    return assertInstanceOf(Decision.Rejected.class, decide(intent), intent.toString()).reason();
  }

  public TestDay hears(Collection<Envelope> envelopes) {
    timeline = timeline.plus(envelopes);
    return this;
  }

  /** A log in memory in which the day stands as it is now. */
  public MemoryEventLog log() {
    var log = new MemoryEventLog(origin);
    try {
      log.append(timeline.envelopes());
    } catch (LogFailure e) {
      throw new AssertionError("A log in memory takes a whole day", e);
    }
    return log;
  }

  /** Always the same ones. */
  public IdSource ids() {
    return ids;
  }

  /** Another laptop that knows everything this one knows. */
  public TestDay copy(String otherOrigin) {
    var other = new TestDay(otherOrigin, date);
    other.timeline = timeline;
    other.now = now;
    other.author = author;
    return other;
  }

  public Timeline timeline() {
    return timeline;
  }

  public ContestDay day() {
    return timeline.day();
  }

  public Origin origin() {
    return origin;
  }

  private DecisionContext occasion() {
    long next = day().heads().getOrDefault(origin, 0L) + 1;
    return new DecisionContext(new EventId(origin, next), day().latest().next(now), author, now);
  }
}
