package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pass of the reboot checklist.
 *
 * @param callOuts per server everything said, in the order of the fold
 * @param closedAt empty while it is open
 */
public record Round(
    RoundId id,
    Instant openedAt,
    Optional<Id.MemberId> openedBy,
    Map<ServerId, List<CallOut>> callOuts,
    Optional<Instant> closedAt) {

  public boolean open() {
    return closedAt.isEmpty();
  }

  public Optional<CallOut> last(ServerId server) {
    var ofServer = callOuts.getOrDefault(server, List.of());
    return ofServer.isEmpty() ? Optional.empty() : Optional.of(ofServer.getLast());
  }

  /** Who called the server's newest reboot. */
  public Optional<Id.MemberId> caller(ServerId server) {
    return lastReboot(server).flatMap(CallOut::by);
  }

  /** The server's newest "rebooting". */
  public Optional<CallOut> lastReboot(ServerId server) {
    return callOuts.getOrDefault(server, List.of()).reversed().stream()
        .filter(callOut -> callOut.step() == CallOutStep.REBOOTING)
        .findFirst();
  }

  /** Said to be up, and not to reboot again since. */
  public boolean calledUp(ServerId server) {
    return callOuts.getOrDefault(server, List.of()).reversed().stream()
        .map(CallOut::step)
        .filter(step -> step == CallOutStep.REBOOTING || step == CallOutStep.UP)
        .findFirst()
        .filter(CallOutStep.UP::equals)
        .isPresent();
  }
}
