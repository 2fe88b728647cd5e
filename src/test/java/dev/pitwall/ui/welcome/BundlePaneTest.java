package dev.pitwall.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle in the first window: what it would bring is said before anything is written. */
@FxTest
class BundlePaneTest {
  @TempDir Path folder;
  private final MemoryDays days = MemoryDays.none(SampleDay.NOW);
  private final List<String> opened = new ArrayList<>();
  private final List<Boolean> busy = new ArrayList<>();
  private Optional<List<Runnable>> waiting = Optional.empty();
  private Workbench bench;
  private BundlePane pane;

  @BeforeEach
  void show() {
    bench = Workbench.empty(Language.EN);
    var bundles = new BundleImport(days, InstantSource.fixed(SampleDay.NOW));
    pane =
        new BundlePane(
            bench.texts,
            bundles,
            work -> {
              waiting.ifPresentOrElse(list -> list.add(work), () -> Thread.ofVirtual().start(work));
            },
            busy::add,
            opened::add);
    new Scene(pane, 400, 300);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Path write(String name, Timeline day, String... leftOut) throws IOException {
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      BundleWriter.write(out, day, name, BlobSource.NONE, List.of(leftOut));
    }
    return file;
  }

  private String words() {
    return Fx.find(pane, "first-bundle-words", Label.class).getText();
  }

  private Button button(String name) {
    return Fx.find(pane, "first-bundle" + name, Button.class);
  }

  private void readTo(Path file, String begin) {
    pane.read(file);
    Fx.waitFor(begin, () -> words().startsWith(begin));
  }

  @Test
  void itBecomesADayOnceThePersonSaidYes() throws IOException {
    var day = TestDay.begun();
    var file = write("day.zip", day.timeline(), "addresses");
    readTo(file, "\"ISUCON3 final\" becomes a new day. Events: ");
    assertTrue(words().contains("Attachments: 0."), words());
    assertTrue(words().contains("on purpose: addresses."), words());
    assertEquals(List.of(), days.known());
    button("-take").fire();
    Fx.waitFor("the day", () -> !opened.isEmpty());
    assertEquals(List.of("ISUCON3 final"), opened);
    assertEquals(List.of(true, false), busy);
    assertEquals(day.day(), days.day("ISUCON3 final"));
    assertTrue(button("").isVisible());
    assertFalse(button("-take").isVisible());
  }

  @Test
  void itJoinsTheDayItBelongsToAndShowsWhatIsNewInIt() throws IOException {
    var day = TestDay.begun();
    readTo(write("one.zip", day.timeline()), "\"ISUCON3 final\" becomes");
    button("-take").fire();
    Fx.waitFor("the day", () -> opened.size() == 1);
    var before = days.day("ISUCON3 final");
    day.does(new AddNote(day.ids().note(), Optional.empty(), "later"));
    readTo(
        write("two.zip", day.timeline()),
        "\"ISUCON3 final\" joins the day that is here. New events: 1.");
    assertEquals(before, days.day("ISUCON3 final"), "nothing is written by looking");
    button("-take").fire();
    Fx.waitFor("the day", () -> opened.size() == 2);
    assertEquals(day.day(), days.day("ISUCON3 final"));
    assertEquals(1, days.known().size());
  }

  @Test
  void whatIsCancelledLeavesNothing() throws IOException {
    readTo(write("day.zip", TestDay.begun().timeline()), "\"ISUCON3 final\" becomes");
    button("-cancel").fire();
    assertFalse(button("-take").isVisible());
    assertTrue(button("").isVisible());
    assertEquals(List.of(), days.known());
    assertEquals(List.of(), opened);
  }

  @Test
  void aRefusedFileIsASentenceAndAnotherCanBeChosen() throws IOException {
    var file = Files.writeString(folder.resolve("x.zip"), "no zip");
    readTo(file, "x.zip is not a bundle: it is no zip file.");
    assertTrue(button("").isVisible());
    assertFalse(button("-take").isVisible());
    readTo(folder.resolve("none.zip"), folder.resolve("none.zip") + " cannot be read: ");
    assertEquals(List.of(), days.known());
  }

  /** A stamp of tomorrow would be the stamp of all later steps. */
  @Test
  void noDayIsOfferedOfEventsThatAreAllRefused() throws IOException {
    var first = TestDay.begun().timeline().envelopes().getFirst();
    var tomorrow = new Stamp(SampleDay.NOW.plus(Duration.ofDays(1)), 0);
    var ahead = new Envelope(first.id(), tomorrow, first.author(), first.event());
    readTo(write("ahead.zip", Timeline.of(List.of(ahead))), "\"ISUCON3 final\" brings nothing");
    assertTrue(words().contains("Events that are refused: 1. The first: "), words());
    assertFalse(button("-take").isVisible());
    assertTrue(button("-cancel").isVisible());
  }

  /** Before it is read, and while it is taken in. */
  @Test
  void itCanBeCancelledAndNothingIsThere() throws Exception {
    var file = write("day.zip", TestDay.begun().timeline());
    var work = new ArrayList<Runnable>();
    waiting = Optional.of(work);
    pane.read(file);
    assertFalse(button("").isVisible());
    button("-cancel-job").fire();
    Thread.ofVirtual().start(work.removeFirst()).join();
    Fx.waitFor(
        "the sentence",
        () ->
            words()
                .equals(
                    "day.zip was not taken in: you cancelled it." + " Nothing was left behind."));
    pane.read(file);
    Thread.ofVirtual().start(work.removeFirst()).join();
    Fx.waitFor("what it brings", () -> words().contains("becomes a new day"));
    button("-take").fire();
    assertFalse(button("-take").isVisible());
    button("-cancel-job").fire();
    Thread.ofVirtual().start(work.removeFirst()).join();
    Fx.waitFor("the sentence", () -> words().contains("you cancelled it"));
    assertEquals(List.of(), days.known());
    assertEquals(List.of(true, false), busy);
    assertEquals(List.of(), opened);
    assertFalse(pane.cancelJob(), "there is nothing to cancel any more");
  }
}
