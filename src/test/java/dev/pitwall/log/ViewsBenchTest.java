package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.Examples;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the views cost; asserts nothing. {@code mvn -Pbench test -Dtest=ViewsBenchTest} */
@Tag("bench")
class ViewsBenchTest {
  private static final List<String> VIEWS =
      List.of("score_history", "role_history", "task_board", "reboot_round", "server_now");
  private static final int SERVERS = 5;

  @TempDir Path folder;

  @Test
  void reading() throws Exception {
    System.out.println("| view, ms, first and second reading | 7 runs | 300 runs | 2,500 runs |");
    System.out.println("|---|---|---|---|");
    var cells = new ArrayList<List<String>>();
    VIEWS.forEach(view -> cells.add(new ArrayList<>(List.of(view))));
    for (int runs : new int[] {7, 300, 2_500}) {
      var day = folder.resolve("views" + runs);
      try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(7)))) {
        log.append(envelopes(runs));
      }
      for (int i = 0; i < VIEWS.size(); i++) {
        // A console's first reading, in a process that has read nothing yet but compiled code.
        try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + day.resolve("day"), "pitwall", "")) {
          cells
              .get(i)
              .add(timed(connection, VIEWS.get(i)) + ", " + timed(connection, VIEWS.get(i)));
        }
      }
    }
    cells.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
  }

  private static String timed(Connection connection, String view) throws Exception {
    long start = System.nanoTime();
    int rows = 0;
    try (var read = connection.createStatement().executeQuery("SELECT * FROM " + view)) {
      while (read.next()) {
        rows++;
      }
    }
    return "%.0f (%d rows)".formatted((System.nanoTime() - start) / 1e6, rows);
  }

  /** A day with so many runs, and as much of the rest as goes with them. */
  private static List<Envelope> envelopes(int runs) {
    var events = new ArrayList<Event>(Examples.oneOfEach().subList(0, 6));
    for (int i = 1; i <= SERVERS; i++) {
      events.add(new ServerEvent.ServerAdded(new ServerId("s" + i), ServerSheet.named("isu-" + i)));
    }
    var undone = new ArrayList<Integer>();
    var round = new RoundId("round1");
    events.add(new RoundEvent.RoundOpened(round, Examples.TEN));
    for (int i = 0; i < runs; i++) {
      var run = new RunId("run" + i);
      var at = Examples.TEN.plusSeconds(60L * i);
      var target = Set.of(server(i), server(i + 1));
      var setup = new RunSetup(target, "workload=" + i, "main " + i, "\"静的\" files by nginx");
      events.add(new RunEvent.RunStarted(run, at, setup));
      events.add(
          new RunEvent.RunFinished(run, at.plusSeconds(60), RunResult.pass(Score.of(1000 + i))));
      if (i % 7 == 0) {
        undone.add(events.size());
      }
      if (i % 10 == 0) {
        events.add(
            new RunEvent.RunCorrected(
                run, Optional.of(at), Optional.of(at), setup, Optional.empty(), Set.of()));
        events.add(new RunEvent.RunDiscarded(run, "wrong server"));
        events.add(
            new RoleEvent.RoleMapChanged(
                at,
                List.of(
                    new RoleChange(server(i / 10), Set.of(Role.AP, Role.WEB), Set.of(Role.DB)),
                    new RoleChange(server(i / 10 + 1), Set.of(Role.DB), Set.of(Role.AP))),
                "moved"));
      }
      if (i % 5 == 0) {
        var task = new TaskId("task" + i);
        var sheet = new TaskSheet("task " + i, "", Optional.of(server(i)), "git revert");
        events.add(
            new TaskEvent.TaskAdded(task, sheet, Optional.of(Examples.MEI), TaskColumn.IDEA, i));
        events.add(new TaskEvent.TaskMoved(task, TaskColumn.DOING, i));
        events.add(
            new NoteEvent.ChangeNoted(
                new NoteId("change" + i), at, Optional.of(server(i)), "nginx.conf"));
        events.add(
            new RoundEvent.CalledOut(
                round, server(i), CallOutStep.OK, at, "", Map.of(Examples.THERE, 7L), false));
      }
    }
    undone.forEach(
        number ->
            events.add(new Event.StepUndone(new StepId(Examples.HERE, Examples.stamp(number)))));
    var envelopes = new ArrayList<Envelope>();
    for (int i = 1; i <= events.size(); i++) {
      envelopes.add(Examples.envelope(Examples.HERE, i, events.get(i - 1)));
    }
    return envelopes;
  }

  private static ServerId server(int number) {
    return new ServerId("s" + (number % SERVERS + 1));
  }
}
