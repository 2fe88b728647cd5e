package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that deserves an eye now. {@link DayAlerts} decides which do. */
public sealed interface DayAlert {
  /**
   * @param until when it probably ends; empty when that moment is past
   * @param on how long it has been on
   * @param handsOff the servers that nobody touches meanwhile
   */
  record RunOn(Run run, Optional<Instant> until, Duration on, Set<ServerId> handsOff)
      implements DayAlert {}

  /** The run that is on will give no result any more. */
  record RunUnanswered(Run run, Duration on) implements DayAlert {}

  /** A team could have measured something by now. */
  record NothingCounted() implements DayAlert {}

  /**
   * The newest run failed.
   *
   * @param look where one sees what to do: the failed run, or the one to go back to
   * @param counts whether the FAIL would be the final score now
   * @param streak how many failed in a row; empty while they are no more than agreed
   * @param tooLate whether no run can come after it any more
   */
  record NewestFailed(Run look, boolean counts, Optional<Integer> streak, boolean tooLate)
      implements DayAlert {}

  record NewestAborted(Run run) implements DayAlert {}

  /**
   * @param counts whether the newest would be the final score now
   */
  record BelowBest(Run best, Score points, boolean counts) implements DayAlert {}

  /** "Go back?", and to where. */
  record GoBack(Run pass) implements DayAlert {}

  /** Somebody said NG of the server in the newest round, and it stands. */
  record NotGood(Server server, String reason) implements DayAlert {}

  record ConfirmationsVoid(List<Server> servers) implements DayAlert {}

  record RoundOpen(int confirmed, int servers, List<Server> unverified) implements DayAlert {}

  record Unverified(List<Server> servers, TimeLeft.Reboot reboot) implements DayAlert {}

  record AllVerified() implements DayAlert {}

  /**
   * Two laptops that did not hear each other each applied a plan.
   *
   * @param lost the earlier one: none of it is on the map; it can be applied again
   * @param holds the later one
   */
  record PlanOvertaken(Plan lost, Plan holds) implements DayAlert {}

  record ListsOpen(int open, CheckItem first) implements DayAlert {}
}
