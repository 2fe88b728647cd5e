package dev.pitwall.testing;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lives through a day step by step, at chosen moments, into a log in memory. */
public final class DayBuilder {
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  public static final LocalDate DATE = LocalDate.of(2026, 11, 21);

  private final Origin origin = new Origin("sample");
  private final MemoryEventLog log = new MemoryEventLog(origin);
  private final IdSource ids = new IdSource(new Random(7));
  private Timeline timeline = Timeline.EMPTY;

  public IdSource ids() {
    return ids;
  }

  public MemoryEventLog log() {
    return log;
  }

  public Timeline timeline() {
    return timeline;
  }

  /** A time of the sample's date, as {@code 17:41} or {@code 17:41:20}. */
  public static Instant time(String clock) {
    return DATE.atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
  }

  /** Takes over a day that was told elsewhere, by the origin {@code sample}. */
  public DayBuilder hears(List<Envelope> told) {
    try {
      log.append(told);
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
    timeline = timeline.plus(told);
    return this;
  }

  /**
   * @throws AssertionError when the day refuses it
   */
  public DayBuilder at(String clock, Optional<MemberId> by, Intent intent) {
    var now = time(clock);
    var day = timeline.day();
    long next = day.heads().getOrDefault(origin, 0L) + 1;
    var occasion = new DecisionContext(new EventId(origin, next), day.latest().next(now), by, now);
    switch (Decide.decide(day, intent, occasion)) {
      case Decision.Rejected rejected -> throw new AssertionError(intent + ": " + rejected);
      case Decision.Accepted accepted -> {
        var envelopes = occasion.envelopes(accepted.events());
        try {
          log.append(envelopes);
        } catch (LogFailure e) {
          throw new AssertionError(e);
        }
        timeline = timeline.plus(envelopes);
      }
    }
    return this;
  }
}
