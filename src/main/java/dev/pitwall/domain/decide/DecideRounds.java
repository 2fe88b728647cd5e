package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;
import static dev.pitwall.domain.decide.Checks.toPresent;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.intent.RoundIntent;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides about reboot rounds and what is called out in them. */
final class DecideRounds {
  private DecideRounds() {}

  static Decision decide(ContestDay day, RoundIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case RoundIntent.OpenRound i ->
          Decision.unless(
              toPresent(Thing.ROUND, day.rounds(), i.round())
                  .or(() -> day.openRound().map(_ -> new Rejection.RoundAlreadyOpen()))
                  .or(() -> toNothingToReboot(day))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () -> new RoundEvent.RoundOpened(i.round(), i.at().orElse(occasion.now())));
      case RoundIntent.CallOutServer i ->
          severally(
              toMissing(Thing.ROUND, day.rounds(), i.round())
                  .or(() -> toClosed(day.rounds().get(i.round())))
                  .or(() -> toMissing(Thing.SERVER, day.servers(), i.server()))
                  .or(() -> toCallOut(day, i, occasion))
                  .or(() -> Checks.toLength(Thing.ROUND, i.reason()))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () -> calledOut(day, i, occasion));
      case RoundIntent.CloseRound i ->
          Decision.unless(
              toMissing(Thing.ROUND, day.rounds(), i.round())
                  .or(() -> toClosed(day.rounds().get(i.round())))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () -> new RoundEvent.RoundClosed(i.round(), i.at().orElse(occasion.now())));
      case RoundIntent.ReopenRound i ->
          Decision.unless(
              toMissing(Thing.ROUND, day.rounds(), i.round())
                  .or(() -> day.openRound().map(_ -> new Rejection.RoundAlreadyOpen()))
                  .or(() -> toNewer(day, i.round()))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () -> new RoundEvent.RoundReopened(i.round(), i.at().orElse(occasion.now())));
    };
  }

  private static Decision severally(
      Optional<? extends Rejection> objection, Supplier<List<Event>> events) {
    return objection.isPresent()
        ? new Decision.Rejected(objection.get())
        : new Decision.Accepted(events.get());
  }

  /** With an OK go all ticks of the server that nobody has set one by one. */
  private static List<Event> calledOut(
      ContestDay day, RoundIntent.CallOutServer intent, DecisionContext occasion) {
    var event =
        new RoundEvent.CalledOut(
            intent.round(),
            intent.server(),
            intent.step(),
            intent.at().orElse(occasion.now()),
            intent.reason().strip(),
            day.heads(),
            intent.alone());
    var server = day.servers().get(intent.server());
    return intent.step() == CallOutStep.OK
        ? Stream.concat(
                DecideLines.withOk(day, intent.round(), server, occasion).stream(),
                Stream.of(event))
            .toList()
        : List.of(event);
  }

  private static Optional<Rejection> toNewer(ContestDay day, RoundId round) {
    return day.currentRound().filter(newest -> newest.id().equals(round)).isPresent()
        ? Optional.empty()
        : Optional.of(new Rejection.NewerRound());
  }

  private static Optional<Rejection> toNothingToReboot(ContestDay day) {
    return day.servers().values().stream().allMatch(server -> server.sheet().external())
        ? Optional.of(new Rejection.NoServersToReboot())
        : Optional.empty();
  }

  private static Optional<Rejection> toClosed(Round round) {
    return round.open() ? Optional.empty() : Optional.of(new Rejection.RoundIsClosed());
  }

  private static Optional<Rejection> toCallOut(
      ContestDay day, RoundIntent.CallOutServer intent, DecisionContext occasion) {
    var server = day.servers().get(intent.server());
    return switch (intent.step()) {
      case REBOOTING, UP ->
          server.sheet().external()
              ? Optional.of(new Rejection.ServerIsExternal(server.name()))
              : Optional.empty();
      case OK ->
          toDown(day, intent)
              .or(() -> toNobody(server, occasion))
              .or(() -> intent.alone() ? Optional.empty() : toSamePerson(day, intent, occasion));
      case NG ->
          intent.reason().isBlank()
              ? Optional.of(new Rejection.ReasonMissing(server.name()))
              : Optional.empty();
    };
  }

  private static Optional<Rejection> toDown(ContestDay day, RoundIntent.CallOutServer intent) {
    var server = day.servers().get(intent.server());
    return server.sheet().external() || day.rounds().get(intent.round()).calledUp(server.id())
        ? Optional.empty()
        : Optional.of(new Rejection.NotCalledUp(server.name()));
  }

  private static Optional<Rejection> toNobody(Server server, DecisionContext occasion) {
    return occasion.author().isPresent()
        ? Optional.empty()
        : Optional.of(new Rejection.NobodyConfirms(server.name()));
  }

  /** Caller and confirmer are two people: tired eyes see what they expect to see. */
  private static Optional<Rejection> toSamePerson(
      ContestDay day, RoundIntent.CallOutServer intent, DecisionContext occasion) {
    return day.rounds()
        .get(intent.round())
        .caller(intent.server())
        .filter(caller -> occasion.author().filter(caller::equals).isPresent())
        .map(
            caller ->
                new Rejection.NeedsSecondPerson(
                    day.servers().get(intent.server()).name(),
                    day.member(caller).map(Member::name).orElse("?")));
  }
}
