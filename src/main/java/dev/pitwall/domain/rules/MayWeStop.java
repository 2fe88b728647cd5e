package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the team may take its hands off: every rule that can say no, asked at once.
 *
 * @param answer GO only in the contest, with nothing missing
 * @param missing what stands against it, the most urgent first
 * @param counts what counts now; only a hint where {@link #countsUnknown}
 * @param time what the time left allows; empty before there is a contest
 */
public record MayWeStop(
    Answer answer, List<Missing> missing, WhatCountsNow counts, Optional<TimeLeft> time) {

  public enum Answer {
    GO,
    MISSING,
    /** Nothing can be stopped that has not begun. */
    NOT_STARTED,
    /** Too late to mend anything; what was missing is still listed. */
    OVER
  }

  /** Something without which the team does not stop. */
  public sealed interface Missing {
    record NoContest() implements Missing {}

    /** The last run counts, and there is none. */
    record NothingCounted() implements Missing {}

    /**
     * The newest run failed.
     *
     * @param counts whether the FAIL would be the final score; else it tells what the organiser
     *     will find
     */
    record NewestFailed(Run run, boolean counts) implements Missing {}

    /** The last run counts, and has no result. */
    record NewestAborted(Run run) implements Missing {}

    /**
     * @param unanswered whether its result is so overdue that none is to be expected
     */
    record RunOn(Run run, boolean unanswered) implements Missing {}

    record NoServers() implements Missing {}

    record NotGood(Server server, CallOut callOut) implements Missing {}

    /**
     * @param because what the OK had not seen, oldest first; never empty
     */
    record Void(Server server, List<ServerChange> because) implements Missing {}

    /**
     * @param standing waiting, rebooting or up
     */
    record NotConfirmed(Server server, Standing standing) implements Missing {}

    /**
     * Confirmed, and the proof that this day asks for is lacking.
     *
     * @param sameBoot whether the newest evidence says that it was not rebooted
     */
    record NotProved(Server server, boolean sameBoot) implements Missing {}

    /**
     * Confirmed and proved, and what the team asks of it is not answered, or not as before.
     *
     * @param trouble the first of it
     */
    record ProbeBad(Server server, RebootForecast.Trouble trouble) implements Missing {}

    /** A change that is neither kept nor reverted. */
    record CardOpen(Task card) implements Missing {}

    record DisqualifierOpen(CheckItem line) implements Missing {}

    /**
     * Closing work that is not done.
     *
     * @param server empty for the lines of the whole contest
     * @param lines that are open; never empty
     */
    record ClosingOpen(Optional<Server> server, List<CheckedLine> lines) implements Missing {}
  }

  public static MayWeStop of(ContestDay day, Instant now) {
    return of(DayGlance.of(day), now);
  }

  public static MayWeStop of(DayGlance glance, Instant now) {
    var missing =
        Stream.of(
                result(glance, now),
                servers(glance.day()),
                work(glance.day()),
                closing(glance.closing()))
            .flatMap(List::stream)
            .toList();
    return new MayWeStop(
        answer(glance.day(), missing, now), missing, glance.counts(), glance.timeLeft(now));
  }

  private static Answer answer(ContestDay day, List<Missing> missing, Instant now) {
    var phase = day.contest().map(contest -> contest.phase(now));
    if (phase.filter(Phase.BEFORE::equals).isPresent()) {
      return Answer.NOT_STARTED;
    }
    if (phase.filter(Phase.OVER::equals).isPresent()) {
      return Answer.OVER;
    }
    return missing.isEmpty() ? Answer.GO : Answer.MISSING;
  }

  private static List<Missing> result(DayGlance glance, Instant now) {
    var missing = new ArrayList<Missing>();
    if (glance.day().contest().isEmpty()) {
      missing.add(new Missing.NoContest());
    }
    boolean last = glance.counts().rule() == FinalScoreRule.LAST_RUN;
    var newest = glance.counts().run();
    if (last && newest.isEmpty()) {
      missing.add(new Missing.NothingCounted());
    }
    for (var warning : glance.counts().warnings()) {
      switch (warning) {
        case NEWEST_FAILED -> missing.add(new Missing.NewestFailed(newest.orElseThrow(), last));
        case NEWEST_ABORTED -> {
          if (last) {
            missing.add(new Missing.NewestAborted(newest.orElseThrow()));
          }
        }
        // The team may stop below its best: it may be all that is left.
        case BELOW_BEST -> {}
      }
    }
    glance
        .running()
        .ifPresent(run -> missing.add(new Missing.RunOn(run, glance.unanswered(now).isPresent())));
    return missing;
  }

  /** Those said to be bad first, then what is void, then what was never confirmed, then proof. */
  private static List<Missing> servers(ContestDay day) {
    var bad = new ArrayList<Missing>();
    var broken = new ArrayList<Missing>();
    var unconfirmed = new ArrayList<Missing>();
    var unproved = new ArrayList<Missing>();
    var round = day.currentRound();
    for (var server : day.servers().values()) {
      switch (standing(day, round, server)) {
        case Standing.NotGood(var callOut) -> {
          if (NgWaiver.of(day, round.orElseThrow(), server.id()).isEmpty()) {
            bad.add(new Missing.NotGood(server, callOut));
          }
        }
        case Standing.Void(_, var because) -> broken.add(new Missing.Void(server, because));
        case Standing.Confirmed _ -> {
          if (RebootProof.lacking(day, round.orElseThrow(), server)) {
            unproved.add(new Missing.NotProved(server, sameBoot(day, round.get(), server)));
          } else {
            RebootForecast.probes(day, server)
                .filter(RebootForecast.Trouble::stops)
                .findFirst()
                .ifPresent(trouble -> unproved.add(new Missing.ProbeBad(server, trouble)));
          }
        }
        case Standing.Waiting one -> unconfirmed(server, one).ifPresent(unconfirmed::add);
        case Standing.Rebooting one -> unconfirmed(server, one).ifPresent(unconfirmed::add);
        case Standing.Up one -> unconfirmed(server, one).ifPresent(unconfirmed::add);
      }
    }
    boolean own = day.servers().values().stream().anyMatch(server -> !server.sheet().external());
    return Stream.of(
            own ? List.<Missing>of() : List.<Missing>of(new Missing.NoServers()),
            bad,
            broken,
            unconfirmed,
            unproved)
        .flatMap(List::stream)
        .toList();
  }

  private static Standing standing(ContestDay day, Optional<Round> round, Server server) {
    return round
        .map(one -> ConfirmationShelfLife.standing(day, one, server.id()))
        .orElseGet(Standing.Waiting::new);
  }

  /** A managed server need not be confirmed, but what was said of it must not be bad or void. */
  private static Optional<Missing> unconfirmed(Server server, Standing standing) {
    return server.sheet().external()
        ? Optional.empty()
        : Optional.of(new Missing.NotConfirmed(server, standing));
  }

  private static boolean sameBoot(ContestDay day, Round round, Server server) {
    return RebootProof.of(day, round, server.id()) instanceof RebootProof.SameBoot;
  }

  private static List<Missing> work(ContestDay day) {
    return Stream.<Stream<Missing>>of(
            Stream.of(TaskColumn.MEASURING, TaskColumn.DOING)
                .flatMap(column -> TaskBoard.column(day, column).stream())
                .map(Missing.CardOpen::new),
            CheckItem.lines(day, Checklist.DISQUALIFIERS).stream()
                .filter(line -> !line.ticked())
                .map(Missing.DisqualifierOpen::new))
        .flatMap(all -> all)
        .toList();
  }

  private static List<Missing> closing(ClosingList closing) {
    var missing = new ArrayList<Missing>();
    closing.servers().forEach(one -> closing(Optional.of(one.server()), one.lines(), missing));
    closing(Optional.empty(), closing.contest(), missing);
    return missing;
  }

  private static void closing(
      Optional<Server> server, List<CheckedLine> lines, List<Missing> missing) {
    var open = lines.stream().filter(line -> !line.done()).toList();
    if (!open.isEmpty()) {
      missing.add(new Missing.ClosingOpen(server, open));
    }
  }

  /**
   * With the organiser's rules nobody knows before what will count; that is said, and does not
   * stand against stopping.
   */
  public boolean countsUnknown() {
    return counts.rule() != FinalScoreRule.LAST_RUN;
  }

  /** Whether another run can be started before the end. */
  public boolean anotherFits() {
    return time.map(left -> left.run().anotherFits()).orElse(true);
  }
}
