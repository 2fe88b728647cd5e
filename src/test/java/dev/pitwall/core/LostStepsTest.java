package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.log.H2EventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day that lost steps, and the teammate's laptop that still has them. */
class LostStepsTest {
  @TempDir Path folder;

  /** The first makes the contest, each of the others a task. */
  private int steps;

  private Replica open() throws Exception {
    var log =
        H2EventLog.open(folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random()));
    return new Replica(log, InstantSource.fixed(TestDay.START), Optional.empty());
  }

  private void grow(Replica replica, int more) {
    for (int i = 0; i < more; i++) {
      steps++;
      var intent =
          steps == 1
              ? new CreateContest(
                  "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN)
              : new AddTask(
                  new TaskId("t" + steps),
                  TaskSheet.titled("task " + steps),
                  Optional.empty(),
                  TaskColumn.IDEA);
      assertInstanceOf(Outcome.Done.class, replica.submit(intent).join());
    }
  }

  private List<Envelope> makeDay(int before, int after) throws Exception {
    try (var replica = open()) {
      grow(replica, before);
    }
    var backup = files(folder.resolve("day"));
    List<Envelope> all;
    try (var replica = open()) {
      grow(replica, after);
      all = replica.events().read(replica.events().origin(), 0, 1_000);
    }
    for (var file : backup.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    return all;
  }

  private static HashMap<Path, byte[]> files(Path place) throws Exception {
    var found = new HashMap<Path, byte[]>();
    try (var files = Files.list(place)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(file, Files.readAllBytes(file));
      }
    }
    return found;
  }

  private static List<Problem> problems(Replica replica) {
    return replica.settled().join().problems();
  }

  @Test
  void whatATeammateHasOfAFormerOriginComesBack() throws Exception {
    var all = makeDay(12, 8);
    Origin former = all.getFirst().id().origin();
    try (var replica = open()) {
      var lost = problems(replica).getFirst();
      assertEquals(Kind.RECORDS_LOST, lost.kind());
      assertEquals(List.of("8", "OLDER", "12"), lost.facts().subList(0, 3));
      assertNotEquals(former, replica.events().origin());
      grow(replica, 2);
      var answers = replica.receive(all).join();
      assertEquals(8, answers.stream().filter(Received.Taken.class::isInstance).count());
      assertEquals(12, answers.stream().filter(Received.Known.class::isInstance).count());
    }
    try (var replica = open()) {
      assertEquals(List.of(), problems(replica));
      assertEquals(all, replica.events().read(former, 0, 1_000));
      assertEquals(21, replica.snapshot().day().tasks().size());
    }
  }

  /** The count is as old as the day: nothing on the laptop can tell. A teammate can. */
  @Test
  void aLaptopThatWasSetBackAsAWholeGoesOnUnderANewOriginOnceItIsTold() throws Exception {
    try (var replica = open()) {
      grow(replica, 12);
    }
    var backup = files(folder.resolve("day"));
    backup.putAll(files(folder.resolve("laptop/days")));
    List<Envelope> all;
    Origin former;
    try (var replica = open()) {
      former = replica.events().origin();
      grow(replica, 8);
      all = replica.events().read(former, 0, 1_000);
    }
    for (var file : backup.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    try (var replica = open()) {
      assertEquals(List.of(), problems(replica));
      assertEquals(former, replica.events().origin());
      replica.setBack(20);
      replica.setBack(Long.MAX_VALUE);
      // What the log reports comes after what is waiting by then.
      replica.settled().join();
      assertEquals(List.of(Problem.of(Kind.SET_BACK, "8")), problems(replica));
    }
    try (var replica = open()) {
      assertEquals(Kind.RECORDS_LOST, problems(replica).getFirst().kind());
      assertEquals("8", problems(replica).getFirst().facts().getFirst());
      assertNotEquals(former, replica.events().origin());
      replica.receive(all).join();
      grow(replica, 1);
    }
    try (var replica = open()) {
      assertEquals(List.of(), problems(replica));
      assertTrue(new HashSet<>(replica.events().read(former, 0, 1_000)).containsAll(all));
      assertEquals(20, replica.snapshot().day().tasks().size());
    }
  }
}
