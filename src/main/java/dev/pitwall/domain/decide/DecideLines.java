package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;
import static dev.pitwall.domain.decide.Checks.toText;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.LineIntent;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.LineTick;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.ServerChecks;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides about the lines that are ticked per server. */
final class DecideLines {
  private DecideLines() {}

  static Decision decide(ContestDay day, LineIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case LineIntent.AddLine i ->
          Decision.unless(
              toPresent(Thing.ITEM, day.checkLines().lines(), i.line())
                  .or(() -> toText(Thing.ITEM, i.text()))
                  .or(() -> toScope(day, i.list(), i.scope()))
                  .or(() -> toTooMany(day, i.list())),
              () ->
                  new LineEvent.LineAdded(
                      i.line(),
                      i.list(),
                      i.scope(),
                      i.layer(),
                      i.text().strip(),
                      i.both(),
                      i.proof()));
      case LineIntent.EditLine i ->
          Decision.unless(
              gone(day, i.line())
                  .or(() -> toText(Thing.ITEM, i.text()))
                  .or(
                      () ->
                          toSame(day.checkLines().lines().get(i.line()).text(), i.text().strip())),
              () -> new LineEvent.LineEdited(i.line(), i.text().strip()));
      case LineIntent.RemoveLine i ->
          Decision.unless(gone(day, i.line()), () -> new LineEvent.LineRemoved(i.line()));
      case LineIntent.TickLines i -> tick(day, i, occasion);
      case LineIntent.UntickLines i -> untick(day, i);
    };
  }

  private static Optional<Rejection> gone(ContestDay day, ItemId line) {
    return toMissing(Thing.ITEM, day.checkLines().lines(), line);
  }

  private static Optional<Rejection> toScope(ContestDay day, LineList list, LineScope scope) {
    return switch (scope) {
      case LineScope.OnRole(var role) -> toMissing(Thing.ROLE, day.roles(), role);
      case LineScope.OnServer(var server) -> toMissing(Thing.SERVER, day.servers(), server);
      case LineScope.OnEveryServer _ -> Optional.empty();
      // A reboot is a server's: nothing of the whole contest is looked at there.
      case LineScope.OnContest _ ->
          list == LineList.CLOSING
              ? Optional.empty()
              : Optional.of(new Rejection.Gone(Thing.SERVER));
    };
  }

  private static Optional<Rejection> toTooMany(ContestDay day, LineList list) {
    long now = day.checkLines().lines().values().stream().filter(l -> l.list() == list).count();
    return now < CheckLine.MOST
        ? Optional.empty()
        : Optional.of(new Rejection.TooManyLines(CheckLine.MOST));
  }

  private static Decision tick(
      ContestDay day, LineIntent.TickLines intent, DecisionContext occasion) {
    var objection =
        toPlace(day, intent.lines(), intent.server(), intent.round())
            .or(
                () ->
                    occasion.author().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Rejection.NobodyTicks()))
            .or(() -> toDown(day, intent));
    if (objection.isPresent()) {
      return new Decision.Rejected(objection.get());
    }
    var open =
        intent.lines().stream()
            .filter(line -> !checked(day, line, intent.server(), intent.round()).ticked())
            .collect(Collectors.toUnmodifiableSet());
    return open.isEmpty()
        ? new Decision.Rejected(new Rejection.AlreadyTicked())
        : Decision.of(
            new LineEvent.LinesTicked(
                open, intent.server(), intent.round(), occasion.now(), day.heads()));
  }

  /** All that goes with a server's OK, where anything does. */
  static Optional<LineEvent> withOk(
      ContestDay day, RoundId round, Server server, DecisionContext occasion) {
    var open =
        ServerChecks.reboot(day, day.rounds().get(round), server).stream()
            .filter(CheckedLine::goesWithAll)
            .map(one -> one.line().id())
            .collect(Collectors.toUnmodifiableSet());
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LineEvent.LinesTicked(
                open, Optional.of(server.id()), Optional.of(round), occasion.now(), day.heads()));
  }

  private static Decision untick(ContestDay day, LineIntent.UntickLines intent) {
    var objection = toPlace(day, intent.lines(), intent.server(), intent.round());
    if (objection.isPresent()) {
      return new Decision.Rejected(objection.get());
    }
    var ticked =
        intent.lines().stream()
            .filter(
                line ->
                    day.checkLines()
                        .tick(new LineTick.Place(line, intent.server(), intent.round()))
                        .isPresent())
            .collect(Collectors.toUnmodifiableSet());
    return ticked.isEmpty()
        ? new Decision.Rejected(new Rejection.NotTicked())
        : Decision.of(new LineEvent.LinesUnticked(ticked, intent.server(), intent.round()));
  }

  private static CheckedLine checked(
      ContestDay day, ItemId line, Optional<ServerId> server, Optional<RoundId> round) {
    return ServerChecks.checked(
        day,
        day.checkLines().lines().get(line),
        server.map(day.servers()::get),
        round.map(day.rounds()::get));
  }

  /** Whether each of the lines can be ticked there. */
  private static Optional<Rejection> toPlace(
      ContestDay day,
      Collection<ItemId> lines,
      Optional<ServerId> server,
      Optional<RoundId> round) {
    if (lines.isEmpty()) {
      return Optional.of(new Rejection.NothingChanges());
    }
    return lines.stream()
        .flatMap(line -> gone(day, line).stream())
        .findFirst()
        .or(() -> server.flatMap(one -> toMissing(Thing.SERVER, day.servers(), one)))
        .or(() -> round.flatMap(one -> toRound(day, one)))
        .or(
            () ->
                lines.stream()
                    .map(day.checkLines().lines()::get)
                    .filter(line -> !belongs(day, line, server, round))
                    .findFirst()
                    .map(_ -> new Rejection.LineNotThere()));
  }

  private static Optional<Rejection> toRound(ContestDay day, RoundId round) {
    return toMissing(Thing.ROUND, day.rounds(), round)
        .or(
            () ->
                day.rounds().get(round).open()
                    ? Optional.empty()
                    : Optional.of(new Rejection.RoundIsClosed()));
  }

  private static boolean belongs(
      ContestDay day, CheckLine line, Optional<ServerId> server, Optional<RoundId> round) {
    boolean there =
        server
            .map(day.servers()::get)
            .map(line.scope()::holds)
            .orElse(line.scope() instanceof LineScope.OnContest);
    return there && (line.list() == LineList.REBOOT) == round.isPresent();
  }

  /** A check is of a server that came up again; before that nothing is to be seen on it. */
  private static Optional<Rejection> toDown(ContestDay day, LineIntent.TickLines intent) {
    if (intent.round().isEmpty() || intent.server().isEmpty()) {
      return Optional.empty();
    }
    var server = day.servers().get(intent.server().get());
    return server.sheet().external() || day.rounds().get(intent.round().get()).calledUp(server.id())
        ? Optional.empty()
        : Optional.of(new Rejection.NotCalledUp(server.name()));
  }
}
