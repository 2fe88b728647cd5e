package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of an open day go: what is acknowledged after that is found by the next start. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be taken away there")
class VanishedFilesTest {
  @TempDir Path folder;
  private Path root;
  private Path day;
  private final List<Problem> problems = new ArrayList<>();

  /** What happens to them. The place {@code away} is on the same disk. */
  private enum Loss {
    BOTH_FILES_DELETED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.delete(DayFiles.journal(day));
        Files.delete(DayFiles.database(day));
      }
    },
    JOURNAL_DELETED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.delete(DayFiles.journal(day));
      }
    },
    FOLDER_DELETED {
      @Override
      void strike(Path day, Path away) throws Exception {
        deleteAll(day);
      }
    },
    FOLDER_MOVED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.move(day, away);
      }
    },
    FOLDER_RENAMED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.move(day, day.resolveSibling("renamed"));
      }
    },
    DATA_FOLDER_MOVED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.move(day.getParent(), away);
      }
    },
    /** As when a drive is taken out: the place where it was mounted is there, and empty. */
    DATA_FOLDER_UNMOUNTED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.move(day.getParent(), away);
        Files.createDirectory(day.getParent());
      }
    },
    JOURNAL_EMPTIED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.write(DayFiles.journal(day), new byte[0]);
      }
    },
    JOURNAL_CUT {
      @Override
      void strike(Path day, Path away) throws Exception {
        try (var file = new RandomAccessFile(DayFiles.journal(day).toFile(), "rw")) {
          file.setLength(file.length() - 100);
        }
      }
    },
    JOURNAL_WRITTEN_BY_ANOTHER {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.writeString(
            DayFiles.journal(day), "something\n", java.nio.file.StandardOpenOption.APPEND);
      }
    },
    JOURNAL_EXCHANGED {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.copy(DayFiles.journal(day), away);
        Files.move(away, DayFiles.journal(day), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    },
    LINK_IN_ITS_PLACE {
      @Override
      void strike(Path day, Path away) throws Exception {
        Files.move(DayFiles.journal(day), away);
        Files.createSymbolicLink(DayFiles.journal(day), away);
      }
    };

    abstract void strike(Path day, Path away) throws Exception;
  }

  private static void deleteAll(Path place) throws Exception {
    if (!Files.exists(place)) {
      return;
    }
    try (var files = Files.walk(place)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @BeforeEach
  void makeDay() throws Exception {
    root = folder.resolve("data");
    try (var data = data(1)) {
      day = root.resolve(data.createDay("Final", Examples.TEN, ZoneId.of("Asia/Tokyo")));
    }
  }

  private DataFolder data(int start) throws LogFailure {
    return DataFolder.open(root, Examples.laptop(folder), new IdSource(new Random(start)));
  }

  private Path away() {
    return folder.resolve("away");
  }

  private List<Kind> kinds() {
    return problems.stream().map(Problem::kind).toList();
  }

  private static void append(EventLog log, int first, int last) throws LogFailure {
    for (int n = first; n <= last; n++) {
      log.append(Examples.envelopes(log.origin(), n, n));
      log.upkeep();
    }
  }

  /** Five steps, the loss, four more, and a stop in order. */
  private Origin stepsAround(Loss loss) throws Exception {
    try (var data = data(2);
        var log = data.openDay(day.getFileName().toString())) {
      log.onProblem(problems::add);
      append(log, 1, 5);
      loss.strike(day, away());
      append(log, 6, 6);
      assertEquals(List.of(Kind.DAY_FILES_GONE), kinds(), "said with the first step");
      assertEquals(day.toString(), problems.getFirst().facts().getFirst());
      assertTrue(
          Files.exists(DayFiles.journal(Path.of(problems.getFirst().facts().getLast()))),
          "written where it says");
      append(log, 7, 9);
      assertEquals(Examples.envelopes(log.origin(), 1, 9), log.readAll());
      return log.origin();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAcknowledgedIsFoundByTheNextStart(Loss loss) throws Exception {
    var origin = stepsAround(loss);
    assertEquals(List.of(Kind.DAY_FILES_GONE), kinds(), "said once");
    for (int start = 3; start < 5; start++) {
      try (var data = data(start);
          var log = data.openDay(day.getFileName().toString())) {
        assertEquals(Examples.envelopes(origin, 1, 9), log.readAll());
      }
    }
  }

  /** As it left the disk at the last acknowledgement: nothing that a close does is needed. */
  @ParameterizedTest
  @EnumSource
  void itIsFoundAfterAKillAsWell(Loss loss) throws Exception {
    Origin origin;
    var images = folder.resolve("images");
    try (var data = data(2);
        var log = data.openDay(day.getFileName().toString())) {
      origin = log.origin();
      append(log, 1, 5);
      loss.strike(day, away());
      append(log, 6, 9);
      copyAll(root, images.resolve("data"));
      copyAll(folder.resolve("laptop"), images.resolve("laptop"));
    }
    deleteAll(root);
    deleteAll(folder.resolve("laptop"));
    copyAll(images.resolve("data"), root);
    copyAll(images.resolve("laptop"), folder.resolve("laptop"));
    try (var data = data(3);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(Examples.envelopes(origin, 1, 9), log.readAll());
    }
  }

  private static void copyAll(Path from, Path to) throws Exception {
    if (!Files.exists(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var place = to.resolve(from.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.copy(file, place, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** The drive is there again at the next start, with the day as it was when it was taken out. */
  @Test
  void whatADriveThatComesBackLacksIsAddedToIt() throws Exception {
    var origin = stepsAround(Loss.DATA_FOLDER_UNMOUNTED);
    Files.delete(root);
    Files.move(away(), root);
    try (var data = data(3);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(Examples.envelopes(origin, 1, 9), log.readAll());
      assertEquals(origin, log.origin(), "the same folder goes on");
      append(log, 10, 10);
    }
    try (var data = data(4);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(Examples.envelopes(origin, 1, 10), log.readAll());
    }
  }

  /** Two folders with the same beginning must not give the same numbers to different steps. */
  @Test
  void theFolderThatWasMovedIsAnotherLife() throws Exception {
    var origin = stepsAround(Loss.FOLDER_RENAMED);
    try (var data = data(3);
        var log = data.openDay("renamed")) {
      assertNotEquals(origin, log.origin());
      assertTrue(
          Examples.envelopes(origin, 1, 6).containsAll(log.readAll()) && log.readAll().size() >= 5);
    }
    try (var data = data(4);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(origin, log.origin());
    }
  }

  /** Another day stands there by now: the two are not mixed. */
  @Test
  void aDayThatWasRescuedIsNotMixedIntoAnother() throws Exception {
    var origin = stepsAround(Loss.DATA_FOLDER_MOVED);
    Origin other;
    try (var log =
        H2EventLog.open(
            day, Examples.laptop(folder.resolve("elsewhere")), new IdSource(new Random(7)))) {
      other = log.origin();
      append(log, 1, 2);
    }
    try (var data = data(3)) {
      var name = day.getFileName().toString();
      try (var log = data.openDay(name)) {
        assertEquals(Examples.envelopes(other, 1, 2), log.readAll());
      }
      try (var log = data.openDay(name + "-2")) {
        assertEquals(Examples.envelopes(origin, 1, 9), log.readAll());
      }
    }
  }

  @Test
  void itIsSaidWithoutAStepAsWell() throws Exception {
    Origin origin;
    try (var data = data(2);
        var log = data.openDay(day.getFileName().toString())) {
      log.onProblem(problems::add);
      origin = log.origin();
      append(log, 1, 5);
      Loss.FOLDER_DELETED.strike(day, away());
    }
    assertEquals(List.of(Kind.DAY_FILES_GONE), kinds());
    try (var data = data(3);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(Examples.envelopes(origin, 1, 5), log.readAll());
    }
  }

  /** The drive itself is gone: every write to it fails, and so does every read. */
  @Test
  void aJournalThatCannotBeWrittenAndIsNotInItsPlaceIsLeft() throws Exception {
    var files =
        new DayFiles(Files.createDirectories(folder.resolve("pulled")), Examples.laptop(folder));
    var entry =
        DayEntry.anew(
            FileIdentity.of(files.folder()),
            Examples.HERE,
            Migrations.DAY.newest(),
            "",
            DayEntry.REPLACING);
    var codec = new EventCodec();
    var before = Examples.envelopes(Examples.HERE, 1, 3).stream().map(codec::store).toList();
    var opened =
        new OpenedDay(
            entry,
            new EventFilter(codec, Examples.HERE).of(before),
            List.of(),
            new Journal(new PulledDrive(), 1_000),
            new SpareJournal(files.spare()),
            new Witness(Optional.empty(), Tallies.NONE),
            Optional.empty(),
            List.of(),
            true,
            List.of());
    var writer =
        new DayWriter(files, opened, () -> Journal.text(before, List.of()), System::nanoTime);
    writer.onProblem(problems::add);
    var next = Examples.envelopes(Examples.HERE, 4, 4).stream().map(codec::store).toList();
    writer.append(next);
    writer.close();
    assertEquals(List.of(Kind.DAY_FILES_GONE), kinds());
    assertEquals(
        Examples.envelopes(Examples.HERE, 1, 4).stream().map(codec::store).toList(),
        JournalReading.of(files.journal()).events());
  }

  private static final class PulledDrive implements Journal.Disk {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      throw new IOException("Input/output error");
    }

    @Override
    public void force() throws IOException {
      throw new IOException("Input/output error");
    }

    @Override
    public void truncate(long length) throws IOException {
      throw new IOException("Input/output error");
    }

    @Override
    public byte[] read(int length) throws IOException {
      throw new IOException("Input/output error");
    }

    @Override
    public boolean inPlace(long length) {
      return false;
    }

    @Override
    public void close() throws IOException {
      throw new IOException("Input/output error");
    }
  }

  @Test
  void aDatabaseThatGoesIsMadeAnewWithoutAWord() throws Exception {
    Origin origin;
    for (int start = 2; start < 4; start++) {
      try (var data = data(start);
          var log = data.openDay(day.getFileName().toString())) {
        log.onProblem(problems::add);
        origin = log.origin();
        append(log, log.readAll().size() + 1, log.readAll().size() + 2);
        if (start == 2) {
          Files.delete(DayFiles.database(day));
        }
        append(log, log.readAll().size() + 1, log.readAll().size() + 2);
        assertEquals(Examples.envelopes(origin, 1, start * 4 - 4), log.readAll());
      }
      assertTrue(Files.size(DayFiles.database(day)) > 0);
    }
    assertEquals(List.of(), kinds());
  }

  /** Neither the data folder nor the laptop's own takes it: then nothing is acknowledged. */
  @Test
  void whatCanBeWrittenNowhereIsNotAcknowledged() throws Exception {
    Origin origin;
    var laptop = folder.resolve("laptop");
    try (var data = data(2);
        var log = data.openDay(day.getFileName().toString())) {
      log.onProblem(problems::add);
      origin = log.origin();
      append(log, 1, 5);
      Files.move(root, away());
      Files.move(laptop, folder.resolve("laptop away"));
      Files.createFile(laptop);
      for (int attempt = 0; attempt < 2; attempt++) {
        var failure = assertThrows(LogFailure.class, () -> append(log, 6, 6));
        assertEquals(Kind.DAY_FILES_GONE, failure.problem().kind());
        assertEquals(List.of(day.toString(), "NOWHERE"), failure.problem().facts().subList(0, 2));
      }
      assertEquals(5, log.readAll().size());
      Files.move(away(), root);
      Files.delete(laptop);
      Files.move(folder.resolve("laptop away"), laptop);
      append(log, 6, 7);
    }
    assertEquals(List.of(), kinds(), "the answer to the step says it");
    try (var data = data(3);
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(Examples.envelopes(origin, 1, 7), log.readAll());
    }
  }
}
