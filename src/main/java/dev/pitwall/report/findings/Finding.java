package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that the records of a day show. */
public sealed interface Finding {
  /** The moment to look at for it. */
  Instant at();

  /** The runs it comes from, oldest first; none where it comes from no run. */
  List<Run> runs();

  /**
   * How the contest stands or ended.
   *
   * @param last the newest run within the contest
   * @param best the highest PASS within the contest; empty where no PASS has a number
   * @param afterEnd the newest run after the end: the organiser's, or a trial
   * @param unnumbered the PASSes within the contest that have no number, by time
   * @param passes of the runs within the contest
   * @param over whether the contest is over: until then another run may follow
   */
  record Result(
      FinalScoreRule rule,
      boolean over,
      Run last,
      Optional<Run> best,
      Optional<Run> afterEnd,
      List<Run> unnumbered,
      int passes,
      int fails,
      int aborted)
      implements Finding {
    @Override
    public Instant at() {
      return last.at();
    }

    @Override
    public List<Run> runs() {
      return Stream.of(best, Optional.of(last), afterEnd)
          .flatMap(Optional::stream)
          .distinct()
          .toList();
    }

    /** The newest PASS is below the best one. */
    public boolean belowBest() {
      return last.passed()
          && last.score().isPresent()
          && best.flatMap(Run::score)
              .filter(top -> last.score().get().compareTo(top) < 0)
              .isPresent();
    }
  }

  /**
   * A PASS that rose over the best so far by more than the noise.
   *
   * @param from the best before it
   * @param changes what was done between the PASS before {@code to} and {@code to}, oldest first
   * @param effect what the run proved by rule 4
   */
  record Gain(Run from, Run to, List<Envelope> changes, Effect.Finding effect) implements Finding {
    @Override
    public Instant at() {
      return to.at();
    }

    @Override
    public List<Run> runs() {
      return List.of(from, to);
    }
  }

  /**
   * FAILs one after the other, or a long time after one, until something passed.
   *
   * @param fails at least one
   * @param until when something passed, or the end of what is looked at
   * @param ended the PASS that ended it within the contest; empty where none did
   * @param afterEnd the first PASS after the contest, where none came within it
   * @param changes what was done between the newest FAIL and {@code ended}
   */
  record FailStreak(
      List<Run> fails,
      Instant until,
      Optional<Run> ended,
      Optional<Run> afterEnd,
      List<Envelope> changes)
      implements Finding {
    @Override
    public Instant at() {
      return fails.getFirst().at();
    }

    @Override
    public List<Run> runs() {
      return Stream.concat(fails.stream(), ended.stream()).toList();
    }

    public Duration lost() {
      return Duration.between(at(), until);
    }
  }

  /**
   * When the work was first spread over servers that play different roles.
   *
   * @param since empty where it never was
   * @param elapsed from the start of the contest
   * @param back when it was all on one server again
   * @param again since when it was spread at the end, where {@code back} was not the end of it
   * @param before the best PASS with a number before {@code since}
   * @param first the first PASS with a number while it was spread
   * @param after the best of those
   */
  record MultiServer(
      Instant at,
      Optional<Instant> since,
      Duration elapsed,
      Optional<Instant> back,
      Optional<Instant> again,
      Optional<Run> before,
      Optional<Run> first,
      Optional<Run> after)
      implements Finding {
    @Override
    public List<Run> runs() {
      return Stream.of(before, first, after).flatMap(Optional::stream).distinct().toList();
    }
  }

  /**
   * How long each role was played, added up over the servers, and how long each server was idle.
   *
   * @param whole from the start to the end of what is looked at
   * @param roles without idle, the longest first
   * @param idle servers that were said to be idle, the longest first
   */
  record RoleTime(
      Instant at, Duration whole, Map<RoleId, Duration> roles, Map<ServerId, Duration> idle)
      implements Finding {
    @Override
    public List<Run> runs() {
      return List.of();
    }
  }

  /**
   * What was still changed after the agreed code freeze.
   *
   * @param changes change notes and role changes after it, oldest first
   * @param runs the runs after it
   */
  record AfterFreeze(Milestone freeze, Instant at, List<Envelope> changes, List<Run> runs)
      implements Finding {}

  /**
   * Whether the last run began in time, by rule 2.
   *
   * @param started when it began
   * @param atLatest the start was not recorded: it began at that moment or earlier
   * @param safe the last safe start
   */
  record LastStart(Run last, Instant started, boolean atLatest, Instant safe) implements Finding {
    @Override
    public Instant at() {
      return started;
    }

    @Override
    public List<Run> runs() {
      return List.of(last);
    }

    public boolean kept() {
      return !started.isAfter(safe);
    }
  }

  /** Confirmations that a later change made void. */
  record VoidedConfirmations(List<VoidedOk> voids) implements Finding {
    @Override
    public Instant at() {
      return voids.getFirst().because().at();
    }

    @Override
    public List<Run> runs() {
      return List.of();
    }

    long neverAgain() {
      return voids.stream().filter(one -> one.again().isEmpty()).count();
    }
  }

  /**
   * @param because the first change that it had not seen
   * @param again when the server was confirmed the next time
   */
  record VoidedOk(Server server, CallOut ok, ServerChange because, Optional<Instant> again) {}

  /**
   * Tasks that were kept though no run proved them better.
   *
   * @param kept how many tasks were kept
   */
  record UnprovedEffects(List<Unproved> tasks, int kept) implements Finding {
    @Override
    public Instant at() {
      return tasks.getFirst().task().since();
    }

    @Override
    public List<Run> runs() {
      return tasks.stream().flatMap(one -> one.run().stream()).distinct().toList();
    }
  }

  /**
   * @param run the newest run while it was worked on; empty when there was none
   * @param effect what that run showed
   */
  record Unproved(Task task, Optional<Run> run, Optional<Effect.Finding> effect) {}

  /** The milestones that were due, and what was true then. */
  record PlanAndFact(List<MilestoneFact> milestones) implements Finding {
    @Override
    public Instant at() {
      return milestones.getFirst().due();
    }

    @Override
    public List<Run> runs() {
      return List.of();
    }
  }

  /**
   * @param happened what the milestone is about, and when it happened; empty where the records do
   *     not show it
   * @param answer the newest answer to its alarm
   * @param best the best PASS with a number until then
   * @param failing how many of the newest runs had failed in a row then
   */
  record MilestoneFact(
      Milestone milestone,
      Instant due,
      Optional<Happened> happened,
      Optional<AlarmAnswer> answer,
      Optional<Score> best,
      int failing) {}

  record Happened(MilestoneTopic topic, Instant at) {}

  /**
   * What an agent recorded.
   *
   * @param at when it first did
   * @param runs those that it recorded
   * @param proved those of its runs that proved a change better
   */
  record AgentWork(
      Member agent, Instant at, List<Run> runs, List<Run> proved, int tasks, int notes, int others)
      implements Finding {}
}
