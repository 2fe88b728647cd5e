package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.domain.rules.Effects;
import java.util.Optional;

/**
 * What a card shows of its task.
 *
 * @param run of a measuring card, the newest run since it came into the column; or the one that is
 *     on
 * @param effect what that run proved, once it ended
 * @param atOnce how many cards its member has in Doing and Measuring, when this is one of them; 0
 *     else
 * @param addedByAgent an agent put it on the board
 */
record Card(
    Task task,
    Optional<Member> assignee,
    Optional<Server> server,
    Optional<Run> run,
    Optional<Effect> effect,
    int atOnce,
    boolean addedByAgent) {

  static Card of(ContestDay day, Task task, int atOnce) {
    var measuring =
        task.column() == TaskColumn.MEASURING ? newestRun(day, task) : Optional.<Run>empty();
    return new Card(
        task,
        task.assignee().flatMap(day::member),
        task.sheet().server().flatMap(day::server),
        measuring,
        measuring.filter(Run::counts).map(run -> Effects.of(day).of(run)),
        atOnce,
        task.addedBy().flatMap(day::member).filter(Member::agent).isPresent());
  }

  TaskId id() {
    return task.id();
  }

  /** One member can do one thing at a time: more are marked. */
  boolean tooMany() {
    return atOnce > 1;
  }

  /** A run that is on counts even when it was started a moment before the card was moved. */
  private static Optional<Run> newestRun(ContestDay day, Task task) {
    return day.runsByTime().stream()
        .filter(run -> run.discarded().isEmpty())
        .filter(run -> run.running() || !run.at().isBefore(task.since()))
        .reduce((older, newer) -> older.running() && !newer.running() ? older : newer);
  }
}
