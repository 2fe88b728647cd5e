package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a server next.
 *
 * @param main the call-out of the main key; empty when every call-out is made
 * @param others what can be said instead, by a key of its own; NG always can
 */
public record NextStep(Optional<CallOutStep> main, Set<CallOutStep> others) {
  /**
   * @param calledUp whether the server came up in this round; before that nobody can confirm it
   */
  public static NextStep of(Standing standing, boolean external, boolean calledUp) {
    return external ? ofExternal(standing) : ofOwn(standing, calledUp);
  }

  private static NextStep ofOwn(Standing standing, boolean calledUp) {
    return switch (standing) {
      case Standing.Waiting _ -> new NextStep(Optional.of(CallOutStep.REBOOTING), Set.of());
      case Standing.Rebooting _ -> new NextStep(Optional.of(CallOutStep.UP), Set.of());
      case Standing.Up _ ->
          new NextStep(Optional.of(CallOutStep.OK), Set.of(CallOutStep.REBOOTING));
      case Standing.Confirmed _ -> new NextStep(Optional.empty(), Set.of(CallOutStep.REBOOTING));
      // What changed since must survive a reboot too; a member who checked again may still say OK.
      case Standing.NotGood _, Standing.Void _ ->
          new NextStep(
              Optional.of(CallOutStep.REBOOTING), calledUp ? Set.of(CallOutStep.OK) : Set.of());
    };
  }

  private static NextStep ofExternal(Standing standing) {
    return standing instanceof Standing.Confirmed
        ? new NextStep(Optional.empty(), Set.of())
        : new NextStep(Optional.of(CallOutStep.OK), Set.of());
  }

  /** Nothing has to be said any more; what could be said still can. */
  public NextStep left() {
    var all = new HashSet<>(others);
    main.ifPresent(all::add);
    return new NextStep(Optional.empty(), Set.copyOf(all));
  }

  /** Whether that may be said now, by whichever key. */
  public boolean allows(CallOutStep step) {
    return step == CallOutStep.NG
        || others.contains(step)
        || main.filter(one -> one == step).isPresent();
  }
}
