package dev.pitwall.report;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.OutsideTimes;
import dev.pitwall.report.timeline.SpreadsheetText;
import dev.pitwall.report.timeline.TableText;
import dev.pitwall.report.timeline.TimelineCsv;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A day's things as tables for a spreadsheet, with English heads. Moments are the contest's wall
 * clock, {@code 2013-11-09 17:54:10}; texts that would be taken for formulas stay texts.
 */
public final class ReportCsv {
  /** The things that have a table. */
  public enum Table {
    RUNS,
    TASKS,
    CALL_OUTS,
    /** Runs, notes and role map by time: the table that can be read back. */
    TIMELINE;

    /** As it is said on a command line: {@code call-outs}. */
    public String fileName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ContestDay day;
  private final ZoneId zone;
  private final List<String> leftOut;

  private ReportCsv(ContestDay day, List<String> leftOut) {
    this.day = day;
    this.leftOut = leftOut;
    this.zone = day.contest().map(Contest::zone).orElse(ZoneOffset.UTC);
  }

  /**
   * UTF-8 has no mark in front: whoever writes the file adds one if asked to.
   *
   * @param leftOut what the day lacks on purpose; a column without values has it as its head, since
   *     a line of its own would not be of the table
   */
  public static String of(ContestDay day, Table table, List<String> leftOut) {
    var csv = new ReportCsv(day, leftOut);
    return switch (table) {
      case RUNS -> csv.runs();
      case TASKS -> csv.tasks();
      case CALL_OUTS -> csv.callOuts();
      case TIMELINE -> TimelineCsv.write(day, leftOut);
    };
  }

  private String runs() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "number",
            "started",
            "finished",
            "verdict",
            "score",
            "target",
            "settings",
            "revision",
            "tried",
            "reason",
            "by",
            "discarded",
            "outside"));
    for (var run : day.runsByTime()) {
      rows.add(row(run, rows.size()));
    }
    return written(rows);
  }

  private List<String> row(Run run, int number) {
    var setup = run.facts().setup();
    return List.of(
        Integer.toString(number),
        run.facts().startedAt().map(this::moment).orElse(""),
        run.facts().finishedAt().map(this::moment).orElse(""),
        run.verdict().map(Enum::name).orElse(""),
        run.score().map(Score::plain).orElse(""),
        setup.target().stream().map(this::server).sorted().collect(Collectors.joining(" ")),
        setup.settings(),
        setup.revision(),
        setup.note(),
        run.facts().result().map(RunResult::reason).orElse(""),
        member(run.by()),
        run.discarded().map(why -> why.isBlank() ? "yes" : why).orElse(""),
        OutsideTimes.of(day, run).map(ReportCsv::outside).orElse(""));
  }

  /** In English in every language, as the heads of the columns. */
  private static String outside(OutsideTimes times) {
    return switch (times) {
      case BEFORE_START -> "before the start";
      case AFTER_END -> "after the end";
    };
  }

  private String tasks() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "task", "column", "assignee", "server", "added", "since", "note", "undo", "lesson"));
    day.tasks().values().stream()
        .sorted(Comparator.comparing(Task::added))
        .forEach(
            task ->
                rows.add(
                    List.of(
                        task.sheet().title(),
                        task.column().name(),
                        member(task.assignee()),
                        task.sheet().server().map(this::server).orElse(""),
                        moment(task.added()),
                        moment(task.since()),
                        task.sheet().note(),
                        task.sheet().undo(),
                        task.sheet().lesson())));
    return written(rows);
  }

  private String callOuts() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("time", "round", "server", "said", "reason", "by", "alone"));
    int number = 0;
    for (var round : day.rounds().values()) {
      number++;
      var callOuts = new ArrayList<Map.Entry<ServerId, CallOut>>();
      round
          .callOuts()
          .forEach((server, all) -> all.forEach(one -> callOuts.add(Map.entry(server, one))));
      callOuts.sort(Comparator.comparing(one -> one.getValue().at()));
      for (var one : callOuts) {
        rows.add(
            List.of(
                moment(one.getValue().at()),
                Integer.toString(number),
                server(one.getKey()),
                one.getValue().step().name(),
                one.getValue().reason(),
                member(one.getValue().by()),
                one.getValue().alone() ? "yes" : ""));
      }
    }
    return written(rows);
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  private String server(ServerId id) {
    return day.server(id).map(Server::name).orElse(id.value());
  }

  private String member(Optional<MemberId> id) {
    return id.flatMap(day::member)
        .map(member -> member.agent() ? member.name() + " (agent)" : member.name())
        .orElse("");
  }

  /** A negative score is a number, not a formula. */
  private static String cell(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? text : SpreadsheetText.written(text);
  }

  private String written(List<List<String>> rows) {
    return TableText.written(
        rows.stream().map(row -> row.stream().map(ReportCsv::cell).toList()).toList(), leftOut);
  }
}
