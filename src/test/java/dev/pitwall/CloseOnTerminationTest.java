package dev.pitwall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Logging out and shutting down send the app SIGTERM while its window shows a day. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it ends processes without a signal")
class CloseOnTerminationTest {
  @TempDir private Path folder;

  private FolderDays days(DataFolder data) {
    return new FolderDays(
        data,
        new SampleDays(),
        MemoryDays.PROFILES,
        MemoryDays.FORMATS,
        new IdSource(new Random(1)),
        InstantSource.system());
  }

  private DataFolder data() throws Exception {
    return DataFolder.open(
        folder.resolve("data"),
        LaptopFolder.open(folder.resolve("state/pitwall")),
        new IdSource(new Random(1)));
  }

  @Test
  void theDayIsClosedInOrder() throws Exception {
    var name = makeDay();
    var before = noted();
    var window = start();
    try {
      Await.until("the window has the day open", () -> !noted().equals(before));
      window.destroy();
      assertTrue(window.waitFor(60, TimeUnit.SECONDS), "it ends");
    } finally {
      window.destroyForcibly();
    }
    try (var data = data();
        var day = (OpenDay) days(data).open(name).join()) {
      assertEquals(
          List.of(),
          day.replica().settled().get().problems(),
          () -> "it ended in order: " + printed());
    }
  }

  private String makeDay() throws Exception {
    String name;
    try (var data = data()) {
      var contest =
          new CreateContest(
              "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
      try (var day = (OpenDay) days(data).create(contest, "Mei", List.of()).join()) {
        name = day.folder();
      }
      data.keepSetting(Days.OPEN, name);
    }
    return name;
  }

  /**
   * What this laptop has noted of its days. It changes when one is opened: from then on a day that
   * is not closed in order is found at the next opening.
   */
  private String noted() {
    try (var files = Files.list(folder.resolve("state/pitwall/days"))) {
      var text = new StringBuilder();
      for (var file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (NoSuchFileException e) {
      return "being replaced: " + e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String printed() {
    try {
      return Files.readString(folder.resolve("out"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start() throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    return builder.start();
  }
}
