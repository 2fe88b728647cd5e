package dev.pitwall.text;

import dev.pitwall.domain.model.Contest;
import java.time.Duration;
import java.time.Instant;

/** A contest's clock in words. */
public final class ContestClock {
  private ContestClock() {}

  /** What matters most: the time that is left, or until the start. */
  public static String large(Texts texts, Contest contest, Instant now) {
    return switch (contest.phase(now)) {
      case BEFORE ->
          texts.of("shell.begins", Spans.clock(texts, Duration.between(now, contest.start())));
      case RUNNING, LAST_HOUR -> Spans.left(texts, contest.remaining(now));
      case OVER -> texts.of("shell.over");
    };
  }

  /** What stands below it: the time of day, and what has passed. */
  public static String small(Texts texts, Contest contest, Instant now) {
    var time = Times.second(texts, now);
    return switch (contest.phase(now)) {
      case BEFORE -> time;
      case RUNNING, LAST_HOUR -> Spans.gone(texts, contest.elapsed(now)) + "  ·  " + time;
      case OVER ->
          Spans.isLong(contest.end(), now)
              ? Times.day(texts.zone(), contest.start())
              : texts.of("shell.over.since", Spans.lasting(texts, contest.end(), now))
                  + "  ·  "
                  + time;
    };
  }
}
