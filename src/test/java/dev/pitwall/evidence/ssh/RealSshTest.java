package dev.pitwall.evidence.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.RoleUnits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over OpenSSH's own client and server. */
class RealSshTest {
  private static final EvidenceReader READER = new EvidenceReader(RoleUnits.shipped());

  @TempDir Path folder;
  private RealSshd sshd;

  @BeforeEach
  void startsAServer() throws Exception {
    sshd = new RealSshd(folder);
  }

  @AfterEach
  void stopsIt() throws Exception {
    if (sshd != null) {
      sshd.stop();
    }
  }

  private static ServerSheet server(String alias) {
    return new ServerSheet(alias, List.of(), alias, false, "", "");
  }

  private Answer ask(String userKey) throws Exception {
    try (var ssh = open(userKey)) {
      return ssh.ask(server("isu1"), READER).get(60, TimeUnit.SECONDS);
    }
  }

  private SshEvidence open(String userKey) throws Exception {
    return new SshEvidence(sshd.client(userKey), Duration.ofSeconds(40), InstantSource.system());
  }

  private static Why why(Answer answer) {
    return assertInstanceOf(Answer.Failed.class, answer).why();
  }

  @Test
  void aServerTellsItsBootId() throws Exception {
    var found = assertInstanceOf(Answer.Good.class, ask("user")).findings();
    assertEquals(
        Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip(), found.bootId());
  }

  @Test
  void fiveServersAreAskedAtOnce() throws Exception {
    try (var ssh = open("user")) {
      var answers =
          IntStream.rangeClosed(1, 5).mapToObj(i -> ssh.ask(server("isu" + i), READER)).toList();
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
      for (var answer : answers) {
        assertInstanceOf(Answer.Good.class, answer.get());
      }
    }
  }

  @Test
  void whereANameLeadsSaysTheMembersOwnConfiguration() throws Exception {
    try (var ssh = open("user")) {
      var found = ssh.resolve(server("isu1")).get(60, TimeUnit.SECONDS).orElseThrow();
      assertEquals("127.0.0.1", found.host());
      assertEquals(sshd.port(), found.port());
    }
  }

  @Test
  void aHostKeyThatNobodyAcceptedIsNotAccepted() throws Exception {
    sshd.knowsNoHost();
    assertEquals(Why.HOST_KEY_UNKNOWN, why(ask("user")));
    assertEquals("", Files.readString(folder.resolve("known_hosts")));
  }

  @Test
  void aHostKeyThatChangedIsSaid() throws Exception {
    sshd.knows("other-host");
    assertEquals(Why.HOST_KEY_CHANGED, why(ask("user")));
  }

  @Test
  void aKeyThatIsRefusedIsSaidAndNoPasswordAsked() throws Exception {
    assertEquals(Why.KEY_REFUSED, why(ask("other-user")));
  }

  @Test
  void aServerThatIsDownIsSaid() throws Exception {
    sshd.stop();
    assertEquals(Why.REFUSED, why(ask("user")));
  }
}
