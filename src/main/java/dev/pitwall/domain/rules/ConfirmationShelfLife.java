package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import java.util.List;

/**
 * Rule 1: a server's OK is bound to the newest role change, change note and boot it had seen. Any
 * of those that is newer, or that the confirmer's laptop had not seen, makes it void.
 *
 * <p>Newer implies unseen, so one question suffices: is there a touch of the server that the OK did
 * not see?
 */
public final class ConfirmationShelfLife {
  private ConfirmationShelfLife() {}

  /** A server's state in a round. */
  public sealed interface Standing {
    /** Nothing said yet. */
    record Waiting() implements Standing {}

    record Rebooting(CallOut callOut) implements Standing {}

    record Up(CallOut callOut) implements Standing {}

    record NotGood(CallOut callOut) implements Standing {}

    record Confirmed(CallOut callOut) implements Standing {}

    /**
     * @param because what the OK had not seen, oldest first; never empty
     */
    record Void(CallOut callOut, List<ServerChange> because) implements Standing {}
  }

  public static Standing standing(ContestDay day, Round round, ServerId server) {
    var callOut = round.last(server);
    if (callOut.isEmpty()) {
      return new Standing.Waiting();
    }
    var last = callOut.get();
    return switch (last.step()) {
      case REBOOTING -> new Standing.Rebooting(last);
      case UP -> new Standing.Up(last);
      case NG -> new Standing.NotGood(last);
      case OK -> {
        var unseen = unseen(day, server, last);
        yield unseen.isEmpty() ? new Standing.Confirmed(last) : new Standing.Void(last, unseen);
      }
    };
  }

  private static List<ServerChange> unseen(ContestDay day, ServerId server, CallOut confirmation) {
    return day.server(server).map(Server::touches).orElse(List.of()).stream()
        .filter(touch -> !confirmation.saw(touch.id()))
        .toList();
  }

  /**
   * Every server that the team can reboot is confirmed, no confirmation is void, and no proof that
   * is asked for is lacking; or somebody goes on although it is NG.
   */
  public static boolean allGo(ContestDay day, Round round) {
    var own = day.servers().values().stream().filter(server -> !server.sheet().external()).toList();
    return !own.isEmpty() && own.stream().allMatch(server -> goes(day, round, server));
  }

  private static boolean goes(ContestDay day, Round round, Server server) {
    return standing(day, round, server.id()) instanceof Standing.Confirmed
        ? !RebootProof.lacking(day, round, server)
        : NgWaiver.of(day, round, server.id()).isPresent();
  }

  /** The servers whose confirmation in the current round is missing, void or lacks its proof. */
  public static List<Server> unverified(ContestDay day) {
    var newest = day.currentRound();
    return day.servers().values().stream()
        .filter(server -> !server.sheet().external())
        .filter(server -> newest.filter(round -> goes(day, round, server)).isEmpty())
        .toList();
  }
}
