package dev.pitwall.domain.decide;

import dev.pitwall.domain.decide.Decision.Accepted;
import dev.pitwall.domain.decide.Decision.Rejected;
import dev.pitwall.domain.decide.Rejection.NameTaken;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides whether a step, or an earlier undo, may be undone. */
final class DecideUndo {
  private DecideUndo() {}

  static Decision decide(ContestDay day, Intent.UndoStep intent) {
    var step = intent.step();
    Optional<Rejection> objection;
    if (day.undone().contains(step)) {
      objection = Optional.of(new Rejection.AlreadyUndone());
    } else if (step.stamp().compareTo(day.latest()) > 0) {
      objection = Optional.of(new Rejection.NothingToUndo());
    } else if (day.contest().filter(contest -> contest.created().equals(step)).isPresent()) {
      objection = Optional.of(new Rejection.CannotUndoTheContest());
    } else {
      objection = Optional.empty();
    }
    return Decision.unless(objection, () -> new Event.StepUndone(step));
  }

  /** An old name that somebody else bears by now does not come back. */
  static Decision decide(Timeline timeline, Intent.UndoStep intent, DecisionContext occasion) {
    if (!timeline.has(intent.step())) {
      return new Rejected(new Rejection.NothingToUndo());
    }
    var decision = decide(timeline.day(), intent);
    if (!(decision instanceof Accepted accepted)) {
      return decision;
    }
    var after = timeline.plus(occasion.envelopes(accepted.events())).day();
    return taken(timeline.day(), after).<Decision>map(Rejected::new).orElse(accepted);
  }

  private static Optional<Rejection> taken(ContestDay before, ContestDay after) {
    return taken(Thing.SERVER, before, after, d -> d.servers().values(), Server::name)
        .or(() -> taken(Thing.MEMBER, before, after, d -> d.members().values(), Member::name))
        .or(() -> taken(Thing.ROLE, before, after, d -> d.roles().values(), Role::name))
        .or(() -> taken(Thing.PLAN, before, after, d -> d.plans().values(), Plan::name))
        .or(
            () ->
                taken(
                    Thing.MILESTONE,
                    before,
                    after,
                    d -> d.milestones().values(),
                    one -> one.name().text()));
  }

  /**
   * Two that share a name already, because two laptops added them at once, do not prevent an undo.
   */
  private static <T> Optional<Rejection> taken(
      Thing thing,
      ContestDay before,
      ContestDay after,
      Function<ContestDay, Collection<T>> things,
      Function<T, String> name) {
    var then = bearers(things.apply(before), name);
    var now = bearers(things.apply(after), name);
    return things.apply(after).stream()
        .map(name)
        .filter(
            one -> now.get(Names.plain(one)) > Math.max(1, then.getOrDefault(Names.plain(one), 0)))
        .findFirst()
        .map(one -> new NameTaken(thing, one));
  }

  private static <T> Map<String, Integer> bearers(Collection<T> things, Function<T, String> name) {
    var bearers = new HashMap<String, Integer>();
    things.forEach(thing -> bearers.merge(Names.plain(name.apply(thing)), 1, Integer::sum));
    return bearers;
  }
}
