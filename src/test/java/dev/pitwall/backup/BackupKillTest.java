package dev.pitwall.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.backup.Backup.Place;
import dev.pitwall.core.OpenDay;
import dev.pitwall.log.LogFailure;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.testing.MapSettings;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and what really happens to them: a process that is killed, a place that is read-only. */
class BackupKillTest {
  private static final String FOLDER = "2026-11-29-day";

  @TempDir Path data;

  private static OpenDay day() throws LogFailure {
    return OpenDay.open(
        FOLDER,
        _ -> SampleDay.full().log(),
        TestBlobs::open,
        () -> SampleDay.NOW,
        Optional.of(SampleDay.MEI));
  }

  private static DayBackup backup(
      OpenDay day, MapSettings settings, Path data, Instant now, UnaryOperator<OutputStream> disk) {
    return day.owns(new DayBackup(day, settings, data, () -> now, Duration.ofSeconds(60), disk));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(data.resolve("backups"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void aProcessThatIsKilledInTheMiddleOfACopyLeavesNoneThatCounts() throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader()) {
      assertEquals("half", said.readLine());
      process.destroyForcibly();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
    var half = files();
    assertEquals(1, half.size());
    assertTrue(half.getFirst().toString().endsWith(CopyName.PART), half.toString());
    try (var day = day()) {
      var later = SampleDay.NOW.plus(PlaceCopies.EVERY);
      var backup = backup(day, new MapSettings(), data, later, UnaryOperator.identity());
      backup.tick();
      var newest = backup.now().at(Place.LAPTOP).flatMap(Backup.Standing::newest).orElseThrow();
      assertEquals(List.of(newest.file()), files(), "what was half is gone");
      try (var in = Files.newInputStream(newest.file())) {
        var read = assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
        assertEquals(day.replica().snapshot().timeline().envelopes(), read.events());
      }
    }
  }

  /** As a stick with its switch on, or a share without rights. */
  @Test
  void aPlaceThatIsReadOnlyIsReportedAndTheLaptopsOwnCopyIsMade() throws Exception {
    var readOnly = Path.of("/sys");
    assumeTrue(Files.isDirectory(readOnly), "only Linux has such a place everywhere");
    try (var day = day()) {
      var settings = new MapSettings();
      settings.put(DayBackup.CHOSEN, readOnly.toString());
      var backup = backup(day, settings, data, SampleDay.NOW, UnaryOperator.identity());
      backup.tick();
      assertEquals(
          Optional.of(BackupTrouble.READ_ONLY),
          backup.now().at(Place.CHOSEN).flatMap(Backup.Standing::trouble));
      assertTrue(
          backup.now().at(Place.LAPTOP).flatMap(Backup.Standing::newest).isPresent(),
          "one place does not spoil the other");
      assertEquals(1, files().size());
    }
  }

  /** Begins a copy and never ends it. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws LogFailure {
      backup(
              day(),
              new MapSettings(),
              Path.of(arguments[0]),
              SampleDay.NOW,
              out ->
                  new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                      out.write(bytes, from, length / 2);
                      out.flush();
                      System.out.println("half");
                      while (true) {
                        LockSupport.park();
                      }
                    }
                  })
          .tick();
    }
  }
}
