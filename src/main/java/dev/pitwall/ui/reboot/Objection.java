package dev.pitwall.ui.reboot;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Texts;

/** Why the last thing said of a server was not written; shown under the board. */
sealed interface Objection {
  record Refused(Rejection reason) implements Objection {}

  /** The window's notices tell it too, but the projector does not show them. */
  record NotSaved(Problem problem) implements Objection {}

  default String in(Texts texts) {
    return switch (this) {
      case Refused(var reason) -> texts.of(reason);
      case NotSaved(var problem) -> texts.of(problem).what() + " " + texts.of(problem).next();
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
