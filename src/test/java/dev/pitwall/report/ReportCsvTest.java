package dev.pitwall.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
  @Test
  void whatBeginsLikeAFormulaStaysText() {
    var day = TestDay.begun();
    for (var title : new String[] {"=1+1", "+cmd", "-2", "@sum", "\t=x", "＝1", "plain"}) {
      day.does(
          new AddTask(
              new TaskId("t" + title.hashCode()),
              TaskSheet.titled(title),
              Optional.empty(),
              TaskColumn.IDEA));
    }
    var csv = ReportCsv.of(day.day(), ReportCsv.Table.TASKS, List.of());
    for (var written : new String[] {"'=1+1", "'+cmd", "'@sum", "'＝1", "plain"}) {
      assertTrue(csv.lines().anyMatch(line -> line.startsWith(written + ",")), csv);
    }
  }

  @Test
  void aNegativeScoreIsANumber() {
    var day = TestDay.begun().at(TestDay.END);
    day.does(
        new RecordRun(
            day.ids().run(),
            Optional.empty(),
            Optional.of(TestDay.START.plusSeconds(600)),
            new RunSetup(
                Set.of(TestDay.S1), "=workload", "main", "-40% with \"quotes\", and so on"),
            RunResult.pass(new Score(new BigDecimal("-12.5")))));
    assertEquals(
        "1,,2013-11-09 11:10:00,PASS,-12.5,s1,'=workload,main,"
            + "\"'-40% with \"\"quotes\"\", and so on\",,Mei,,",
        ReportCsv.of(day.day(), ReportCsv.Table.RUNS, List.of())
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void aRunOutsideOfTheContestsTimesIsMarked() {
    var day = TestDay.begun();
    day.does(
        new RecordRun(
            day.ids().run(),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(500))));
    var end = day.day().contest().orElseThrow().end();
    day.does(new MoveTimes(day.now().plusSeconds(60), end));
    var row = ReportCsv.of(day.day(), ReportCsv.Table.RUNS, List.of()).lines().skip(1).findFirst();
    assertTrue(row.orElseThrow().endsWith(",before the start"), row.toString());
  }

  @Test
  void everyThingHasItsRow() {
    var day = SampleDay.full().day();
    assertEquals(
        day.runs().size() + 1, ReportCsv.of(day, ReportCsv.Table.RUNS, List.of()).lines().count());
    assertEquals(
        day.tasks().size() + 1,
        ReportCsv.of(day, ReportCsv.Table.TASKS, List.of()).lines().count());
    long said =
        day.rounds().values().stream()
            .flatMap(round -> round.callOuts().values().stream())
            .mapToLong(all -> all.size())
            .sum();
    assertEquals(said + 1, ReportCsv.of(day, ReportCsv.Table.CALL_OUTS, List.of()).lines().count());
  }
}
