package dev.pitwall.evidence.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.Reading;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which asking a server can fail, by a program in ssh's place. */
class FakeSshTest {
  private static final ServerSheet SERVER =
      new ServerSheet("s1", List.of("192.0.2.1"), "isu1", false, "", "");
  private static final EvidenceReader READER = new EvidenceReader(RoleUnits.shipped());

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh to stand in for ssh");
  }

  private List<String> client(String script) throws IOException {
    var file = folder.resolve("ssh.sh");
    Files.writeString(file, script);
    return List.of("/bin/sh", file.toString());
  }

  private Answer ask(String script) throws Exception {
    return ask(script, Duration.ofSeconds(30));
  }

  private Answer ask(String script, Duration limit) throws Exception {
    try (var ssh = new SshEvidence(client(script), limit, InstantSource.system())) {
      return ssh.ask(SERVER, READER).get(60, TimeUnit.SECONDS);
    }
  }

  /** The messages as OpenSSH 9.2 prints them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No ED25519 host key is known for isu1 and you have requested strict checking."
            + "\\nHost key verification failed. | HOST_KEY_UNKNOWN",
        "@@@@\\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\\n@@@@"
            + "\\nHost key verification failed. | HOST_KEY_CHANGED",
        "isucon@isu1: Permission denied (publickey,password). | KEY_REFUSED",
        "ssh: Could not resolve hostname isu1: Name or service not known | NAME_UNKNOWN",
        "ssh: connect to host isu1 port 22: Connection refused | REFUSED",
        "ssh: connect to host isu1 port 22: Connection timed out | UNREACHABLE",
        "ssh: connect to host isu1 port 22: No route to host | UNREACHABLE",
        "Connection closed by 192.0.2.1 port 22 | CUT_OFF",
        "Timeout, server isu1 not responding. | CUT_OFF",
        "Connection to 192.0.2.1 closed by remote host. | CUT_OFF",
        "Connection timed out during banner exchange"
            + "\\nConnection to 192.0.2.1 port 22 timed out | UNREACHABLE",
        "Bad configuration option: foo | SSH_FAILED",
      })
  void whatSshSaysOfItBecomesAReason(String message, Why why) throws Exception {
    var answer = ask("printf '" + message + "\\n' >&2; exit 255");
    var failed = assertInstanceOf(Answer.Failed.class, answer);
    assertEquals(why, failed.why());
    assertTrue(message.endsWith(failed.fact()), failed.fact());
  }

  @Test
  void withoutAnSshClientThatIsSaid() throws Exception {
    try (var ssh =
        new SshEvidence(
            List.of(folder.resolve("none").toString()),
            Duration.ofSeconds(5),
            InstantSource.system())) {
      assertEquals(
          new Answer.Failed(Why.SSH_MISSING, ""),
          ssh.ask(SERVER, READER).get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void oneThatHangsIsGivenUp() throws Exception {
    assertEquals(new Answer.Failed(Why.TIMED_OUT, ""), ask("sleep 600", Duration.ofMillis(200)));
  }

  /** A child that keeps the pipe open must not hold up the answer. */
  @Test
  void whatItLeavesBehindHoldsNothingUp() throws Exception {
    assertInstanceOf(Answer.Unreadable.class, ask("(setsid sleep 5 &) ; echo hello; exit 0"));
  }

  @Test
  void tenMegabytesAreNotReadToTheEnd() throws Exception {
    assertEquals(
        new Answer.Failed(Why.TOO_LONG, ""),
        ask("head -c 10000000 /dev/zero | tr '\\0' 'x'; sleep 600"));
  }

  @Test
  void garbageAndABannerAreNoEvidence() throws Exception {
    assertEquals(
        new Answer.Unreadable(
            new Reading.Bad(Reading.Why.NOT_EVIDENCE, "This account is disabled")),
        ask("echo 'This account is disabled'; echo 'Banner' >&2; exit 1"));
    assertEquals(new Answer.Unreadable(new Reading.Bad(Reading.Why.EMPTY, "")), ask("exit 0"));
    assertInstanceOf(Answer.Unreadable.class, ask("head -c 100000 /dev/urandom"));
  }

  /** A password prompt has no terminal and no input: it ends, or it is given up. */
  @Test
  void whoAsksForAPasswordGetsNone() throws Exception {
    var answer =
        ask("printf 'Password: ' >&2; if read x; then echo got; exit 0; else exit 255; fi");
    assertEquals(new Answer.Failed(Why.SSH_FAILED, "Password:"), answer);
  }

  @Test
  void aBannerBeforeTheAnswerIsLeftOut() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/sys/kernel/random/boot_id")), "this is no Linux");
    // The last argument is the command line, which the server's shell would be given.
    var answer = ask("echo 'Welcome to isu1'; for a; do :; done; exec /bin/sh -c \"$a\"");
    var found = assertInstanceOf(Answer.Good.class, answer).findings();
    assertEquals(
        Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip(), found.bootId());
    assertTrue(found.clockAhead().orElseThrow().abs().compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  void closingTheDayEndsWhatIsUnderWay() throws Exception {
    var pid = folder.resolve("pid");
    var ssh =
        new SshEvidence(
            client("echo $$ > " + pid + ".new; mv " + pid + ".new " + pid + "; sleep 600"),
            Duration.ofMinutes(10),
            InstantSource.system());
    var answer = ssh.ask(SERVER, READER);
    Await.until("the process", () -> Files.exists(pid));
    ssh.close();
    assertEquals(new Answer.Failed(Why.DAY_CLOSED, ""), answer.get(20, TimeUnit.SECONDS));
    long process = Long.parseLong(Files.readString(pid).strip());
    Await.until(
        "its end", () -> ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    assertEquals(
        new Answer.Failed(Why.DAY_CLOSED, ""), ssh.ask(SERVER, READER).get(20, TimeUnit.SECONDS));
  }

  @Test
  void whatIsNoHostIsNotHandedToSsh() throws Exception {
    for (var sheet :
        List.of(
            ServerSheet.named("s1"),
            new ServerSheet("s1", List.of(), "-oProxyCommand=touch x", false, "", ""),
            new ServerSheet("s1", List.of("a b"), "", false, "", ""),
            new ServerSheet("s1", List.of("a"), "", false, "", "", "-oX", Optional.empty(), ""),
            new ServerSheet(
                "s1", List.of("a"), "", false, "", "", "", Optional.empty(), "-oProxyCommand=x"),
            new ServerSheet(
                "s1", List.of("a"), "", false, "", "", "", Optional.empty(), "$(touch x)"))) {
      assertEquals(Optional.empty(), SshArguments.of(sheet, 5), sheet.toString());
      try (var ssh =
          new SshEvidence(client("exit 0"), Duration.ofSeconds(5), InstantSource.system())) {
        assertEquals(
            new Answer.Failed(Why.NO_ADDRESS, ""), ssh.ask(sheet, READER).get(5, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void theWayThereIsTheDaysOwn() {
    var sheet =
        new ServerSheet(
            "s1", List.of("10.0.0.1"), "", false, "", "", "isucon", Optional.of(2222), "me@gw:22");
    var arguments = SshArguments.of(sheet, 5).orElseThrow();
    assertEquals(
        List.of("-l", "isucon", "-p", "2222", "-J", "me@gw:22", "--", "10.0.0.1"),
        arguments.subList(arguments.size() - 8, arguments.size()));
    assertTrue(arguments.contains("BatchMode=yes"));
  }
}
