package dev.pitwall.report;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.event.RoleEvent.RoleMapChanged;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.OutsideTimes;
import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.document.Document.Mark;
import dev.pitwall.report.document.Document.Row;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.MilestoneText;
import dev.pitwall.text.EventText;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a report. */
final class ReportTables {
  private final Timeline timeline;
  private final ContestDay day;
  private final Texts texts;
  private final EventText events;

  ReportTables(Timeline timeline, Texts texts) {
    this.timeline = timeline;
    this.day = timeline.day();
    this.texts = texts;
    this.events = new EventText(texts, day);
  }

  Block.Table plan(Finding.PlanAndFact plan) {
    var words = new MilestoneText(texts);
    return new Block.Table(
        heads("report.column.time", "report.column.milestone", "report.column.cameOfIt"),
        plan.milestones().stream()
            .map(
                fact ->
                    Row.plain(
                        Times.minute(texts, fact.due()),
                        texts.localized(fact.milestone().name()),
                        words.cameOfIt(fact)))
            .toList());
  }

  private List<String> heads(String... keys) {
    return List.of(keys).stream().map(key -> texts.of(key)).toList();
  }

  /** Runs, changes and role changes, by time; what was changed before what was run on it. */
  Block.Table steps() {
    var rows = new ArrayList<Map.Entry<Instant, Row>>();
    for (var envelope : timeline.envelopes()) {
      if (changes(envelope) && envelope.event() instanceof Event.Timed timed) {
        rows.add(
            Map.entry(
                timed.at(),
                Row.plain(
                    Times.minute(texts, timed.at()),
                    "",
                    "",
                    events.of(envelope.event()).strip(),
                    by(envelope.author()))));
      }
    }
    Optional<Score> best = Optional.empty();
    for (var run : day.runsByTime().stream().filter(Run::counts).toList()) {
      rows.add(Map.entry(run.at(), row(run, best)));
      best = higher(best, run);
    }
    return new Block.Table(
        heads(
            "report.column.time",
            "report.column.result",
            "report.column.difference",
            "report.column.what",
            "report.column.by"),
        rows.stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList());
  }

  private boolean changes(Envelope envelope) {
    return !day.undone().contains(envelope.step())
        && (envelope.event() instanceof ChangeNoted || envelope.event() instanceof RoleMapChanged);
  }

  private Optional<Score> higher(Optional<Score> best, Run run) {
    return run.passed() && run.score().isPresent() && OutsideTimes.of(day, run).isEmpty()
        ? best.filter(score -> score.compareTo(run.score().get()) >= 0).or(run::score)
        : best;
  }

  private Row row(Run run, Optional<Score> best) {
    var verdict = run.verdict().orElseThrow();
    var setup = run.facts().setup();
    var difference =
        run.passed() && run.score().isPresent() && best.isPresent()
            ? Scores.difference(best.get(), run.score().get()).replace("  ", " ")
            : "";
    return new Row(
        mark(verdict, !higher(best, run).equals(best)),
        List.of(
            Times.minute(texts, run.at()),
            texts.of(verdict) + Scores.after(run.score()),
            difference,
            RunText.joined(
                OutsideTimes.of(day, run).map(texts::of).orElse(""),
                RunText.of(run),
                setup.settings(),
                setup.revision()),
            by(run.by())));
  }

  private static Mark mark(Verdict verdict, boolean best) {
    return switch (verdict) {
      case PASS -> best ? Mark.BEST : Mark.PASS;
      case FAIL -> Mark.FAIL;
      case ABORTED -> Mark.ABORTED;
    };
  }

  private String by(Optional<MemberId> member) {
    return MemberText.of(texts, day, member).orElse("");
  }

  /** How each server stood at the end of each round. */
  Block.Table callOuts() {
    var rows = new ArrayList<Row>();
    for (var round : day.rounds().values()) {
      for (var server : day.servers().values()) {
        round.last(server.id()).ifPresent(last -> rows.add(row(round, server, last)));
      }
    }
    return new Block.Table(
        heads(
            "report.column.server",
            "report.column.rebooted",
            "report.column.said",
            "report.column.standing",
            "report.column.by"),
        rows);
  }

  private Row row(Round round, Server server, CallOut last) {
    var rebooted =
        round.callOuts().getOrDefault(server.id(), List.of()).stream()
            .filter(callOut -> callOut.step() == CallOutStep.REBOOTING)
            .map(callOut -> Times.second(texts, callOut.at()))
            .toList();
    var standing = ConfirmationShelfLife.standing(day, round, server.id());
    return new Row(
        standing instanceof Standing.Confirmed ? Mark.PASS : Mark.FAIL,
        List.of(
            server.name(),
            String.join(", ", rebooted),
            texts.of("report.said", Times.second(texts, last.at()), words(last)),
            standing(standing),
            by(last.by())));
  }

  private String words(CallOut last) {
    return switch (last.step()) {
      case REBOOTING -> texts.of("report.callOut.rebooting");
      case UP -> texts.of("report.callOut.up");
      case OK -> "OK";
      case NG -> "NG";
    };
  }

  private String standing(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _ -> "";
      case Standing.Rebooting _, Standing.Up _ -> texts.of("report.standing.open");
      case Standing.NotGood(var callOut) -> texts.of("report.standing.notGood", callOut.reason());
      case Standing.Confirmed _ -> texts.of("report.standing.confirmed");
      case Standing.Void(_, var because) ->
          texts.of(
              "report.standing.void",
              Times.minute(texts, because.getFirst().at()),
              because.getFirst().what());
    };
  }

  /** The cards, the finished ones first, as they stand. */
  Block.Table tasks() {
    return new Block.Table(
        heads(
            "report.column.task",
            "report.column.state",
            "report.column.by",
            "report.column.lesson"),
        day.tasks().values().stream()
            .sorted(
                Comparator.comparing((Task task) -> !task.column().ended())
                    .thenComparing(Task::column)
                    .thenComparing(Task::since))
            .map(
                task ->
                    Row.plain(
                        task.sheet().title(),
                        texts.of(task.column()),
                        by(task.assignee()),
                        task.sheet().lesson()))
            .toList());
  }
}
