package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.report.bundle.BundleImport.Preview;
import dev.pitwall.report.bundle.BundleImport.Taken;
import dev.pitwall.report.export.SecretDay;
import dev.pitwall.testing.PastDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle whose taking in is stopped, at every place where it can be, on a folder on disk. */
class BundleCancelTest {
  @TempDir Path place;
  private PastDays past;
  private BundleImport bundles;
  private TestDay day;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    past = new PastDays(place.resolve("laptop"));
    bundles = new BundleImport(past.days(), InstantSource.fixed(SampleDay.NOW));
    var blobs = TestBlobs.open();
    day = SecretDay.made(blobs);
    file = place.resolve("day.zip");
    try (var out = Files.newOutputStream(file)) {
      BundleWriter.write(out, day.timeline(), "day", new DayBlobs(blobs, day.day()), List.of());
    }
  }

  @AfterEach
  void close() {
    past.close();
  }

  /** Stops at a call; beyond all calls it stops nothing. */
  private static final class StopAt implements Progress {
    private final int call;
    private int calls;
    private double before;

    StopAt(int call) {
      this.call = call;
    }

    @Override
    public void at(double done) throws IOException {
      assertTrue(done >= before && done <= 1, before + " then " + done);
      before = done;
      if (++calls == call) {
        throw new InterruptedIOException("Cancelled");
      }
    }
  }

  private Preview.Found found() throws IOException {
    return assertInstanceOf(Preview.Found.class, bundles.preview(file, Progress.IGNORED));
  }

  /** Without what the laptop remembers for itself. */
  private List<Path> files() throws IOException {
    try (var all = Files.walk(past.root())) {
      return all.filter(one -> Files.isDirectory(one) || !one.getParent().equals(past.root()))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingIsLeftOfANewDay() throws IOException {
    past.sample("isucon3-final");
    var before = files();
    int call = 1;
    for (; ; call++) {
      var progress = new StopAt(call);
      if (stopped(() -> bundles.preview(file, progress))) {
        assertEquals(before, files());
        continue;
      }
      break;
    }
    assertTrue(call > 1, "it was stopped at least once");
    int reading = call;
    for (call = 1; ; call++) {
      var found = found();
      var progress = new StopAt(call);
      if (!stopped(() -> bundles.take(found, progress))) {
        break;
      }
      assertEquals(before, files(), "stopped at " + call);
      assertEquals(1, past.days().known().size());
    }
    assertTrue(call > 2, "attachments and events: " + call + ", " + reading);
    assertEquals(2, past.days().known().size(), "not stopped any more, it is there");
    assertEquals(day.day(), past.archive().day(folderOf(day)).orElseThrow().day());
  }

  private String folderOf(TestDay made) {
    var name = made.day().contest().orElseThrow().name();
    return past.days().known().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow()
        .folder();
  }

  @Test
  void aDayThatIsHereStaysAsItWas() throws IOException {
    var first = place.resolve("begun.zip");
    try (var out = Files.newOutputStream(first)) {
      BundleWriter.write(
          out,
          Timeline.of(day.timeline().envelopes().subList(0, 5)),
          "day",
          BlobSource.NONE,
          List.of());
    }
    var begun = assertInstanceOf(Preview.Found.class, bundles.preview(first, Progress.IGNORED));
    assertInstanceOf(Taken.Day.class, bundles.take(begun, Progress.IGNORED));
    var before = past.archive().day(folderOf(day)).orElseThrow().day();
    for (int call = 1; ; call++) {
      var found = found();
      assertTrue(found.into().isPresent());
      var progress = new StopAt(call);
      if (!stopped(() -> bundles.take(found, progress))) {
        break;
      }
      assertEquals(before, past.archive().day(folderOf(day)).orElseThrow().day());
      assertEquals(0, attachments());
    }
    assertEquals(day.day(), past.archive().day(folderOf(day)).orElseThrow().day());
    assertEquals(2, attachments());
  }

  /** As when a teammate's laptop goes away in the middle: the same file brings the rest. */
  @Test
  void aLongBundleThatIsStoppedLeavesWhatCameIn() throws IOException {
    var all = new ArrayList<>(day.timeline().envelopes());
    var newest = all.getLast();
    while (all.size() < 5_000) {
      int number = all.size();
      all.add(
          new Envelope(
              new EventId(new Origin("long"), number),
              newest.stamp().next(SampleDay.NOW),
              newest.author(),
              new ChangeNoted(
                  new NoteId("n" + number), SampleDay.NOW, Optional.empty(), "change")));
    }
    var whole = Timeline.of(all);
    try (var out = Files.newOutputStream(file)) {
      BundleWriter.write(out, whole, "day", BlobSource.NONE, List.of());
    }
    var first = place.resolve("begun.zip");
    try (var out = Files.newOutputStream(first)) {
      BundleWriter.write(
          out, Timeline.of(whole.envelopes().subList(0, 5)), "day", BlobSource.NONE, List.of());
    }
    bundles.take(
        assertInstanceOf(Preview.Found.class, bundles.preview(first, Progress.IGNORED)),
        Progress.IGNORED);
    var part =
        assertInstanceOf(
            Taken.Part.class,
            bundles.take(
                found(),
                done -> {
                  if (done > 0.3) {
                    throw new InterruptedIOException("Cancelled");
                  }
                }));
    assertEquals(new Taken.Part(2_043, 5_000 - 2_048), part);
    var here = past.archive().day(folderOf(day)).orElseThrow().timeline();
    assertEquals(2_048, here.envelopes().size());
    assertEquals(2_952, found().fresh());
    assertInstanceOf(Taken.Day.class, bundles.take(found(), Progress.IGNORED));
    assertEquals(whole.day(), past.archive().day(folderOf(day)).orElseThrow().day());
  }

  /** A full bar means that nothing is left to wait for. */
  @Test
  void theBarIsNotFullBeforeTheEnd() throws IOException {
    var heard = new ArrayList<Double>();
    bundles.preview(file, heard::add);
    assertTrue(heard.getLast() < 1, "days of this laptop are looked at last: " + heard);
    heard.clear();
    bundles.take(found(), heard::add);
    assertTrue(heard.getLast() > 0.8, "all of it came in: " + heard);
    assertTrue(heard.getLast() < 1, "the day is closed last: " + heard);
  }

  private long attachments() throws IOException {
    var blobs = past.root().resolve(folderOf(day)).resolve("blobs");
    if (!Files.exists(blobs)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(blobs)) {
      return all.count();
    }
  }

  private interface Work {
    Object run() throws IOException;
  }

  private static boolean stopped(Work work) throws IOException {
    try {
      work.run();
      return false;
    } catch (InterruptedIOException e) {
      return true;
    }
  }
}
