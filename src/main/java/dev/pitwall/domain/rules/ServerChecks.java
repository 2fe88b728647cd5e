package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Findings.Part;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineTick;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the lines of a server stand. A tick has the shelf life of an OK (rule 1): a change of roles,
 * a change note or a reboot that it had not seen makes it void. Closing lines are not about one
 * boot: a reboot alone leaves them as they are.
 */
public final class ServerChecks {
  private ServerChecks() {}

  /** The lines to look at before the server's OK, in their order. */
  public static List<CheckedLine> reboot(ContestDay day, Round round, Server server) {
    return CheckLine.of(day, LineList.REBOOT, server).stream()
        .map(line -> checked(day, line, Optional.of(server), Optional.of(round)))
        .toList();
  }

  /** The closing lines of a server, by layer. */
  public static List<CheckedLine> closing(ContestDay day, Server server) {
    return CheckLine.of(day, LineList.CLOSING, server).stream()
        .sorted((one, other) -> one.layer().compareTo(other.layer()))
        .map(line -> checked(day, line, Optional.of(server), Optional.empty()))
        .toList();
  }

  /** The closing lines of the contest, which are ticked once. */
  public static List<CheckedLine> closingOfContest(ContestDay day) {
    return CheckLine.ofContest(day, LineList.CLOSING).stream()
        .map(line -> checked(day, line, Optional.empty(), Optional.empty()))
        .toList();
  }

  /** One line in one place. */
  public static CheckedLine checked(
      ContestDay day, CheckLine line, Optional<Server> server, Optional<Round> round) {
    var tick =
        day.checkLines()
            .tick(new LineTick.Place(line.id(), server.map(Server::id), round.map(Round::id)));
    var touches = server.map(one -> touches(line, one)).orElse(List.of());
    var evidence = server.flatMap(one -> fresh(day, one, touches));
    var standing = tick.<State>map(one -> standing(one, touches)).orElseGet(State.Open::new);
    if (line.proof().isEmpty() || evidence.isEmpty()) {
      return new CheckedLine(line, standing);
    }
    var told = told(line.proof().get(), evidence.get(), server.orElseThrow());
    boolean judged = standing instanceof State.Ticked && tick.get().saw(evidence.get().id());
    return new CheckedLine(
        line,
        judged
                || standing instanceof State.Ticked
                    && told.filter(State.Proved.class::isInstance).isPresent()
            ? standing
            : told.orElse(standing));
  }

  private static List<ServerChange> touches(CheckLine line, Server server) {
    return server.touches().stream()
        .filter(touch -> line.list() == LineList.REBOOT || touch.kind() != ServerChange.Kind.BOOT)
        .toList();
  }

  private static State standing(LineTick tick, List<ServerChange> touches) {
    var unseen = touches.stream().filter(touch -> !tick.saw(touch.id())).toList();
    return unseen.isEmpty() ? new State.Ticked(tick) : new State.Void(tick, unseen);
  }

  /** The newest evidence, unless the server was changed after it. */
  private static Optional<Evidence> fresh(
      ContestDay day, Server server, List<ServerChange> touches) {
    return day.proofs()
        .newest(server.id())
        .filter(
            one ->
                moment(one)
                    .filter(at -> touches.stream().noneMatch(touch -> touch.at().isAfter(at)))
                    .isPresent());
  }

  /** A pasted answer may be old: it counts from when the server printed it, by its own clock. */
  private static Optional<Instant> moment(Evidence one) {
    return one.pasted() ? one.findings().printedAt() : Optional.of(one.at());
  }

  /** What the evidence tells of a line; empty where that part is missing from it. */
  private static Optional<State> told(LineProof proof, Evidence evidence, Server server) {
    var found = evidence.findings();
    if (!reports(found, proof)) {
      return Optional.empty();
    }
    return Optional.of(
        RebootForecast.of(found, server.roles()).stream()
            .filter(trouble -> speaksAgainst(proof, trouble))
            .findFirst()
            .<State>map(trouble -> new State.Contradicted(evidence, trouble))
            .orElseGet(() -> new State.Proved(evidence)));
  }

  private static boolean reports(Findings found, LineProof proof) {
    return switch (proof) {
      case ENABLED, RUNNING ->
          !found.unreported().contains(Part.UNITS)
              && found.units().stream().anyMatch(UnitState::running);
      case DISK -> !found.unreported().contains(Part.DISKS) && !found.disks().isEmpty();
    };
  }

  private static boolean speaksAgainst(LineProof proof, Trouble trouble) {
    return switch (trouble) {
      case Trouble one when !one.stops() -> false;
      case RebootForecast.NotEnabled _, RebootForecast.ByHand _ -> proof == LineProof.ENABLED;
      case RebootForecast.NotRunning _, RebootForecast.Failed _ -> proof == LineProof.RUNNING;
      case RebootForecast.DiskFull _ -> proof == LineProof.DISK;
      case RebootForecast.SameMachine _,
          RebootForecast.NotWaiting _,
          RebootForecast.MemoryOnly _,
          RebootForecast.FilesInMemory _,
          RebootForecast.SwapUnlisted _,
          RebootForecast.ClockOff _,
          RebootForecast.Unsynced _ ->
          false;
    };
  }
}
