package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.management.OperatingSystemMXBean;
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
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Throttle;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
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
  private static final int PER_SECOND = Integer.getInteger("bench.perSecond", 100);

  /** More were open at once than the door takes: this machine does not keep up. */
  private static final long TURNED_AWAY = -1;

  private static final int BODY = 10_000;

  /** Code that is not compiled yet is not what is measured. */
  private static final int WARM = Integer.getInteger("bench.warm", 30);

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
      var paced = new FxSnapshots(new Throttle(Platform::runLater));
      paced.listen(bench.snapshots::show);
      var work =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return measured(paced);
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

  private long[] measured(FxSnapshots paced) throws Exception {
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
        if (!Boolean.getBoolean("bench.unseen")) {
          day.replica().listen(paced);
        }
        var reader =
            new OutputReader(
                Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
        var opened =
            Inbox.open(
                day,
                reader,
                _ -> dev.pitwall.evidence.RoleUnits.shipped(),
                new AgentHttp("bench"),
                folder.resolve("own"),
                folder.resolve("data"),
                ids,
                clock,
                new SecureRandom(),
                0,
                Inbox.NetworkPlace.USUAL);
        var inbox = assertInstanceOf(Inbox.Opened.Open.class, opened).inbox();
        int warm = send("warm-up", inbox.port(), inbox.token(), WARM).length;
        door = send("door", inbox.port(), inbox.token(), SECONDS);
        assertEquals(warm + door.length, day.replica().snapshot().day().snippets().size());
      }
    }
    long[] bare;
    try (var echo = Door.open(Inbox.LIMITS);
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
      send("warm-up", port, "x", WARM);
      bare = send("bare echo with a durable append", port, "x", SECONDS);
    }
    System.out.printf(
        Locale.ROOT,
        "door to bare: p50 x%.1f, p99 x%.1f%n",
        (double) quantile(door, 0.5) / quantile(bare, 0.5),
        (double) quantile(door, 0.99) / quantile(bare, 0.99));
    return door;
  }

  /** Of the whole process, senders and window too: a busy machine changes it little. */
  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  }

  /** By the clock, whether the former one was answered or not: what waits is counted as waiting. */
  private static long[] send(String what, int port, String token, int seconds) throws Exception {
    var random = new Random(7);
    var all = new ArrayList<Future<Long>>();
    long processorBefore = processorNanos();
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
      var answered = new long[all.size()];
      int count = 0;
      for (var one : all) {
        long nanos = one.get();
        if (nanos >= 0) {
          answered[count++] = nanos;
        }
      }
      var took = Arrays.copyOf(answered, count);
      Arrays.sort(took);
      if (count < all.size()) {
        System.out.printf("%s: %d of %d turned away%n", what, all.size() - count, all.size());
      }
      System.out.printf(
          Locale.ROOT,
          "%-34s p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms; %.2f ms of processor each%n",
          what,
          quantile(took, 0.5) / 1e6,
          quantile(took, 0.9) / 1e6,
          quantile(took, 0.99) / 1e6,
          took[took.length - 1] / 1e6,
          (processorNanos() - processorBefore) / 1e6 / all.size());
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
      if (answer.isEmpty()) {
        return TURNED_AWAY;
      }
      if (!answer.startsWith("HTTP/1.1 201 ")) {
        throw new AssertionError(answer);
      }
      return System.nanoTime() - due;
    } catch (SocketException e) {
      return TURNED_AWAY;
    }
  }
}
