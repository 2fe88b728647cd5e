package dev.pitwall.evidence.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.DiskUse;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.testing.ServerAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** By an address of documentation, to which there is no route anywhere. */
  @Test
  void aServerThatCannotBeReachedIsSaid() throws Exception {
    var client = sshd.client("user");
    var config = Path.of(client.getLast());
    Files.writeString(
        config, Files.readString(config).replace("127.0.0.1", "2001:db8::1").replace("isu*", "*"));
    try (var ssh = new SshEvidence(client, Duration.ofSeconds(40), InstantSource.system())) {
      assertEquals(Why.UNREACHABLE, why(ssh.ask(server("isu1"), READER).get(60, TimeUnit.SECONDS)));
    }
  }

  /** A server that offers a password: none is asked for, neither here nor on a terminal. */
  @Test
  void aServerThatWouldTakeAPasswordIsNotGivenOne() throws Exception {
    sshd.takesPasswords();
    var answer = assertInstanceOf(Answer.Failed.class, ask("other-user"));
    assertEquals(Why.KEY_REFUSED, answer.why());
    assertTrue(answer.fact().contains("password"), answer.fact());
  }

  /** The language of an account changes nothing of what its server prints. */
  @Test
  void anotherLocaleIsAnsweredLikeOurs() throws Exception {
    sshd.runs(
        "export LANG=ja_JP.UTF-8 LC_ALL=ja_JP.UTF-8 LANGUAGE=ja;"
            + " exec sh -c \\\"$SSH_ORIGINAL_COMMAND\\\"");
    var found = assertInstanceOf(Answer.Good.class, ask("user")).findings();
    sshd.runs("exec sh -c \\\"$SSH_ORIGINAL_COMMAND\\\"");
    var ours = assertInstanceOf(Answer.Good.class, ask("user")).findings();
    assertEquals(ours.bootId(), found.bootId());
    assertEquals(ours.unreported(), found.unreported());
    assertEquals(
        ours.disks().stream().map(DiskUse::mount).toList(),
        found.disks().stream().map(DiskUse::mount).toList());
  }

  /** A reboot, by what the ssh command answers before and after it. */
  @Test
  void theSameServerBeforeAndAfterAReboot() throws Exception {
    answers("debian-12-unprepared");
    var before = assertInstanceOf(Answer.Good.class, ask("user")).findings();
    answers("debian-12-rebooted");
    var after = assertInstanceOf(Answer.Good.class, ask("user")).findings();
    assertNotEquals(before.bootId(), after.bootId());
    assertTrue(runs(before, "mariadb.service"));
    assertFalse(runs(after, "mariadb.service"));
  }

  private void answers(String recorded) throws Exception {
    var text = ServerAnswers.text("recorded/" + recorded);
    sshd.runs("cat " + Files.writeString(folder.resolve("answer"), text));
  }

  private static boolean runs(Findings findings, String unit) {
    return findings.units().stream().anyMatch(one -> one.unit().equals(unit) && one.running());
  }

  /** What a server may do in place of answering, over a real connection. */
  @ParameterizedTest
  @CsvSource({
    "sleep 600, TIMED_OUT",
    "head -c 10000000 /dev/zero; sleep 600, TOO_LONG",
    "head -c 100000 /dev/urandom, NOT_EVIDENCE",
    "echo 'Bitte Passwort:'; read x, NOT_EVIDENCE",
    "exit 0, EMPTY",
    "kill -9 $PPID, CUT_OFF",
  })
  void whatIsNoAnswerBecomesASentence(String command, String why) throws Exception {
    sshd.runs(command);
    var limit = Duration.ofSeconds(why.equals("TIMED_OUT") ? 2 : 40);
    try (var ssh = new SshEvidence(sshd.client("user"), limit, InstantSource.system())) {
      var answer = ssh.ask(server("isu1"), READER).get(60, TimeUnit.SECONDS);
      var said =
          switch (answer) {
            case Answer.Failed failed -> failed.why().name();
            case Answer.Unreadable unreadable -> unreadable.reading().why().name();
            case Answer.Good good -> good.toString();
          };
      assertEquals(why, said, answer.toString());
    }
  }

  /** The probes go along with the one command, and this laptop's own beside it. */
  @Test
  void aServersProbesAreAskedWithItsEvidence() throws Exception {
    var sheet =
        new ServerSheet(
            "isu1",
            List.of("127.0.0.1"),
            "isu1",
            false,
            "",
            "",
            "",
            Optional.empty(),
            "",
            List.of("tcp " + sshd.port(), "laptop tcp " + sshd.port(), "tcp 1"));
    try (var ssh = open("user")) {
      var answer = ssh.ask(sheet, READER).get(60, TimeUnit.SECONDS);
      var probes = assertInstanceOf(Answer.Good.class, answer).findings().probes();
      assertEquals(
          List.of(State.ANSWERED, State.REFUSED, State.ANSWERED),
          probes.stream().map(ProbeResult::state).toList());
    }
  }
}
