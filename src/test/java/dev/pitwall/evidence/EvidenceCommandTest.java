package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.domain.model.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line itself, on this machine, in every shell that is installed. */
class EvidenceCommandTest {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  @ParameterizedTest
  @ValueSource(strings = {"/usr/bin/dash", "/usr/bin/bash", "/usr/bin/busybox"})
  void anyShellPrintsAnAnswer(String shell) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(shell)), shell + " is not installed");
    assumeTrue(Files.isReadable(BOOT_ID), "this is no Linux");
    var inner = EvidenceCommand.LINE.replace(" sh -c ", inner(shell) + " -c ");
    var process =
        new ProcessBuilder(shell.endsWith("busybox") ? "/bin/sh" : shell, "-c", inner).start();
    var text = new String(process.getInputStream().readAllBytes());
    assertEquals("", new String(process.getErrorStream().readAllBytes()));
    assertEquals(true, process.waitFor(30, TimeUnit.SECONDS));
    var read = new EvidenceReader(RoleUnits.shipped()).read(text, Optional.empty());
    assertEquals(
        Files.readString(BOOT_ID).strip(),
        assertInstanceOf(Reading.Good.class, read).findings().bootId());
  }

  private static String inner(String shell) {
    return shell.endsWith("busybox") ? " busybox sh" : " " + shell;
  }

  @Test
  void itIsOneLineThatChangesNothing() {
    assertFalse(EvidenceCommand.LINE.contains("\n"));
    assertFalse(EvidenceCommand.LINE.contains("!"), "csh takes it for its history");
    assertEquals(2, EvidenceCommand.LINE.chars().filter(letter -> letter == '\'').count());
    for (var word :
        List.of(" rm ", " mv ", " tee", "restart", "start ", "reload", " kill", "sysctl", ">>")) {
      assertFalse(EvidenceCommand.LINE.contains(word), word);
    }
    assertEquals(
        List.of("exec 2>/dev/null"),
        List.of(EvidenceCommand.LINE.split("'")[1].split("; ")).stream()
            .filter(part -> part.contains(">"))
            .toList(),
        "nothing is written anywhere");
  }

  /** Whatever a team, or a stranger's day, asks: still one line that no shell on the way reads. */
  @Test
  void probesStandInItAsNumbersAndPlainWords() {
    var probes =
        Stream.of(
                "http 80 isu.example/a?b=1&c=%41",
                "https 443 /",
                "tcp 10.0.0.2:22",
                "memcached",
                "redis 6379 key:1",
                "same mysql isu: SELECT 'a', \"b\", `c`, $(id) FROM d WHERE e = '100%' -- !",
                "postgres SELECT $1",
                "dns a.b")
            .map(line -> Probe.parse(line).orElseThrow())
            .toList();
    var line = EvidenceCommand.line(probes);
    assertEquals(2, line.chars().filter(letter -> letter == '\'').count());
    for (var part : List.of("!", "\n", "`", "$(id)", "SELECT", "isu.example/a", "key:1")) {
      assertFalse(line.contains(part), part);
    }
    assertTrue(line.contains("https://127.0.0.1:443/"), "curl is given plain letters");
    assertTrue(line.length() < 30_000, "shorter than any limit on the way: " + line.length());
  }
}
