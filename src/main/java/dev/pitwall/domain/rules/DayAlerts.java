package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What deserves an eye now, the most pressing first. None of it asks for what the time left does
 * not allow ({@link TimeLeft}).
 */
public final class DayAlerts {
  /**
   * Reading the rules and setting the servers up takes a team its first half hour; a warning before
   * that is always there, and is no longer read when it means something.
   */
  private static final Duration QUIET = Duration.ofMinutes(30);

  /** So long after its start a contest has begun; what was forgotten then shows by itself. */
  private static final Duration START = Duration.ofHours(1);

  private final DayGlance glance;
  private final Instant now;
  private final List<DayAlert> alerts = new ArrayList<>();

  private DayAlerts(DayGlance glance, Instant now) {
    this.glance = glance;
    this.now = now;
  }

  public static List<DayAlert> of(DayGlance glance, Instant now) {
    var all = new DayAlerts(glance, now);
    all.running();
    all.notGood();
    all.counts();
    all.goBack();
    all.plans();
    all.reboot();
    all.prepare();
    return List.copyOf(all.alerts);
  }

  private void running() {
    glance
        .running()
        .ifPresent(
            run -> {
              var on = Duration.between(run.at(), now);
              alerts.add(
                  glance.unanswered(now).isPresent()
                      ? new DayAlert.RunUnanswered(run, on)
                      : new DayAlert.RunOn(
                          run,
                          glance.safe().flatMap(LastSafeStart::freeFrom).filter(now::isBefore),
                          on,
                          RunLock.inPlay(glance.day())));
            });
  }

  private void notGood() {
    glance
        .notGood()
        .forEach((server, said) -> alerts.add(new DayAlert.NotGood(server, said.reason())));
  }

  private void counts() {
    if (glance.runs().isEmpty()) {
      if (glance.day().contest().filter(c -> c.elapsed(now).compareTo(QUIET) >= 0).isPresent()) {
        alerts.add(new DayAlert.NothingCounted());
      }
      return;
    }
    boolean last = glance.counts().rule() == FinalScoreRule.LAST_RUN;
    for (var warning : glance.counts().warnings()) {
      var newest = glance.counts().run().orElseThrow();
      alerts.add(
          switch (warning) {
            case NEWEST_FAILED ->
                new DayAlert.NewestFailed(
                    wayBack(newest),
                    last,
                    glance.good().tooMany()
                        ? Optional.of(glance.good().failStreak())
                        : Optional.empty(),
                    last && tooLate());
            case NEWEST_ABORTED -> new DayAlert.NewestAborted(newest);
            case BELOW_BEST -> {
              var best = glance.best().orElseThrow();
              yield new DayAlert.BelowBest(best, best.score().orElseThrow(), last);
            }
          });
    }
  }

  /** In a streak the run to go back to, else the run that failed. */
  private Run wayBack(Run failed) {
    return glance.good().tooMany() ? glance.good().run().orElse(failed) : failed;
  }

  private boolean tooLate() {
    return glance
        .timeLeft(now)
        .map(TimeLeft::run)
        .filter(
            window ->
                switch (window) {
                  case RunWindow.Closed _, RunWindow.Over _ -> true;
                  case RunWindow.Open _, RunWindow.Busy _ -> false;
                })
        .isPresent();
  }

  private void goBack() {
    glance.timeLeft(now).flatMap(TimeLeft::goBack).map(DayAlert.GoBack::new).ifPresent(alerts::add);
  }

  /** Until it is applied again, or dropped, or nobody thinks of it any more. */
  private void plans() {
    var plans = glance.day().plans();
    for (var plan : plans.values()) {
      plan.overtaken()
          .filter(one -> now.isBefore(one.at().plus(QUIET)))
          .flatMap(one -> Optional.ofNullable(plans.get(one.by())))
          .ifPresent(by -> alerts.add(new DayAlert.PlanOvertaken(plan, by)));
    }
  }

  private void reboot() {
    if (!glance.voided().isEmpty()) {
      alerts.add(new DayAlert.ConfirmationsVoid(glance.voided()));
    }
    boolean late =
        glance
            .day()
            .contest()
            .map(c -> c.phase(now))
            .filter(p -> p == Phase.LAST_HOUR || p == Phase.OVER)
            .isPresent();
    if (glance.rebootable() > 0 && glance.unverified().isEmpty()) {
      alerts.add(new DayAlert.AllVerified());
    } else if (glance.day().openRound().isPresent()) {
      alerts.add(
          new DayAlert.RoundOpen(
              glance.rebootable() - glance.unverified().size(),
              glance.rebootable(),
              glance.unverified()));
    } else if (late && glance.rebootable() > 0) {
      alerts.add(
          new DayAlert.Unverified(
              glance.unverified(), glance.timeLeft(now).orElseThrow().reboot()));
    }
  }

  /** Open lines of the lists, from shortly before the start until the start is over. */
  private void prepare() {
    var open = glance.day().checklist().values().stream().filter(one -> !one.ticked()).toList();
    boolean near =
        glance
            .day()
            .contest()
            .filter(c -> !now.isBefore(c.start().minus(QUIET)))
            .filter(c -> now.isBefore(c.start().plus(START)) && now.isBefore(c.end()))
            .isPresent();
    if (near && !open.isEmpty()) {
      alerts.add(new DayAlert.ListsOpen(open.size(), open.getFirst()));
    }
  }
}
