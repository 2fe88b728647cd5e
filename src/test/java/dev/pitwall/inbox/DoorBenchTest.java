package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.inbox.mcp.AgentHttp;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.net.Audience;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Listening;
import dev.pitwall.net.Route;
import dev.pitwall.output.OutputReader;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Snippets of 10 KB, a hundred a second, into a day on disk, with a window open beside it; against
 * a bare echo of the same server that appends the same bytes to a file and forces it.
 */
@FxTest
@Tag("bench")
class DoorBenchTest {
  private static final int PER_SECOND = 100;
  private static final int BODY = 10_000;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);

  @TempDir Path folder;

  /** The longest pause between two pulses of the window. */
  private static final class Pulses extends AnimationTimer {
    private final AtomicLong longest = new AtomicLong();
    private long last;

    @Override
    public void handle(long now) {
      if (last != 0) {
        longest.accumulateAndGet(now - last, Math::max);
      }
      last = now;
    }
  }

  @Test
  void aHundredASecond() throws Exception {
    var pulses = new Pulses();
    try (var bench = Workbench.full(Language.EN)) {
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.get(5)), 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      pulses.start();
      var work =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return measured(bench);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      // The body of a test runs on the window's thread, which must go on drawing meanwhile.
      var unused =
          work.whenComplete(
              (_, _) -> Platform.runLater(() -> Platform.exitNestedEventLoop(work, null)));
      Platform.enterNestedEventLoop(work);
      work.join();
      pulses.stop();
      System.out.printf(
          Locale.ROOT, "longest pause of the window: %.0f ms%n", pulses.longest.get() / 1e6);
      stage.hide();
    }
  }

  private long[] measured(Workbench bench) throws Exception {
    var ids = new IdSource(new Random(1));
    var clock = Clock.systemUTC();
    long[] door;
    try (var data =
        DataFolder.open(folder.resolve("data"), LaptopFolder.open(folder.resolve("own")), ids)) {
      var formats = new FormatFiles(folder.resolve("data/formats"));
      var profiles = new ProfileFiles(folder.resolve("data/profiles"), formats);
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
        // What comes in is shown: the window hears of this day's snapshots as of its own.
        day.replica().listen(bench.snapshots);
        var reader =
            new OutputReader(
                Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
        var opened =
            Inbox.open(
                day,
                reader,
                new AgentHttp("bench"),
                folder.resolve("own"),
                folder.resolve("data"),
                ids,
                clock,
                new SecureRandom(),
                0,
                Inbox.NetworkPlace.USUAL);
        var inbox = assertInstanceOf(Inbox.Opened.Open.class, opened).inbox();
        send("warm-up", inbox.port(), inbox.token(), 3);
        door = send("door", inbox.port(), inbox.token(), SECONDS);
        assertEquals((3 + SECONDS) * PER_SECOND, day.replica().snapshot().day().snippets().size());
      }
    }
    long[] bare;
    try (var echo = Door.open(DoorLimits.USUAL);
        var file =
            FileChannel.open(
                folder.resolve("appended"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      echo.hang(
          Entrance.LOOPBACK,
          new Route.Http(
              "/snippets",
              Audience.ANYONE,
              Duration.ofSeconds(30),
              exchange -> {
                var bytes = exchange.body().readAllBytes();
                synchronized (file) {
                  file.write(ByteBuffer.wrap(bytes));
                  file.force(false);
                }
                exchange.answer(201, "text/plain", bytes);
              }));
      int port = assertInstanceOf(Listening.Open.class, echo.listenOnLoopback(0)).port();
      send("warm-up", port, "x", 3);
      bare = send("bare echo with a durable append", port, "x", SECONDS);
    }
    System.out.printf(
        Locale.ROOT,
        "door to bare: p50 x%.1f, p99 x%.1f%n",
        (double) quantile(door, 0.5) / quantile(bare, 0.5),
        (double) quantile(door, 0.99) / quantile(bare, 0.99));
    return door;
  }

  private static long quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  }

  /** By the clock, whether the former one was answered or not: what waits is counted as waiting. */
  private static long[] send(String what, int port, String token, int seconds) throws Exception {
    var random = new Random(7);
    var all = new ArrayList<Future<Long>>();
    try (var clock = Executors.newScheduledThreadPool(1);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (int i = 0; i < seconds * PER_SECOND; i++) {
        var body = new byte[BODY];
        for (int at = 0; at < BODY; at++) {
          body[at] = (byte) ('a' + random.nextInt(26));
        }
        long due = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long wait = due - System.nanoTime();
        var sent =
            clock.schedule(
                () -> threads.submit(() -> send(port, token, body, due)),
                wait,
                TimeUnit.NANOSECONDS);
        all.add(sent.get());
      }
      var took = new long[all.size()];
      for (int i = 0; i < took.length; i++) {
        took[i] = all.get(i).get();
      }
      Arrays.sort(took);
      System.out.printf(
          Locale.ROOT,
          "%-34s p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms%n",
          what,
          quantile(took, 0.5) / 1e6,
          quantile(took, 0.9) / 1e6,
          quantile(took, 0.99) / 1e6,
          took[took.length - 1] / 1e6);
      return took;
    }
  }

  private static long send(int port, String token, byte[] body, long due) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var whole = new ByteArrayOutputStream();
      whole.writeBytes(
          ("POST /snippets?host=s1 HTTP/1.1\r\nHost: x\r\nX-Pitwall-Token: "
                  + token
                  + "\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      whole.writeBytes(body);
      socket.getOutputStream().write(whole.toByteArray());
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (!answer.startsWith("HTTP/1.1 201 ")) {
        throw new AssertionError(answer);
      }
      return System.nanoTime() - due;
    }
  }
}
