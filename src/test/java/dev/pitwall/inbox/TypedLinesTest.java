package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of README.md and of the manual, typed into a shell as they stand there. */
class TypedLinesTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

  @TempDir Path folder;
  private OpenInboxDay day;

  @BeforeEach
  void open() throws IOException {
    day = new OpenInboxDay(folder);
    Files.writeString(folder.resolve("nginx.conf"), "worker_processes 4;\n");
    Files.write(folder.resolve("top.png"), PICTURE);
    Files.writeString(folder.resolve("slow.log"), "# Query_time: 3.2\nSELECT 1;\n");
    program(
        "bench", "echo '{\"pass\":true,\"score\":11023,\"success\":9,\"fail\":0,\"messages\":[]}'");
    // Not every machine has it, and what it prints is not what is looked at.
    program("free", "echo Mem: 1");
  }

  @AfterEach
  void close() {
    day.close();
  }

  private void program(String name, String line) throws IOException {
    var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  /** What one shell prints to standard output; curl reports its progress on the other stream. */
  private String typed(List<String> lines) throws Exception {
    var script =
        String.join("\n", lines)
            .replace("TOKEN", day.inbox.token())
            // Others may have the port that is the same everywhere.
            .replace("localhost:7400", "localhost:" + day.inbox.port());
    var builder =
        new ProcessBuilder("sh", "-c", "PATH=\"$PWD:$PATH\"\n" + script)
            .directory(folder.toFile())
            .redirectError(folder.resolve("progress").toFile());
    var process = builder.start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isThere(String program) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @ParameterizedTest
  @EnumSource
  void theExamplesOfTheManualDoWhatTheyAreFor(Language language) throws Exception {
    assumeTrue(isThere("curl") && isThere("wget"), "skipped: this machine has no curl or no wget");
    var lines = ManualPages.in(language).codeBlocks("inbox-examples").getFirst().lines().toList();
    assertEquals(12, lines.size());
    var answers = typed(lines).lines().iterator();
    is("saved: snippet 1 from s1, 7 B", answers);
    is("saved: snippet 2 from s1, 20 B", answers);
    is("saved: snippet 3 from s1, 9 B", answers);
    is("saved: snippet 4 from s2, 28 B", answers);
    is("recorded: PASS 11,023", answers);
    is("recorded: PASS 12,040", answers);
    is("noted: change on s1: nginx.conf: 4 workers", answers);
    is("added: task redis for sessions", answers);
    is("noted: @Ken: the cache is on s2 now", answers);
    is("Mem: 1", answers);
    var json = JsonResult.JSON.readTree(answers.next());
    assertEquals(12_040, json.path("counts").path("run").path("score").intValue());
    assertEquals(2, json.path("runs").size());
    var now = day.now();
    var snippets = List.copyOf(now.snippets().values());
    assertEquals("free -m", snippets.getFirst().source().command());
    assertEquals("CPU at 17:40", snippets.get(2).sheet().title());
    assertEquals(Kind.PICTURE, snippets.get(2).content().kind());
    var run = now.runsByTime().getFirst();
    assertEquals(Optional.of(Verdict.PASS), run.verdict());
    assertEquals("main", run.facts().setup().revision());
    assertEquals(
        1, now.tasks().values().stream().filter(one -> one.assignee().isPresent()).count());
    typed(List.of(lines.getFirst(), lines.get(5)));
    assertEquals(2, day.now().runs().size(), "the key is that of a retry");
  }

  private static void is(String expected, Iterator<String> answers) {
    assertEquals(expected, answers.next());
  }

  private static Stream<String> sent(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith("uptime | curl "));
  }

  @ParameterizedTest
  @EnumSource
  void theLineOfTheReadmeSends(Language language) throws Exception {
    assumeTrue(isThere("curl"), "skipped: this machine has no curl");
    var readme = Files.readString(Path.of("README.md"));
    var japanese = readme.indexOf("# 日本語");
    var part = language == Language.EN ? readme.substring(0, japanese) : readme.substring(japanese);
    var lines = sent(part).toList();
    assertEquals(1, lines.size(), lines.toString());
    sends(lines.getFirst());
  }

  @ParameterizedTest
  @EnumSource
  void theSecondPastedLineOfTheManualSends(Language language) throws Exception {
    assumeTrue(isThere("curl"), "skipped: this machine has no curl");
    var lines =
        ManualPages.in(language).from("inbox").getFirst().blocks().stream()
            .flatMap(ManualPages::code)
            .flatMap(TypedLinesTest::sent)
            .toList();
    assertEquals(1, lines.size(), lines.toString());
    sends(lines.getFirst());
  }

  private void sends(String line) throws Exception {
    program("uptime", "echo up 3 days");
    var said = typed(List.of(line));
    assertTrue(said.contains("saved: snippet 1 from s1, 10 B\n"), said);
    assertEquals("up 3 days\n", day.now().snippets().values().iterator().next().content().text());
  }
}
