package dev.pitwall.report.findings;

import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of the plan. */
final class PlanFindings {
  private PlanFindings() {}

  /** The milestones that were due within the contest until now. */
  private static List<Due> due(FindingContext context) {
    return MilestoneAlarms.plan(context.day()).stream()
        .filter(due -> !due.at().isBefore(context.contest().start()))
        .filter(due -> !due.at().isAfter(context.until()))
        .toList();
  }

  static Optional<Finding.AfterFreeze> afterFreeze(FindingContext context) {
    return due(context).stream()
        .filter(due -> is(due.milestone(), MilestoneTopic.CODE_FREEZE))
        .findFirst()
        .map(
            due ->
                new Finding.AfterFreeze(
                    due.milestone(),
                    due.at(),
                    context.changes().ofServersBetween(due.at(), context.contest().end()),
                    context.runs().stream().filter(run -> run.at().isAfter(due.at())).toList()))
        .filter(freeze -> !freeze.changes().isEmpty() || !freeze.runs().isEmpty());
  }

  private static boolean is(Milestone milestone, MilestoneTopic topic) {
    return MilestoneTopic.of(milestone).filter(topic::equals).isPresent();
  }

  static Optional<Finding.PlanAndFact> planAndFact(FindingContext context) {
    var facts = due(context).stream().map(due -> fact(due, context)).toList();
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Finding.PlanAndFact(facts));
  }

  private static Finding.MilestoneFact fact(Due due, FindingContext context) {
    var until = context.scored().stream().filter(run -> !run.at().isAfter(due.at())).toList();
    return new Finding.MilestoneFact(
        due.milestone(),
        due.at(),
        MilestoneTopic.of(due.milestone()).flatMap(topic -> happened(topic, due, context)),
        answer(due, context),
        FindingContext.best(until).flatMap(Run::score),
        failing(due.at(), context));
  }

  private static Optional<Finding.Happened> happened(
      MilestoneTopic topic, Due due, FindingContext context) {
    return switch (topic) {
      case REBOOT -> rebooted(due, context).map(at -> new Finding.Happened(topic, at));
      case MULTI_SERVER ->
          ServerFindings.multiServer(context)
              .flatMap(Finding.MultiServer::since)
              .map(at -> new Finding.Happened(topic, at));
      case CODE_FREEZE ->
          afterFreeze(context)
              .filter(freeze -> freeze.freeze().id().equals(due.milestone().id()))
              .flatMap(freeze -> freeze.changes().stream().reduce((_, newer) -> newer))
              .map(change -> new Finding.Happened(topic, ChangesMade.at(change)));
      case LAST_START ->
          RunFindings.lastStart(context)
              .filter(start -> !start.atLatest())
              .map(start -> new Finding.Happened(topic, start.started()));
    };
  }

  /** The reboot called out nearest to the agreed time: a team may also test one in the morning. */
  private static Optional<Instant> rebooted(Due due, FindingContext context) {
    return context.day().rounds().values().stream()
        .flatMap(
            round ->
                round.callOuts().values().stream()
                    .flatMap(List::stream)
                    .filter(callOut -> callOut.step() == CallOutStep.REBOOTING)
                    .map(CallOut::at)
                    .min(Comparator.naturalOrder())
                    .stream())
        .min(Comparator.comparing(at -> Duration.between(due.at(), at).abs()));
  }

  private static Optional<AlarmAnswer> answer(Due due, FindingContext context) {
    return context.day().alarmAnswers().entrySet().stream()
        .filter(entry -> entry.getKey().milestone().equals(due.milestone().id()))
        .map(Map.Entry::getValue)
        .max(Comparator.comparing(AlarmAnswer::at));
  }

  private static int failing(Instant at, FindingContext context) {
    return (int)
        context.runs().reversed().stream()
            .filter(run -> !run.at().isAfter(at))
            .takeWhile(run -> run.verdict().filter(Verdict.FAIL::equals).isPresent())
            .count();
  }
}
