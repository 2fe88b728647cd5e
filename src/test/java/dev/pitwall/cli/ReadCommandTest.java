package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.results.AskReason;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final String SAMPLES = "src/test/resources/dev/pitwall/results/";

  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** On a machine that knows no Japanese letters; nothing else of the laptop may be touched. */
  private int run(String in, String... arguments) {
    out.reset();
    err.reset();
    var untouched = new NoLauncher();
    var here =
        new Surroundings(
            Map.of(),
            "Linux",
            Path.of("/nowhere"),
            "mei",
            Locale.ENGLISH,
            ZoneOffset.UTC,
            InstantSource.fixed(Instant.EPOCH),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.US_ASCII),
            new PrintStream(err, true, StandardCharsets.US_ASCII),
            "0.1.0");
    return new CommandLineApp(
            untouched, here, new SampleDays(), new IdSource(new SplittableRandom(1)))
        .run(List.of(arguments));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void oneLineOfJsonAFile() {
    assertEquals(
        0,
        run(
            "{\"pass\":false,\"score\":7,\"messages\":[\"失敗\"]}",
            "read",
            SAMPLES + "isucon3-final-success.txt",
            SAMPLES + "isucon14-prepare-fail-no-result-line.txt",
            "-",
            "no such file",
            "src"));
    var lines = said().lines().toList();
    assertEquals(5, lines.size());
    assertEquals(
        "{\"file\":\""
            + SAMPLES
            + "isucon3-final-success.txt\",\"verdict\":\"PASS\",\"score\":11023.4181,"
            + "\"format\":\"isucon3-final\",\"reason\":\"\",\"messages\":[]}",
        lines.get(0));
    assertTrue(lines.get(1).contains("\"verdict\":\"FAIL\",\"score\":null"), lines.get(1));
    assertEquals(
        "{\"file\":\"-\",\"verdict\":\"FAIL\",\"score\":7,\"format\":\"isucon6-final\","
            + "\"reason\":\"失敗\",\"messages\":[\"失敗\"]}",
        lines.get(2));
    assertEquals(
        "{\"file\":\"no such"
            + " file\",\"verdict\":\"ASK\",\"score\":null,\"format\":null,\"reason\":\"It could not"
            + " be read: there is no such file or folder.\",\"messages\":[]}",
        lines.get(3));
    assertTrue(lines.get(4).contains("\"verdict\":\"ASK\""), lines.get(4));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theFormatMayBeNamed() {
    assertEquals(
        0,
        run("", "--lang", "ja", "read", "--format", "isucon13", SAMPLES + "isucon14-success.txt"));
    assertTrue(
        said().contains("\"verdict\":\"ASK\"") && said().contains("No format knows"), said());
    assertEquals(2, run("", "read", "--format", "isucon99", SAMPLES + "isucon14-success.txt"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("private-isu"));
    assertEquals(2, run("", "read"));
  }

  @Test
  void theTeamsOwnFormatsOfADataFolderAreKnownWhenItIsNamed() throws IOException {
    var format =
        """
        {"id": "ours", "name": "Ours", "results": [{
          "kind": "lines", "lines": ["done: (?<points>\\\\d+) points"],
          "rulings": [{"verdict": "PASS"}], "score": {"field": "points"}}]}
        """;
    Files.createDirectories(data.resolve("formats/2026-11-21-final"));
    Files.writeString(data.resolve("formats/2026-11-21-final/ours.json"), format);
    Files.writeString(data.resolve("formats/bad.json"), "{\n\"id\": 7}");
    assertEquals(0, run("done: 4821 points\n", "read", "-"));
    assertTrue(said().contains("\"verdict\":\"ASK\""), said());
    assertEquals(0, run("done: 4821 points\n", "read", "--data", data.toString(), "-"));
    assertTrue(said().contains("\"verdict\":\"PASS\",\"score\":4821"), said());
    assertTrue(said().contains("\"format\":\"ours\""), said());
    var warned = err.toString(StandardCharsets.UTF_8);
    assertTrue(warned.contains("bad.json is left out. Line 2, id: write a text"), warned);
    assertEquals(
        0, run("done: 1 points\n", "read", "--data", data.toString(), "--format", "ours", "-"));
  }

  @Test
  void itHasAHelpPage() {
    assertEquals(0, run("", "read", "--help"));
    assertTrue(said().contains("FILE...") && said().contains("--format"), said());
  }

  @Test
  void everyQuestionHasItsWords() {
    for (var language : Language.values()) {
      var texts = new Texts(language, ZoneOffset.UTC);
      for (var why : AskReason.values()) {
        assertTrue(!texts.of("enum.AskReason." + why.name(), "x").isBlank());
      }
    }
  }
}
