package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Examples;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acknowledged is durable: a real process that appends is killed, again and again on one folder,
 * and everything it had been told is saved is there.
 */
class KillTest {
  /** What may be told after a kill: half a line was being written. Nothing else. */
  private static final EnumSet<Problem.Kind> EXPECTED = EnumSet.of(Problem.Kind.JOURNAL_TORN);

  @TempDir Path folder;

  @Test
  void twelveKillsLoseNothing() throws Exception {
    kill(12, 20261122);
  }

  @Test
  @Tag("long")
  void aThousandKillsLoseNothing() throws Exception {
    kill(Integer.getInteger("kills", 1_000), System.nanoTime());
  }

  private void kill(int kills, long seed) throws Exception {
    var random = new Random(seed);
    var day = folder.resolve("day");
    long acknowledged = 0;
    long total = 0;
    for (int i = 1; i <= kills; i++) {
      long newest = oneKill(day, random, acknowledged);
      total += newest - acknowledged;
      acknowledged = newest;
      if (i % 6 == 0) {
        // The child opens the folder anew each time; looking here, too, asserts every event.
        acknowledged = look(day, acknowledged, "seed " + seed + ", kill " + i);
      }
      if (i % 100 == 0) {
        // Longer days are opened more slowly, and prove no more.
        day = folder.resolve("day" + i);
        acknowledged = 0;
      }
    }
    System.out.printf("%d kills, %d acknowledged events, none lost%n", kills, total);
  }

  /** Starts a child, kills it at a random moment; gives the newest number it had acknowledged. */
  private static long oneKill(Path day, Random random, long before) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx96m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                day.toString(),
                String.valueOf(random.nextInt()))
            .redirectErrorStream(true)
            .start();
    long newest = before;
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var first = out.readLine();
      assertTrue(first != null && first.startsWith("has "), "the child said: " + first);
      assertTrue(
          Long.parseLong(first.substring(4)) >= before,
          "the child has " + first + " of " + before + " acknowledged");
      String line;
      boolean counting = false;
      while ((line = out.readLine()) != null) {
        if (!counting) {
          counting = true;
          Thread.ofVirtual().start(() -> killAfter(process, random.nextInt(1_000, 250_000)));
        }
        // A last line without its end may be half a number.
        if (line.endsWith(".")) {
          newest = Long.parseLong(line.substring(0, line.length() - 1));
        }
      }
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(137, process.exitValue(), "killed, not ended");
    return Math.max(newest, before);
  }

  /** Not a wait for something to happen, but the moment at which it must not have mattered. */
  private static void killAfter(Process process, int micros) {
    java.util.concurrent.locks.LockSupport.parkNanos(micros * 1_000L);
    // By its handle: the process itself would also close the stream that tells what it
    // acknowledged.
    process.toHandle().destroyForcibly();
  }

  private static long look(Path day, long acknowledged, String where) throws Exception {
    var problems = new ArrayList<Problem>();
    try (var log =
        H2EventLog.open(day, Examples.laptop(day.getParent()), new IdSource(new Random(1)))) {
      log.onProblem(problems::add);
      var events = log.readAll();
      assertTrue(events.size() >= acknowledged, where + ": " + events.size());
      for (int n = 1; n <= events.size(); n++) {
        assertEquals(Child.event(log, n), events.get(n - 1), where);
      }
      problems.removeIf(problem -> EXPECTED.contains(problem.kind()));
      assertEquals(List.of(), problems, where);
      assertTrue(Files.size(day.resolve("day.mv.db")) < 100L << 20, where);
      return events.size();
    }
  }

  /** The process that is killed. */
  public static final class Child {
    private Child() {}

    static Envelope event(EventLog log, long number) {
      return Examples.envelopes(log.origin(), number, number).getFirst();
    }

    public static void main(String[] args) throws Exception {
      var random = new Random(Long.parseLong(args[1]));
      try (var log =
          H2EventLog.open(
              Path.of(args[0]),
              Examples.laptop(Path.of(args[0]).getParent()),
              new IdSource(random))) {
        log.onProblem(
            problem -> {
              if (!EXPECTED.contains(problem.kind())) {
                System.out.println("problem " + problem);
              }
            });
        long number = log.readAll().size();
        System.out.println("has " + number);
        while (true) {
          int batch = random.nextInt(10) == 0 ? random.nextInt(1, 30) : 1;
          log.append(Examples.envelopes(log.origin(), number + 1, number + batch));
          number += batch;
          System.out.println(number + ".");
          log.upkeep();
        }
      }
    }
  }
}
