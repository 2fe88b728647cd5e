package dev.pitwall.domain.decide;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.RoundEvent.CalledOut;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Score;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may come in from another laptop. An event is a fact and is not decided again, but it is
 * limited like an intent: in its lengths, its moments and its numbers. The limits hold for every
 * part of every event, so a new kind of event is limited without a line here.
 *
 * <p>A day from elsewhere may at worst be refused with a sentence; it must not stop this laptop's
 * own steps. Hence the bound on the clock: one stamp of 2099 would be the stamp of all later steps.
 */
public final class Admission {
  /** So far ahead may a teammate's clock be; laptops that keep time differ by seconds. */
  public static final Duration CLOCK_AHEAD = Duration.ofMinutes(5);

  /** The longest text that is no output: a result format. */
  private static final int TEXT_LETTERS = Limits.FORMAT_LETTERS;

  /** What a newer version's event may measure that this one cannot look into. */
  private static final int PAYLOAD_LETTERS = 1_000_000;

  private static final int MOST_PARTS = 10_000;
  private static final int SCORE_DIGITS = 40;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** Finding the parts of a record costs a hundred times as much as reading them. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
          return Stream.of(record.getRecordComponents())
              .map(component -> new Part(component.getName(), component.getAccessor()))
              .toList();
        }
      };

  private record Part(String name, Method accessor) {}

  private Admission() {}

  /**
   * @return why it is refused; empty when it is admitted
   */
  public static Optional<Refusal> objection(Envelope envelope, Instant now) {
    return toStamp(envelope.stamp(), now)
        .or(() -> toAuthor(envelope))
        .or(
            () ->
                envelope.event() instanceof Event.Unknown unknown
                    ? toLength("payload", unknown.payload(), PAYLOAD_LETTERS)
                        .or(() -> toLength("type", unknown.type(), Limits.NAME_LETTERS))
                    : toPart("event", envelope.event()));
  }

  private static Optional<Refusal> toStamp(Stamp stamp, Instant now) {
    if (stamp.wall().isAfter(now.plus(CLOCK_AHEAD))) {
      return Optional.of(new Refusal.ClockAhead(stamp.wall()));
    }
    return stamp.plausible() ? Optional.empty() : Optional.of(new Refusal.NotPlausible("stamp"));
  }

  private static Optional<Refusal> toAuthor(Envelope envelope) {
    return envelope.event() instanceof CalledOut && envelope.author().isEmpty()
        ? Optional.of(new Refusal.NoAuthor())
        : Optional.empty();
  }

  private static Optional<Refusal> toParts(Record record) {
    for (var part : PARTS.get(record.getClass())) {
      var refusal = toPart(part.name(), value(part, record));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> toPart(String part, Object value) {
    return switch (value) {
      case String text ->
          toLength(part, text, part.equals("output") ? OutputExcerpt.LETTERS : TEXT_LETTERS);
      case Instant moment when moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ->
          Optional.of(new Refusal.NotPlausible(part));
      case Duration span when span.abs().compareTo(LONGEST) > 0 ->
          Optional.of(new Refusal.NotPlausible(part));
      case Double number when !Double.isFinite(number) ->
          Optional.of(new Refusal.NotPlausible(part));
      case Score score
          when score.points().precision() > SCORE_DIGITS
              || Math.abs(score.points().scale()) > SCORE_DIGITS ->
          Optional.of(new Refusal.NotPlausible(part));
      case Score _ -> Optional.empty();
      case Optional<?> maybe -> maybe.flatMap(there -> toPart(part, there));
      case Collection<?> several -> toSeveral(part, several);
      case Map<?, ?> map -> toSeveral(part, map.keySet()).or(() -> toSeveral(part, map.values()));
      case Record inner -> toParts(inner);
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> toSeveral(String part, Collection<?> several) {
    if (several.size() > MOST_PARTS) {
      return Optional.of(new Refusal.TooLarge(part));
    }
    for (var one : several) {
      var refusal = toPart(part, one);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> toLength(String part, String text, int letters) {
    return text.length() > letters ? Optional.of(new Refusal.TooLarge(part)) : Optional.empty();
  }

  private static Object value(Part part, Record record) {
    try {
      return part.accessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Records are readable", e);
    }
  }
}
