package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.management.OperatingSystemMXBean;
import dev.pitwall.bench.BusyDay;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.TestDay;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a team costs in which nobody does anything, over real sockets and disks; without windows,
 * whose drawing is no matter of the team. Asserts nothing. {@code mvn -Pbench test
 * -Dtest=TeamRestBenchTest}
 */
@Tag("bench")
class TeamRestBenchTest {
  private static final int LAPTOPS = 5;

  @TempDir Path root;
  private final List<DeskLaptop> laptops = new ArrayList<>();
  private final List<OpenDay> days = new ArrayList<>();

  @AfterEach
  void close() {
    days.forEach(OpenDay::close);
    laptops.forEach(DeskLaptop::close);
  }

  private DeskLaptop laptop() throws Exception {
    var name = "laptop" + laptops.size();
    laptops.add(new DeskLaptop(root.resolve(name), name));
    return laptops.getLast();
  }

  private void found() throws Exception {
    var contest =
        new CreateContest(
            "Bench", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    days.add((OpenDay) laptop().days.create(contest, "Mei").join());
  }

  private void join() throws Exception {
    var team = laptops.getFirst().teams.link(days.getFirst());
    assertEquals(Optional.empty(), team.invite().join());
    var line = team.now().invite().orElseThrow().line();
    var joiner = laptop();
    var request = new Teams.JoinRequest(line, "M" + laptops.size(), Optional.empty());
    var joined = joiner.teams.join(joiner.days, request, _ -> {}).join();
    days.add(assertInstanceOf(Teams.Joined.Day.class, joined, joined.toString()).day());
  }

  @Test
  void fiveLaptopsAtRest() throws Exception {
    found();
    for (int i = 1; i < LAPTOPS; i++) {
      join();
    }
    laptops.getFirst().teams.link(days.getFirst()).endInvitation();
    days.getFirst().replica().receive(BusyDay.of(1_000, new Origin("busy"))).join();
    Await.until(
        "all are equal",
        () -> days.stream().map(one -> one.replica().events().held()).distinct().count() == 1);
    LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    for (int i = 0; i < 6; i++) {
      long before = system.getProcessCpuTime();
      LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
      System.out.printf(
          Locale.ROOT,
          "| five laptops at rest in one process, the first minutes with the compiler | %.2f %% of"
              + " a core each | load %.1f |%n",
          (system.getProcessCpuTime() - before) / 20e9 * 100 / LAPTOPS,
          system.getSystemLoadAverage());
    }
  }
}
