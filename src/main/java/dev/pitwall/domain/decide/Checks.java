package dev.pitwall.domain.decide;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Names;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that intents of any kind share. Empty: no objection. */
final class Checks {
  private Checks() {}

  static Optional<Rejection> toName(Thing thing, String name, Stream<String> taken) {
    if (name.isBlank()) {
      return Optional.of(new Rejection.NameMissing(thing));
    }
    if (name.length() > Limits.NAME_LETTERS) {
      return Optional.of(new Rejection.TooLong(thing, Limits.NAME_LETTERS));
    }
    var plain = Names.plain(name);
    return taken.anyMatch(other -> Names.plain(other).equals(plain))
        ? Optional.of(new Rejection.NameTaken(thing, name.strip()))
        : Optional.empty();
  }

  static Optional<Rejection> toText(Thing thing, String text) {
    if (text.isBlank()) {
      return Optional.of(new Rejection.TextMissing(thing));
    }
    return toLength(thing, text);
  }

  static Optional<Rejection> toLength(Thing thing, String... texts) {
    return Stream.of(texts).anyMatch(text -> text.length() > Limits.TEXT_LETTERS)
        ? Optional.of(new Rejection.TooLong(thing, Limits.TEXT_LETTERS))
        : Optional.empty();
  }

  static <K> Optional<Rejection> toMissing(Thing thing, Map<K, ?> things, K id) {
    return things.containsKey(id) ? Optional.empty() : Optional.of(new Rejection.Gone(thing));
  }

  static <K> Optional<Rejection> toPresent(Thing thing, Map<K, ?> things, K id) {
    return things.containsKey(id)
        ? Optional.of(new Rejection.AlreadyThere(thing))
        : Optional.empty();
  }

  static Optional<Rejection> toMoment(Optional<Instant> at, Instant now) {
    return at.filter(moment -> moment.isAfter(now.plus(Stamp.CLOCK_TOLERANCE)))
        .map(Rejection.InTheFuture::new);
  }

  static Optional<Rejection> toSame(Object now, Object wanted) {
    return now.equals(wanted) ? Optional.of(new Rejection.NothingChanges()) : Optional.empty();
  }

  static Optional<Rejection> toServer(ContestDay day, Optional<ServerId> server) {
    return server.flatMap(
        s ->
            day.server(s).isPresent()
                ? Optional.empty()
                : Optional.of(new Rejection.Gone(Thing.SERVER)));
  }
}
