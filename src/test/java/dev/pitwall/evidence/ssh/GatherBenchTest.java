package dev.pitwall.evidence.ssh;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.testing.ServerAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long five servers take at once against one alone; asserts nothing. {@code mvn -Pbench
 * test -Dtest=GatherBenchTest}
 */
@Tag("bench")
class GatherBenchTest {
  private static final EvidenceReader READER = new EvidenceReader(RoleUnits.shipped());
  private static final int TIMES = 5;

  @TempDir Path folder;

  /** This machine does the work of all five: sshd, shells and clients. */
  @Test
  void overSshOnThisMachine() throws Exception {
    var sshd = new RealSshd(folder);
    try {
      table("ssh and five sshd on this machine", sshd.client("user"));
    } finally {
      sshd.stop();
    }
  }

  /** A server that works for itself: its answer takes a second, and this machine only waits. */
  @Test
  void overANetwork() throws Exception {
    var answer = Files.writeString(folder.resolve("answer"), ServerAnswers.text("ubuntu-22.04"));
    var script = Files.writeString(folder.resolve("ssh.sh"), "sleep 1; exec cat " + answer + "\n");
    table("servers a second away", List.of("/bin/sh", script.toString()));
  }

  private static void table(String what, List<String> client) throws Exception {
    System.out.println(
        "| " + what + ", ms | one | five, one by one | five at once | ratio to one |");
    System.out.println("|---|---|---|---|---|");
    try (var ssh = new SshEvidence(client, Duration.ofSeconds(60), InstantSource.system())) {
      for (int time = 0; time < TIMES; time++) {
        long one = millis(() -> ask(ssh, 1));
        long inTurn =
            millis(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    ask(ssh, 1);
                  }
                });
        long atOnce = millis(() -> ask(ssh, 5));
        System.out.printf(
            "| | %d | %d | %d | %.2f |%n", one, inTurn, atOnce, (double) atOnce / one);
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long millis(Work work) throws Exception {
    long from = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
  }

  private static void ask(SshEvidence ssh, int servers) throws Exception {
    CompletableFuture<?>[] answers =
        IntStream.rangeClosed(1, servers)
            .mapToObj(
                i ->
                    ssh.ask(new ServerSheet("s" + i, List.of(), "isu" + i, false, "", ""), READER)
                        .thenAccept(GatherBenchTest::check))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(answers).get(60, TimeUnit.SECONDS);
  }

  private static void check(Answer answer) {
    if (!(answer instanceof Answer.Good)) {
      throw new AssertionError(answer.toString());
    }
  }
}
