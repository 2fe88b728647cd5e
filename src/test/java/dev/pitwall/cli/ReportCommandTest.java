package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String FINAL = "src/test/resources/timelines/isucon3-final.csv";
  private final TestTerminal terminal = new TestTerminal();
  @TempDir Path folder;

  @BeforeEach
  void importTheDay() {
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"));
  }

  private int run(String... arguments) {
    return terminal.run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theEndingSaysTheForm() throws IOException {
    assertEquals(0, run("report", file("day.html")), terminal::warned);
    assertTrue(Files.readString(folder.resolve("day.html")).startsWith("<!DOCTYPE html>"));
    assertEquals(0, run("report", file("day.svg")), terminal::warned);
    assertTrue(Files.readString(folder.resolve("day.svg")).startsWith("<svg"));
    assertEquals(0, run("report", file("day.md")), terminal::warned);
    assertTrue(
        Files.readString(folder.resolve("day.md"))
            .contains("](<day-chart.png>)](<day-chart.svg>)"));
    assertTrue(Files.readString(folder.resolve("day-chart.svg")).startsWith("<svg"));
    assertEquals(0, run("report", "--table", "runs", file("day.csv")), terminal::warned);
    assertTrue(Files.readString(folder.resolve("day.csv")).startsWith("number,started,"));
  }

  @Test
  void anotherEndingIsWrongUsageWithTheEndingsThereAre() {
    assertEquals(2, run("report", file("day.docx")));
    assertTrue(
        terminal.warned().contains(".html, .md, .svg, .png, .csv, .zip, .mv.db"),
        terminal.warned());
    assertEquals(2, run("report", file("day.csv"), "--table", "servers"));
    assertTrue(terminal.warned().contains("runs, tasks, call-outs, timeline"), terminal.warned());
  }

  @Test
  void nothingIsOverwrittenUnaskedNotEvenThePictureBesideIt() throws IOException {
    Files.writeString(folder.resolve("day-chart.svg"), "mine");
    assertEquals(1, run("report", file("day.md")));
    assertFalse(Files.exists(folder.resolve("day.md")), "all files or none");
    assertEquals("mine", Files.readString(folder.resolve("day-chart.svg")));
    assertEquals(0, run("report", "--force", file("day.md")), terminal::warned);
    assertTrue(Files.readString(folder.resolve("day-chart.svg")).startsWith("<svg"));
  }

  @Test
  void itIsInTheLanguageAskedFor() throws IOException {
    assertEquals(0, run("--lang", "ja", "report", file("day.html")), terminal::warned);
    assertTrue(Files.readString(folder.resolve("day.html")).contains("<html lang=\"ja\">"));
  }

  @Test
  void aDayThatTheWindowHasOpenIsToldAsWell() throws IOException {
    assertEquals(0, run("--data", "locked", "report", file("day.html")), terminal::warned);
    assertEquals(1, run("--data", "locked", "report", file("two.html"), "--day", "nowhere"));
  }

  @Test
  void aDayWithoutAContestIsASentence() {
    terminal.days.cutShort("empty");
    assertEquals(1, run("report", file("day.html"), "--day", "empty"));
    assertTrue(terminal.warned().contains("no contest"), terminal.warned());
  }

  @Test
  void aByteOrderMarkIsWrittenWhenAskedFor() throws IOException {
    assertEquals(0, run("report", "--bom", file("day.csv")));
    assertTrue(Files.readString(folder.resolve("day.csv")).startsWith("\uFEFFnumber"));
  }

  /** Its runs and notes stay, and it can be read back. */
  @Test
  void aTimelineCanLeaveOutNamesAndIsStillATimeline() throws IOException {
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09", "--day", "Named", "--new"));
    assertEquals(
        0, run("export", "--without", "names,addresses", file("given.csv")), terminal::warned);
    var text = Files.readString(folder.resolve("given.csv"));
    assertTrue(
        text.startsWith("time,score,passed,change,roles,left out: addresses names\r\n"), text);
    assertTrue(terminal.said().contains("Left out on purpose"), terminal.said());
    assertEquals(
        0,
        run("import", file("given.csv"), "--day", "Again", "--new", "--date", "2013-11-09"),
        terminal::warned);
    assertEquals(2, run("export", "--without", "faces", file("other.csv")));
  }
}
