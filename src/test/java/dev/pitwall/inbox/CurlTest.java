package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.domain.model.Snippet;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the very programs that stand on a server, where this machine has them. */
class CurlTest {
  @TempDir Path folder;
  private OpenInboxDay day;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    day = new OpenInboxDay(folder);
    file = Files.writeString(folder.resolve("out.txt"), "a=1&b=2 100%\n+ 雨\n");
  }

  @AfterEach
  void close() {
    day.close();
  }

  private static boolean there(String program) {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private String run(List<String> command, Path in) throws Exception {
    var process =
        new ProcessBuilder(command).redirectInput(in.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private String curl(String path, String... options) throws Exception {
    assumeTrue(there("curl"), "skipped: this machine has no curl");
    var command =
        new ArrayList<>(List.of("curl", "-sS", "-H", "Authorization: Bearer " + day.inbox.token()));
    command.addAll(List.of(options));
    command.add(day.at(path).toString());
    return run(command, file);
  }

  private Snippet only() {
    assertEquals(1, day.now().snippets().size());
    return day.now().snippets().values().iterator().next();
  }

  private void isTheFile() throws IOException {
    assertEquals(Files.readString(file), only().content().text());
    assertEquals("s1", only().source().host());
  }

  @Test
  void aPipeIsSentAsItComes() throws Exception {
    assertEquals("saved: snippet 1 from s1, 19 B\n", curl("/snippets?host=s1", "-T", "-"));
    isTheFile();
  }

  @Test
  void aFileIsSentAsData() throws Exception {
    curl("/snippets?host=s1", "--data-binary", "@" + file);
    isTheFile();
  }

  @Test
  void aTextOnTheLineIsSentAsData() throws Exception {
    assertEquals(
        "noted: change on s1: nginx.conf: worker_processes 4\n",
        curl("/changes?host=s1", "-d", "nginx.conf: worker_processes 4"));
  }

  @Test
  void aFormWithAFileIsThatFileAndItsFieldsSayWhence() throws Exception {
    assertEquals(
        "saved: snippet 1 from s1, 19 B\n",
        curl("/snippets", "-F", "file=@" + file, "-F", "host=s1", "-F", "name=名前"));
    isTheFile();
    assertEquals("名前", only().sheet().title());
  }

  @Test
  void wgetSendsAFile() throws Exception {
    assumeTrue(there("wget"), "skipped: this machine has no wget");
    run(
        List.of(
            "wget",
            "-q",
            "-O",
            "-",
            "--header=X-Pitwall-Token: " + day.inbox.token(),
            "--post-file=" + file,
            day.at("/snippets?host=s1").toString()),
        file);
    isTheFile();
  }

  @Test
  void whatIsTooLargeIsToldAlsoWhenItsLengthIsNot() throws Exception {
    var large = folder.resolve("large");
    try (var out = Files.newOutputStream(large)) {
      var piece = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        out.write(piece);
      }
    }
    file = large;
    assertEquals(
        "Too large: at most 64 MB.\n413", curl("/snippets", "-w", "%{http_code}", "-T", "-"));
    assertEquals(
        "Too large: at most 64 MB.\n413",
        curl("/snippets", "-w", "%{http_code}", "-H", "Expect:", "-T", "-"));
    assertEquals(
        "Too large: at most 64 MB.\n413",
        curl("/snippets", "-w", "%{http_code}", "-F", "file=@" + large));
    assertTrue(day.now().snippets().isEmpty());
  }

  private String shell(String line) throws Exception {
    assumeTrue(there("curl"), "skipped: this machine has no curl");
    return run(List.of("sh", "-c", line), file);
  }

  private PasteLines pasted() {
    return new PasteLines(day.inbox.port(), day.inbox.token(), Language.EN);
  }

  @Test
  void thePastedLineSendsStraightOverTheNetworkWithTheKeyPinned() throws Exception {
    assertEquals(new Network.Off(), day.inbox.onNetwork(false));
    var network = assertInstanceOf(Network.Open.class, day.inbox.onNetwork(true));
    var line = pasted().over(network).curl("s1").replaceFirst("^uptime", "cat " + file);
    assertTrue(line.contains("https://127.0.0.1:" + network.port() + "/snippets"), line);
    assertEquals("saved: snippet 1 from s1, 19 B\n", shell(line));
    isTheFile();
    var functions = pasted().over(network).functions("s2");
    assertEquals("noted: change on s2: my.cnf: 4 GB\n", shell(functions + "\npwnote my.cnf: 4 GB"));
  }

  @Test
  void whoAnswersWithAnotherKeyIsSentNothing() throws Exception {
    var network = assertInstanceOf(Network.Open.class, day.inbox.onNetwork(true));
    var other = "sha256//" + "A".repeat(43) + "=";
    var line = pasted().over(network).curl("s1").replace(network.pin(), other);
    var said = shell(line);
    assertTrue(said.contains("pinned") || said.contains("public key"), said);
    assertTrue(day.now().snippets().isEmpty());
  }

  @Test
  void theNetworkDoorLetsNoAgentIn() throws Exception {
    var network = assertInstanceOf(Network.Open.class, day.inbox.onNetwork(true));
    var at = "https://127.0.0.1:" + network.port();
    var token = " -H 'X-Pitwall-Token: " + day.inbox.token() + "' ";
    var options = "curl -sS -k -o /dev/null -w '%{http_code}'" + token;
    assertEquals("200", shell(options + at + "/health"));
    assertEquals("404", shell(options + "-d '' '" + at + "/agents?name=Bot'"));
    assertEquals("401", shell(options.replace(day.inbox.token(), "x") + at + "/health"));
    assertEquals(new Network.Off(), day.inbox.onNetwork(false));
    assertTrue(shell("curl -sS -k " + at + "/health 2>&1").contains("connect"), "still open");
  }

  @Test
  void theKeyStaysOverARestartSoThatPastedLinesDo() throws Exception {
    var before = assertInstanceOf(Network.Open.class, day.inbox.onNetwork(true)).pin();
    day.close();
    day = new OpenInboxDay(folder);
    assertEquals(before, assertInstanceOf(Network.Open.class, day.inbox.onNetwork(true)).pin());
  }

  @Test
  void aSilentBodyIsNoFault() throws Exception {
    file = Files.writeString(folder.resolve("nothing"), "");
    assertEquals("saved: snippet 1 from s1, 0 B\n", curl("/snippets?host=s1", "-T", "-"));
  }
}
