package dev.pitwall.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.backup.Backup.Copy;
import dev.pitwall.backup.Backup.Place;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.files.PlainFile;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.MapSettings;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayBackupTest {
  private static final String FOLDER = "2026-11-29-素振り";

  @TempDir Path data;
  @TempDir Path stick;
  private final MapSettings settings = new MapSettings();
  private volatile Instant now = SampleDay.NOW;
  private volatile UnaryOperator<OutputStream> disk = UnaryOperator.identity();
  private OpenDay day;
  private DayBackup backup;
  private int members;

  @BeforeEach
  void open() throws LogFailure {
    day =
        OpenDay.open(
            FOLDER,
            _ -> SampleDay.full().log(),
            TestBlobs::open,
            () -> now,
            Optional.of(SampleDay.MEI));
    backup = backup(Duration.ofSeconds(60));
  }

  @AfterEach
  void close() {
    day.close();
  }

  /** Without its thread's own ticks: the test is the clock. */
  private DayBackup backup(Duration closing) {
    return day.owns(new DayBackup(day, settings, data, () -> now, closing, out -> disk.apply(out)));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void change() {
    members++;
    day.replica()
        .submit(new AddMember(new MemberId("more" + members), "More " + members, Tint.BLUE))
        .join();
  }

  private List<Envelope> events() {
    return day.replica().snapshot().timeline().envelopes();
  }

  private Optional<Copy> newest(Place place) {
    return backup.now().at(place).flatMap(Backup.Standing::newest);
  }

  private List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private List<Path> copies() throws IOException {
    return files(data.resolve("backups"));
  }

  private List<Problem> problems() {
    return day.replica().settled().join().problems();
  }

  private Optional<BackupTrouble> trouble(Place place) {
    return backup.now().at(place).flatMap(Backup.Standing::trouble);
  }

  private void choose(Path folder) {
    settings.put(DayBackup.CHOSEN, folder.toString());
  }

  private static List<Envelope> read(Path file) throws IOException {
    var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
    return assertInstanceOf(BundleFile.Read.class, BundleReader.read(bytes)).events();
  }

  @Test
  void aCopyIsMadeEveryQuarterOfAnHourWhileSomethingChanges() throws IOException {
    backup.tick();
    assertEquals(1, copies().size());
    assertEquals(events(), read(copies().getFirst()));
    assertEquals(events().size(), newest(Place.LAPTOP).orElseThrow().events());
    change();
    later(Duration.ofMinutes(14));
    backup.tick();
    assertEquals(1, copies().size(), "not yet");
    later(Duration.ofMinutes(1));
    backup.tick();
    assertEquals(2, copies().size());
    assertEquals(events(), read(copies().getLast()));
    later(Duration.ofHours(1));
    backup.tick();
    assertEquals(2, copies().size(), "nothing changed");
  }

  @Test
  void aCopyIsMadeAtTheCloseAndTheNextOpeningKnowsIt() throws IOException {
    backup.tick();
    change();
    var whole = events();
    day.close();
    assertEquals(2, copies().size());
    assertEquals(whole, read(copies().getLast()));
  }

  @Test
  void anEarlierCopyCountsOnceItWasOpened() throws IOException {
    backup.tick();
    var before = newest(Place.LAPTOP);
    backup = backup(Duration.ofSeconds(60));
    later(Duration.ofHours(1));
    backup.tick();
    assertEquals(before, newest(Place.LAPTOP));
    assertEquals(1, copies().size());
  }

  /** What a kill leaves: a file without its name, or one under its name that is not whole. */
  @Test
  void whatAKillLeavesDoesNotCount() throws IOException {
    backup.tick();
    var whole = copies().getFirst();
    var names = new CopyName(FOLDER, day.replica().snapshot().own());
    var later = data.resolve("backups").resolve(names.at(now.plusSeconds(30)));
    var half = Files.readAllBytes(whole);
    Files.write(later, java.util.Arrays.copyOf(half, half.length / 2));
    var part = Path.of(data.resolve("backups").resolve(names.at(now.plusSeconds(60))) + ".part");
    Files.write(part, half);
    backup = backup(Duration.ofSeconds(60));
    backup.tick();
    assertEquals(whole, newest(Place.LAPTOP).orElseThrow().file());
    change();
    later(Duration.ofMinutes(15));
    backup.tick();
    assertFalse(Files.exists(part));
    assertEquals(events(), read(newest(Place.LAPTOP).orElseThrow().file()));
  }

  @Test
  void aCopyThatReadsBackAsSomethingElseDoesNotCount() throws IOException {
    disk =
        out ->
            new FilterOutputStream(out) {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                bytes[from + length / 2] ^= 1;
                out.write(bytes, from, length);
              }
            };
    backup.tick();
    assertEquals(Optional.empty(), newest(Place.LAPTOP));
    assertEquals(List.of(), copies());
    assertEquals(Optional.of(BackupTrouble.NOT_EQUAL), trouble(Place.LAPTOP));
    disk = UnaryOperator.identity();
    later(PlaceCopies.EVERY);
    backup.tick();
    assertEquals(1, copies().size());
    assertEquals(List.of(), problems(), "it is over");
  }

  @Test
  void retentionDeletesNothingForeign() throws IOException {
    choose(stick);
    var own = day.replica().snapshot().own().value();
    var foreign =
        List.of(
            "holiday.zip",
            FOLDER + "-20200101T000000Z-another.zip",
            FOLDER + "-20200101T000000Z-" + own + ".zip.bak",
            FOLDER + "-20201301T000000Z-" + own + ".zip",
            "other-day-20200101T000000Z-" + own + ".zip");
    for (var name : foreign) {
      Files.writeString(stick.resolve(name), name);
    }
    var elsewhere = Files.writeString(data.resolve("mine.txt"), "mine");
    var link = stick.resolve(FOLDER + "-20200101T000000Z-" + own + ".zip");
    Files.createSymbolicLink(link, elsewhere);
    var folder = stick.resolve(FOLDER + "-20200102T000000Z-" + own + ".zip");
    Files.createDirectory(folder);
    for (int i = 0; i < 14; i++) {
      change();
      backup.tick();
      later(PlaceCopies.EVERY);
    }
    for (var name : foreign) {
      assertEquals(name, Files.readString(stick.resolve(name)));
    }
    assertTrue(PlainFile.isLink(link));
    assertTrue(Files.isDirectory(folder));
    assertEquals("mine", Files.readString(elsewhere));
    int kept = files(stick).size() - foreign.size() - 2;
    assertTrue(kept >= Retention.NEWEST && kept < 14, "kept " + kept);
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Files.createSymbolicLink(data.resolve("backups"), stick);
    backup.tick();
    assertEquals(List.of(), files(stick));
    assertEquals(Optional.of(BackupTrouble.NO_FOLDER), trouble(Place.LAPTOP));
    assertEquals(Problem.Kind.BACKUP_NOT_MADE, problems().getLast().kind());
  }

  @Test
  void noOtherFileIsOverwritten() throws IOException {
    var names = new CopyName(FOLDER, day.replica().snapshot().own());
    Files.createDirectory(data.resolve("backups"));
    var there = data.resolve("backups").resolve(names.at(now));
    Files.writeString(there, "mine");
    backup.tick();
    assertEquals("mine", Files.readString(there));
    assertEquals(2, copies().size());
    assertArrayEquals("mine".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(there));
  }

  @Test
  void aStickThatIsAwayIsToldOnceAndUsedWhenItIsBack() throws IOException {
    var plugged = stick.resolve("plugged");
    choose(plugged);
    backup.tick();
    later(PlaceCopies.EVERY);
    backup.tick();
    assertEquals(Optional.of(BackupTrouble.AWAY), trouble(Place.CHOSEN));
    assertEquals(1, problems().size());
    assertFalse(Files.exists(plugged), "nobody makes a folder in its place");
    assertTrue(newest(Place.LAPTOP).isPresent(), "the other place has its copy");
    Files.createDirectory(plugged);
    backup.tick();
    assertEquals(events().size(), newest(Place.CHOSEN).orElseThrow().events());
    assertEquals(List.of(), problems());
  }

  @Test
  void aFullFolderIsToldOnceAndTriedAgain() throws IOException {
    disk =
        _ ->
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException("No space left on device");
              }

              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("No space left on device");
              }
            };
    backup.tick();
    later(PlaceCopies.EVERY);
    backup.tick();
    assertEquals(Optional.of(BackupTrouble.FULL), trouble(Place.LAPTOP));
    assertEquals(1, problems().size());
    assertEquals(List.of(), copies(), "no half copy stays");
    disk = UnaryOperator.identity();
    later(PlaceCopies.EVERY);
    backup.tick();
    assertEquals(1, copies().size());
    assertEquals(List.of(), problems());
  }

  @Test
  void aSecondFolderWithinTheDataFolderIsRefused() throws IOException {
    var inside = Files.createDirectory(data.resolve(FOLDER));
    choose(inside);
    backup.tick();
    assertEquals(Optional.of(BackupTrouble.INSIDE), trouble(Place.CHOSEN));
    assertEquals(List.of(), files(inside));
  }

  @Test
  void askedForACopyTheNewestIsOpenedAgain() throws IOException {
    backup.tick();
    Files.writeString(copies().getFirst(), "gone bad");
    backup.copyNow();
    Await.until("another copy", () -> newest(Place.LAPTOP).filter(this::isWhole).isPresent());
    backup.alsoTo(Optional.of(stick));
    Await.until("the stick's", () -> newest(Place.CHOSEN).filter(this::isWhole).isPresent());
    backup.alsoTo(Optional.empty());
    Await.until("no stick", () -> backup.now().at(Place.CHOSEN).isEmpty());
  }

  private boolean isWhole(Copy copy) {
    try {
      return read(copy.file()).equals(events());
    } catch (IOException | AssertionError e) {
      return false;
    }
  }

  @Test
  void closingDoesNotWaitForASlowDiskAndTheNextOpeningSaysSo() throws Exception {
    var slow = new CountDownLatch(1);
    disk =
        out ->
            new FilterOutputStream(out) {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                  slow.await();
                } catch (InterruptedException e) {
                  // As a disk that does not answer.
                  throw new IOException("Broken off", e);
                }
                out.write(bytes, from, length);
              }
            };
    backup = backup(Duration.ofMillis(50));
    backup.close();
    slow.countDown();
    Await.until("the half copy is gone", () -> uncheckedCopies().isEmpty());
    disk = UnaryOperator.identity();
    backup = backup(Duration.ofSeconds(60)).start();
    Await.until(
        "it is said",
        () -> problems().stream().anyMatch(one -> one.kind() == Problem.Kind.BACKUP_NOT_FINISHED));
    assertEquals(Optional.of(""), settings.get(DayBackup.UNFINISHED + FOLDER));
  }

  private List<Path> uncheckedCopies() {
    try {
      return copies();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theListOfDaysDoesNotShowTheCopies() throws Exception {
    backup.tick();
    try (var laptop =
        DataFolder.open(data, LaptopFolder.open(stick), new IdSource(new Random(1)))) {
      assertEquals(List.of(), laptop.days());
    }
  }
}
