package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.testing.Examples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.tools.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day as a person with an SQL console finds it. */
class ViewsTest {
  @TempDir Path folder;
  private List<Event> events;

  @BeforeEach
  void sample() {
    events = new ArrayList<>(Examples.oneOfEach());
    // In the examples the day ends with members and servers going; here they stay.
    events.removeIf(event -> event.getClass().getSimpleName().endsWith("Removed"));
    events.removeIf(Event.StepUndone.class::isInstance);
    events.removeIf(RoleEvent.RoleRetired.class::isInstance);
  }

  private int add(Event event) {
    events.add(event);
    return events.size();
  }

  private void undo(int number) {
    add(new Event.StepUndone(new StepId(Examples.HERE, Examples.stamp(number))));
  }

  private List<String> view(String select) throws Exception {
    var day = folder.resolve("day");
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(1)))) {
      var envelopes = new ArrayList<Envelope>();
      for (int i = log.readAll().size(); i < events.size(); i++) {
        envelopes.add(
            new Envelope(
                new EventId(Examples.HERE, i + 1),
                Examples.stamp(i + 1),
                Optional.of(Examples.MEI),
                events.get(i)));
      }
      log.append(envelopes);
    }
    var found = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + day.resolve("day") + ";TIME ZONE=UTC", "pitwall", "");
        var rows = connection.createStatement().executeQuery(select)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join("|", row));
      }
    }
    return found;
  }

  @Test
  void scoreHistoryTellsRunsAsTheyStand() throws Exception {
    add(new RunEvent.RunStarted(new RunId("run3"), Examples.TEN, RunSetup.UNKNOWN));
    int wrong =
        add(
            new RunEvent.RunRecorded(
                new RunId("run4"),
                Optional.empty(),
                Examples.TEN,
                RunSetup.noted("C:\\new \"q\""),
                RunResult.pass(Score.of(5))));
    assertEquals(
        List.of(
            "running|null|null|||0|null|芽衣",
            "PASS|5.000|null||C:\\new \"q\"|0|null|芽衣",
            "PASS|-12345678901234567.000|s1 s2|workload=4|\"静的\" files by nginx\n2nd|1|null|芽衣",
            "FAIL|11000.000|null|||0|null|芽衣"),
        view(
            "SELECT verdict, score, target, settings, note, corrections, discarded, by_member"
                + " FROM score_history"));
    undo(wrong);
    add(new RunEvent.RunDiscarded(new RunId("run2"), "not ours"));
    assertEquals(
        List.of("run3|null", "run1|null", "run2|not ours"),
        view("SELECT run, discarded FROM score_history"));
  }

  /** A telling changes the fields it names; what else stands in it was only seen by its author. */
  @Test
  void eachFieldHasItsOwnWinner() throws Exception {
    var run = new RunId("run9");
    var task = new TaskId("task9");
    add(
        new RunEvent.RunRecorded(
            run,
            Optional.empty(),
            Examples.TEN,
            RunSetup.noted("old"),
            RunResult.pass(Score.of(5))));
    add(
        new RunEvent.RunCorrected(
            run,
            Optional.empty(),
            Optional.of(Examples.TEN),
            RunSetup.noted("old"),
            Optional.of(RunResult.pass(Score.of(7))),
            Set.of(RunFacts.Field.RESULT)));
    add(
        new RunEvent.RunCorrected(
            run,
            Optional.empty(),
            Optional.of(Examples.TEN),
            RunSetup.noted("new"),
            Optional.of(RunResult.pass(Score.of(5))),
            Set.of(RunFacts.Field.NOTE)));
    add(
        new TaskEvent.TaskAdded(
            task, TaskSheet.titled("redis"), Optional.empty(), TaskColumn.IDEA, 9));
    add(new TaskEvent.TaskEdited(task, TaskSheet.titled("Redis"), Set.of(TaskSheet.Field.TITLE)));
    add(
        new TaskEvent.TaskEdited(
            task,
            new TaskSheet("redis", "", Optional.empty(), "git revert"),
            Set.of(TaskSheet.Field.UNDO)));
    add(new MemberEvent.MemberChanged(Examples.MEI, "Mei", Tint.SKY, Set.of(Member.Field.TINT)));
    add(
        new ServerEvent.ServerChanged(
            Examples.S2,
            new ServerSheet("web", List.of("10.0.0.2"), "", true, "", ""),
            Set.of(ServerSheet.Field.ADDRESSES)));
    assertEquals(
        List.of("7.000|new|2|芽衣"),
        view("SELECT score, note, corrections, by_member FROM score_history WHERE run = 'run9'"));
    assertEquals(
        List.of("Redis|git revert"),
        view("SELECT title, undo FROM task_board WHERE task = 'task9'"));
    assertEquals(
        List.of("s2|[\"10.0.0.2\"]|FALSE"),
        view("SELECT server, addresses, external FROM server_now WHERE server = 's2'"));
  }

  @Test
  void anUndoThatWasUndoneUndoesNothing() throws Exception {
    int run =
        add(
            new RunEvent.RunRecorded(
                new RunId("run4"),
                Optional.empty(),
                Examples.TEN,
                RunSetup.UNKNOWN,
                RunResult.pass(Score.of(5))));
    undo(run);
    assertEquals(List.of("2"), view("SELECT COUNT(*) FROM score_history"));
    undo(events.size());
    assertEquals(List.of("3"), view("SELECT COUNT(*) FROM score_history"));
    undo(events.size());
    assertEquals(List.of("2"), view("SELECT COUNT(*) FROM score_history"));
  }

  @Test
  void roleHistoryAndServerNowNameServersAndRoles() throws Exception {
    int moved =
        add(
            new RoleEvent.RoleMapChanged(
                Examples.TEN.plusSeconds(5000),
                List.of(new RoleChange(Examples.S1, Set.of(Role.DNS), Set.of(Role.AP))),
                ""));
    assertEquals(
        List.of(
            "2013-11-09 01:15:00+00|s1|AP Redis web/LB|null|s1 +ap +web, s2 db|芽衣",
            "2013-11-09 01:15:00+00|s2|DB|AP|s1 +ap +web, s2 db|芽衣",
            "2013-11-09 02:23:20+00|s1|DNS|AP||芽衣"),
        view("SELECT at, server, added, removed, told, by_member FROM role_history"));
    add(
        new NoteEvent.ChangeNoted(
            new dev.pitwall.domain.id.Id.NoteId("c2"),
            Examples.TEN,
            Optional.of(Examples.S1),
            "my.cnf"));
    assertEquals(
        List.of("s1|DNS Redis web/LB|[\"10.0.0.1\",\"isu1\"]|NG|my.cnf", "s2|DB|[]|null|null"),
        view("SELECT server, roles, addresses, last_call_out, last_change FROM server_now"));
    undo(moved);
    assertEquals(
        List.of("s1|AP Redis web/LB", "s2|DB"), view("SELECT server, roles FROM server_now"));
  }

  @Test
  void taskBoardTellsWhereTasksStandNow() throws Exception {
    var second = new TaskId("task2");
    add(
        new TaskEvent.TaskAdded(
            second,
            new TaskSheet("index", "", Optional.of(Examples.S2), "drop index"),
            Optional.empty(),
            TaskColumn.IDEA,
            2));
    assertEquals(
        List.of("IDEA|index|null|s2|drop index", "DOING|sessions in redis|芽衣|s2|git revert"),
        view("SELECT board_column, title, assignee, server, undo FROM task_board"));
    undo(events.size());
    assertEquals(List.of("task1"), view("SELECT task FROM task_board"));
  }

  @Test
  void rebootRoundTellsWhatWasSaid() throws Exception {
    // The round of the examples was closed, and reopened after that.
    assertEquals(List.of("TRUE"), view("SELECT DISTINCT round_closed IS NULL FROM reboot_round"));
    add(new RoundEvent.RoundClosed(new RoundId("round1"), Examples.TEN.plusSeconds(3990)));
    var round = new RoundId("round2");
    add(new RoundEvent.RoundOpened(round, Examples.TEN.plusSeconds(4000)));
    add(
        new RoundEvent.CalledOut(
            round, Examples.S2, CallOutStep.OK, Examples.TEN, "", Map.of(), false));
    add(new RoundEvent.RoundOpened(new RoundId("round3"), Examples.TEN.plusSeconds(5000)));
    assertEquals(
        List.of(
            "true|s1|NG|nginx is down|芽衣|TRUE",
            "false|s2|OK||芽衣|FALSE",
            "false|null|null|null|null|null"),
        view(
                "SELECT round_closed IS NOT NULL, server, step, reason, by_member, alone"
                    + " FROM reboot_round")
            .stream()
            .map(row -> row.replaceFirst("^TRUE", "true").replaceFirst("^FALSE", "false"))
            .toList());
  }

  @Test
  void theBuiltInRolesHaveTheNamesTheyHaveOnTheScreen() throws Exception {
    var names =
        Role.BUILT_IN.stream()
            .map(role -> role.id().value() + "|" + role.name())
            .collect(Collectors.toSet());
    names.add("redis|Redis");
    assertEquals(names, Set.copyOf(view("SELECT id, name FROM part.role_name")));
  }

  @Test
  void everyTableAndViewSaysWhatItIs() throws Exception {
    assertEquals(
        List.of("SCHEMA_VERSION"),
        view(
            "SELECT table_name FROM information_schema.tables WHERE table_schema IN ('PUBLIC',"
                + " 'PART') AND remarks IS NULL"));
  }

  @Test
  void timesAreAlsoToldOnTheClockOfTheContest() throws Exception {
    assertEquals(
        List.of("2013-11-09 01:15:00+00|2013-11-09 10:15:00"),
        view("SELECT DISTINCT at, at_local FROM role_history"));
    assertEquals(
        List.of("2013-11-09 01:17:40.5+00|2013-11-09 10:17:40"),
        view("SELECT at, at_local FROM score_history WHERE run = 'run1'"));
    assertEquals(
        List.of("2013-11-09 01:51:40+00|2013-11-09 10:51:40"),
        view("SELECT at, at_local FROM reboot_round"));
  }

  @Test
  void serversOfTheTeamThatWentAreNotThereNow() throws Exception {
    add(new dev.pitwall.domain.event.ServerEvent.ServerRemoved(Examples.S2));
    assertEquals(List.of("s1"), view("SELECT server FROM server_now"));
  }

  /** As a database was made before the views were quick. */
  private void makeOfTheFirstVersion() throws Exception {
    view("SELECT 1");
    var day = folder.resolve("day");
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + day.resolve("day"), "pitwall", "");
        var statement = connection.createStatement()) {
      for (var view :
          List.of("score_history", "role_history", "task_board", "reboot_round", "server_now")) {
        statement.execute("DROP VIEW " + view + " CASCADE");
      }
      statement.execute("DROP SCHEMA part CASCADE");
      statement.execute("RUNSCRIPT FROM 'classpath:/dev/pitwall/log/first-views.sql'");
      statement.execute("DELETE FROM schema_version WHERE version > 2");
    }
    var files = new DayFiles(day, Examples.laptop(folder));
    var entry = files.registry().find(day).orElseThrow();
    files.note(entry.withSchema(2).withSeal(files.seal(), JournalReading.sum(files.journal())));
  }

  @Test
  void aDatabaseOfTheFirstVersionIsTakenAsItIsAndGetsTheViews() throws Exception {
    makeOfTheFirstVersion();
    var database = folder.resolve("day").resolve("day.mv.db");
    var identity = FileIdentity.of(database);
    var told = new ArrayList<dev.pitwall.problem.Problem>();
    try (var log =
        H2EventLog.open(
            folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(1)))) {
      log.onProblem(told::add);
      assertEquals(events.size(), log.readAll().size());
    }
    assertEquals(List.of(), told);
    assertEquals(identity, FileIdentity.of(database));
    assertEquals(List.of("4"), view("SELECT MAX(version) FROM schema_version"));
    assertEquals(List.of("2"), view("SELECT COUNT(*) FROM score_history"));
    assertEquals(
        List.of(),
        view(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                + " AND table_name IN ('TOLD', 'UNDO', 'RUN_TELLING', 'ROLE_CHANGE')"));
  }

  @Test
  void theShellThatComesWithH2CanReadThem() throws Exception {
    view("SELECT 1");
    reopen();
    for (var name :
        List.of("score_history", "role_history", "task_board", "reboot_round", "server_now")) {
      var out = new ByteArrayOutputStream();
      var shell = new Shell();
      shell.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      shell.runTool(
          "-url",
          "jdbc:h2:file:" + folder.resolve("day/day") + ";ACCESS_MODE_DATA=r",
          "-user",
          "pitwall",
          "-password",
          "",
          "-sql",
          "SELECT * FROM " + name);
      var text = out.toString(StandardCharsets.UTF_8);
      assertEquals(true, text.contains("rows,") || text.contains("row,"), text);
    }
    // Opened to be read alone it is the file that was closed, and is opened again.
    assertEquals(List.of(), reopen());
  }

  private List<dev.pitwall.problem.Problem> reopen() throws Exception {
    var problems = new ArrayList<dev.pitwall.problem.Problem>();
    try (var log =
        H2EventLog.open(
            folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(1)))) {
      log.onProblem(problems::add);
    }
    return problems;
  }
}
