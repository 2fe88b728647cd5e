package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.inbox.mcp.AgentHttp;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.output.OutputReader;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk of its own that is really full; where this machine lets one be mounted. */
class RealFullDiskTest {
  private static final int BLOCK = 64 << 10;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private static boolean done(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFullDiskIsAnsweredAndSaidAndWhatWasSavedStays() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "skipped: no disk can be mounted here");
    try {
      onDisk(disk);
    } finally {
      assertTrue(done("umount", disk.toString()) || done("umount", "-l", disk.toString()));
    }
  }

  private void onDisk(Path disk) throws Exception {
    var ids = new IdSource(new Random(1));
    var clock = Clock.systemUTC();
    try (var data =
        DataFolder.open(disk.resolve("data"), LaptopFolder.open(folder.resolve("own")), ids)) {
      var formats = new FormatFiles(disk.resolve("data/formats"));
      var profiles = new ProfileFiles(disk.resolve("data/profiles"), formats);
      var days = new FolderDays(data, new SampleDays(), profiles, formats, ids, clock);
      var contest =
          new CreateContest(
              "ISUCON",
              TestDay.TOKYO,
              clock.instant(),
              clock.instant().plusSeconds(3_600),
              FinalScoreRule.LAST_RUN);
      var day = assertInstanceOf(OpenDay.class, days.create(contest, "Mei").join());
      try (day) {
        full(disk, day, ids, clock);
      }
    }
  }

  private void full(Path disk, OpenDay day, IdSource ids, Clock clock) throws Exception {
    var reader =
        new OutputReader(
            Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
    var opened =
        Inbox.open(
            day,
            reader,
            _ -> dev.pitwall.evidence.RoleUnits.shipped(),
            new AgentHttp("test"),
            folder.resolve("own"),
            disk.resolve("data"),
            ids,
            clock,
            new SecureRandom(),
            0,
            Inbox.NetworkPlace.USUAL);
    var inbox = assertInstanceOf(Inbox.Opened.Open.class, opened).inbox();
    assertEquals(201, post(inbox, "/notes", "before".getBytes()).statusCode());
    var filler = disk.resolve("filler");
    fill(disk, filler);
    var noise = new byte[2 << 20];
    new Random(1).nextBytes(noise);
    var large = post(inbox, "/snippets?host=s1", noise);
    assertEquals(507, large.statusCode(), large.body());
    assertTrue(large.body().contains("could not be saved"), large.body());
    assertTrue(isSaidInTheApp(day));
    assertTrue(day.replica().snapshot().day().snippets().isEmpty());
    fillWholly(filler);
    day.replica().waveAway(day.replica().settled().join().problems().getFirst());
    // The last page of the journal has room for a short one.
    var note = post(inbox, "/notes", "on a full disk ".repeat(1_000).getBytes());
    assertEquals(507, note.statusCode(), note.body());
    assertTrue(isSaidInTheApp(day));
    Files.delete(filler);
    var again = post(inbox, "/snippets?host=s1", noise);
    assertEquals(201, again.statusCode(), again.body());
    assertEquals(201, post(inbox, "/notes", "after".getBytes()).statusCode());
    assertEquals(2, day.replica().snapshot().day().notes().size());
  }

  private static boolean isSaidInTheApp(OpenDay day) {
    return day.replica().settled().join().problems().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.INBOX_NOT_SAVED);
  }

  private static void fill(Path disk, Path filler) throws IOException {
    FileStore store = Files.getFileStore(disk);
    try (var out = Files.newOutputStream(filler)) {
      // Less than a snippet's bytes is left, and more than a line of the journal.
      while (store.getUsableSpace() > 4L * BLOCK) {
        out.write(new byte[BLOCK]);
      }
    }
  }

  /** Not even a line of the journal fits any more. */
  private static void fillWholly(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler, StandardOpenOption.APPEND)) {
      for (int block = BLOCK; block > 0; ) {
        try {
          out.write(new byte[block]);
        } catch (IOException e) {
          // That much does not fit; less may.
          block /= 2;
        }
      }
    }
  }

  private HttpResponse<String> post(Inbox inbox, String path, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + inbox.port() + path))
            .header("X-Pitwall-Token", inbox.token())
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }
}
