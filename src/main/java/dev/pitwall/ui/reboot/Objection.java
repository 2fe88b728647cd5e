package dev.pitwall.ui.reboot;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.SpokenText;
import dev.pitwall.text.Texts;

/** Why the last thing said of a server was not written; shown under the board. */
sealed interface Objection {
  record Refused(Rejection reason) implements Objection {}

  /** The window's notices show it too, but the projector does not show them. */
  record NotSaved(Problem problem) implements Objection {}

  /**
   * The key cannot say this now.
   *
   * @param name of the server
   */
  record NotNow(CallOutStep step, String name, Standing standing, boolean external)
      implements Objection {
    private String key() {
      if (external && step != CallOutStep.OK) {
        return "reboot.notNow.external";
      }
      return switch (standing) {
        case Standing.Waiting _ -> "reboot.notNow.waiting";
        case Standing.Rebooting _ ->
            step == CallOutStep.REBOOTING
                ? "reboot.notNow.rebootingAlready"
                : "reboot.notNow.rebooting";
        case Standing.Confirmed _ -> "reboot.notNow.confirmed";
        case Standing.Up _, Standing.NotGood _, Standing.Void _ -> "reboot.notNow.notUp";
      };
    }
  }

  default String in(Texts texts) {
    return switch (this) {
      case Refused(var reason) -> texts.of(reason);
      case NotSaved(var problem) -> texts.of(problem).what() + " " + texts.of(problem).next();
      case NotNow notNow -> texts.of(notNow.key(), SpokenText.name(texts, notNow.name()));
    };
  }

  /** Nobody sits here, and a confirmation is somebody's. */
  default boolean needsAnybody() {
    return this instanceof Refused(Rejection.NobodyConfirms _);
  }

  default boolean needsSecondPerson() {
    return this instanceof Refused(Rejection.NeedsSecondPerson _);
  }
}
