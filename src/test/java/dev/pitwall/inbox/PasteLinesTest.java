package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.text.Language;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasteLinesTest {
  private static final PasteLines LINES = new PasteLines(7402, "token", Language.EN);
  private static final String HOSTILE = "a'; touch /tmp/x; echo '$(id)`id`\n\"";

  private static ServerSheet server(String alias) {
    return new ServerSheet(
        "s1", List.of("10.0.0.1", "isu1"), alias, false, "", "", "isucon", Optional.of(2222), "gw");
  }

  @Test
  void theWayBackLeadsTheServersPortToTheLaptops() {
    assertEquals("ssh -R 7400:127.0.0.1:7402 -- isu1", LINES.ssh(server("isu1")));
    assertEquals(
        "ssh -R 7400:127.0.0.1:7402 -p 2222 -J gw -- isucon@10.0.0.1", LINES.ssh(server("")));
    assertEquals("ssh -R 7400:127.0.0.1:7402 -- s1", LINES.ssh(ServerSheet.named("s1")));
  }

  @Test
  void theTokenAndTheServerAreFilledIn() {
    assertEquals(
        "uptime | curl -sS -T - http://localhost:7400/snippets -H 'X-Pitwall-Token: token'"
            + " -H 'X-Pitwall-Host: s1' -H 'X-Pitwall-Command: uptime'",
        LINES.curl("s1"));
    var japanese = new PasteLines(7400, "token", Language.JA);
    assertTrue(japanese.curl("s1").contains("-H 'Accept-Language: ja'"));
  }

  @Test
  void straightOverTheNetworkTheKeyIsPinned() {
    var straight = LINES.over(new Network.Open(7420, List.of("fd00::5"), "sha256//ab+c="));
    assertTrue(
        straight
            .curl("s1")
            .startsWith(
                "uptime | curl -sS -T - -k --pinnedpubkey sha256//ab+c="
                    + " https://[fd00::5]:7420/snippets -H 'X-Pitwall-Token: token'"),
        straight.curl("s1"));
  }

  /** What a shell makes of the words, by printing them instead of sending. */
  private static List<String> words(String line) throws Exception {
    var process =
        new ProcessBuilder(
                "sh",
                "-c",
                "curl() { cat > /dev/null; for w in \"$@\"; do printf '%s\\n' \"$w\"; done; }\n"
                    + line)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void aNameIsOneWordOfTheShellWhateverIsInIt() throws Exception {
    var said = words(LINES.curl(HOSTILE));
    assertTrue(said.contains("X-Pitwall-Host: a'; touch /tmp/x; echo '$(id)`id` \""), said + "");
    assertFalse(LINES.ssh(server(HOSTILE)).contains("\n"));
    var ssh = LINES.ssh(server("-oProxyCommand=id"));
    assertTrue(ssh.endsWith(" -- -oProxyCommand=id"), ssh);
  }

  @Test
  void theFunctionsAreThoseOfAShell() throws Exception {
    var functions = LINES.functions("s1");
    var said = words(functions + "\nfree_m() { echo total; }\nfree_m | pw free -m");
    assertTrue(said.containsAll(List.of("-T", "-", "X-Pitwall-Command: free -m")), said + "");
    var noted = words(functions + "\npwnote nginx.conf: '4  workers'");
    assertTrue(noted.containsAll(List.of("--data-raw", "nginx.conf: 4  workers")), noted + "");
    assertTrue(noted.contains("http://localhost:7400/changes"), noted + "");
    var run = words(functions + "\npwrun echo 'score: 1'");
    assertTrue(
        run.containsAll(
            Stream.of("score: 1", "http://localhost:7400/runs", "X-Pitwall-Command: echo score: 1")
                .toList()),
        run + "");
  }
}
