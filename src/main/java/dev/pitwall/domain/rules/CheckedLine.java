package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.LineTick;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import java.util.List;

/** A line, and how it stands in one place. */
public record CheckedLine(CheckLine line, State state) {
  /** What is known of it. Evidence is never counted as a person's tick, nor a tick as evidence. */
  public sealed interface State {
    record Open() implements State {}

    record Ticked(LineTick tick) implements State {}

    /**
     * @param because what the tick had not seen, oldest first; never empty
     */
    record Void(LineTick tick, List<ServerChange> because) implements State {}

    /** Nobody had to look: the server's evidence shows it. */
    record Proved(Evidence evidence) implements State {}

    /** The evidence shows that it is not so, and nobody who knew that ticked it all the same. */
    record Contradicted(Evidence evidence, Trouble why) implements State {}
  }

  /** Whether nothing is left to do of it. */
  public boolean done() {
    return switch (state) {
      case State.Ticked _, State.Proved _ -> true;
      case State.Open _, State.Void _, State.Contradicted _ -> false;
    };
  }

  /**
   * Whether it goes with "all of them": what evidence proves needs no tick, and what it contradicts
   * needs one of its own.
   */
  public boolean goesWithAll() {
    return switch (state) {
      case State.Open _, State.Void _ -> true;
      case State.Ticked _, State.Proved _, State.Contradicted _ -> false;
    };
  }

  /** Whether a person's tick stands there. */
  public boolean ticked() {
    return state instanceof State.Ticked;
  }
}
