package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.report.bundle.CheckedZip;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day leaves by {@code report} and comes back by {@code import}. */
class BundleCommandsTest {
  private static final String FINAL = "src/test/resources/timelines/isucon3-final.csv";
  private final TestTerminal terminal = new TestTerminal();
  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aDayComesBackEqualOnAnotherLaptopAndOnlyOnce() {
    assertEquals(0, terminal.run("import", FINAL, "--date", "2013-11-09"));
    assertEquals(0, terminal.run("report", file("day.zip")), terminal::warned);
    var other = new TestTerminal();
    other.days.cutShort("its own");
    assertEquals(0, other.run("import", file("day.zip")), other::warned);
    assertEquals(terminal.days.day("isucon3-final"), other.days.day("isucon3-final"));
    assertEquals(0, other.run("import", file("day.zip")), other::warned);
    assertTrue(other.said().contains("taken in: 0"), other.said());
    assertEquals(2, other.days.known().size());
  }

  @Test
  void whatTheDayHereLacksIsAddedToIt() throws IOException {
    var here = TestDay.begun();
    write("one.zip", here.timeline());
    here.does(new AddNote(here.ids().note(), Optional.empty(), "later"));
    write("two.zip", here.timeline());
    assertEquals(0, terminal.run("import", file("one.zip")), terminal::warned);
    assertEquals(0, terminal.run("import", file("two.zip")), terminal::warned);
    assertTrue(terminal.said().contains("taken in: 1."), terminal.said());
    assertEquals(here.day(), terminal.days.day("ISUCON3 final"));
  }

  private void write(String name, Timeline day) throws IOException {
    try (var out = Files.newOutputStream(folder.resolve(name))) {
      BundleWriter.write(out, day, name, BlobSource.NONE, List.of());
    }
  }

  /** A stamp of tomorrow would be the stamp of all later steps: the event is refused by itself. */
  @Test
  void whatAStrangersEventsMayNotSayIsRefusedAndTheRestIsTakenIn() throws IOException {
    var day = TestDay.begun();
    var last = day.timeline().envelopes().getLast();
    var ahead =
        new Envelope(
            new EventId(new Origin("stranger"), 1),
            new Stamp(TestTerminal.NOW.plus(Duration.ofDays(1)), 0),
            last.author(),
            last.event());
    write("day.zip", day.timeline().plus(List.of(ahead)));
    assertEquals(1, terminal.run("import", file("day.zip")));
    assertTrue(terminal.warned().startsWith("Events refused: 1."), terminal.warned());
    assertEquals(day.day(), terminal.days.day("ISUCON3 final"));
  }

  @Test
  void aBundleOfNothingButRefusedEventsMakesNoDay() throws IOException {
    var day = TestDay.begun();
    var first = day.timeline().envelopes().getFirst();
    var ahead =
        new Envelope(
            first.id(),
            new Stamp(TestTerminal.NOW.plus(Duration.ofDays(1)), 0),
            first.author(),
            first.event());
    write("ahead.zip", Timeline.of(List.of(ahead)));
    assertEquals(1, terminal.run("import", file("ahead.zip")));
    assertTrue(terminal.warned().startsWith("Events refused: 1."), terminal.warned());
    assertFalse(terminal.said().contains("Made the day"), terminal.said());
    assertEquals(List.of(), terminal.days.known());
  }

  @Test
  void whatIsNoBundleMakesNoDay() throws IOException {
    Files.writeString(folder.resolve("x.zip"), "no zip");
    assertEquals(1, terminal.run("import", file("x.zip")));
    assertTrue(terminal.warned().contains("no zip file"), terminal.warned());
    assertEquals(1, terminal.run("import", file("none.zip")));
    assertTrue(terminal.warned().contains("there is no such file"), terminal.warned());
    assertEquals(List.of(), terminal.days.known());
  }

  @Test
  void attachmentsComeAlongAndWhatNoEventNamesDoesNot() throws IOException {
    assertEquals(0, terminal.run("import", FINAL, "--date", "2013-11-09"));
    var content = "a long text".getBytes(StandardCharsets.UTF_8);
    BlobHash hash;
    try (var day = open(terminal, "isucon3-final")) {
      hash = day.blobs().keep(new ByteArrayInputStream(content)).hash();
      day.replica().submit(snippet(hash, content.length)).join();
      assertEquals(0, new DayBlobs(day.blobs(), day.replica().snapshot().day()).missing());
      try (var out = Files.newOutputStream(folder.resolve("day.zip"))) {
        var timeline = day.replica().snapshot().timeline();
        BundleWriter.write(out, timeline, "", new DayBlobs(day.blobs(), timeline.day()), List.of());
      }
    }
    var other = new TestTerminal();
    other.days.cutShort("its own");
    assertEquals(0, other.run("import", file("day.zip")), other::warned);
    try (var in = Files.newInputStream(folder.resolve("day.zip"));
        var day = open(other, "isucon3-final")) {
      var blobs = new DayBlobs(day.blobs(), day.replica().snapshot().day());
      CheckedZip.blobs(in, blobs::take);
      try (var back = blobs.open(hash.value())) {
        assertArrayEquals(content, back.readAllBytes());
      }
      var stray = "f".repeat(64);
      blobs.take(stray, new ByteArrayInputStream(content));
      assertFalse(day.blobs().has(new BlobHash(stray)));
    }
  }

  private static OpenDay open(TestTerminal terminal, String day) {
    return assertInstanceOf(OpenDay.class, terminal.days.open(day).join());
  }

  private static AddSnippet snippet(BlobHash hash, long bytes) {
    return new AddSnippet(
        new SnippetId("long"),
        Optional.empty(),
        SnippetSource.UNKNOWN,
        new SnippetContent(SnippetContent.Kind.TEXT, bytes, "a long", Optional.of(hash)),
        SnippetSheet.titled("long"));
  }

  /** The window has the day: what it keeps beside the day is its own, and it is said. */
  @Test
  void attachmentsThatAreNotAtHandAreSaid() throws IOException {
    assertEquals(0, terminal.run("import", FINAL, "--date", "2013-11-09"));
    try (var day = open(terminal, "isucon3-final")) {
      day.replica().submit(snippet(new BlobHash("a".repeat(64)), 5)).join();
    }
    assertEquals(0, terminal.run("report", file("day.zip")), terminal::warned);
    assertTrue(terminal.warned().contains("did not have them: 1"));
    var other = new TestTerminal();
    other.days.cutShort("its own");
    assertEquals(0, other.run("import", file("day.zip")), other::warned);
    assertTrue(other.said().contains("did not have them: 1"), other.said());
  }
}
