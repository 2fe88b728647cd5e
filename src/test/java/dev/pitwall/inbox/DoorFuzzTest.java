package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that no client sends, by the hundred thousand: no crash, no status of a fault, nobody
 * else held up, and no memory, thread or file left behind. {@code -Dfuzz.requests=1000000
 * -Dfuzz.seed=...} runs as many, and the same again.
 */
@Tag("long")
class DoorFuzzTest {
  /** Afterwards the day is closed and another opened: what was recorded is not a leak. */
  private static final int PER_DAY = 5_000;

  private static final int SENDERS = 12;

  /** Whoever shows a wrong token waits for up to five seconds; it is not waited for here. */
  private static final int PATIENCE_MILLIS = 400;

  /** What an answer to anything may be; 500 is a defect, 503 and 507 have no reason here. */
  private static final Set<Integer> ANSWERS =
      Set.of(
          200, 201, 202, 400, 401, 403, 404, 405, 408, 409, 411, 413, 414, 415, 417, 421, 422, 426,
          429, 431, 501, 505);

  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private final Map<Integer, AtomicInteger> statuses = new TreeMap<>();
  private final AtomicInteger silent = new AtomicInteger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /**
   * What stays behind after a day.
   *
   * @param ofDoor those of all threads that are the door's
   */
  private record Left(long heapMegabytes, long threads, long ofDoor, long files) {
    static Left now() throws IOException {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      var runtime = Runtime.getRuntime();
      var threads = Thread.getAllStackTraces().keySet();
      long ofDoor =
          threads.stream()
              .filter(one -> one.getName().startsWith("door") || one.getName().equals("inbox"))
              .count();
      var open = Path.of("/proc/self/fd");
      long files = 0;
      if (Files.isDirectory(open)) {
        try (var all = Files.list(open)) {
          files = all.count();
        }
      }
      long heap = runtime.totalMemory() - runtime.freeMemory();
      return new Left(heap / MEGABYTE, threads.size(), ofDoor, files);
    }
  }

  @Test
  void whateverComesTheDoorStands() throws Exception {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    int wanted = Integer.getInteger("fuzz.requests", 20_000);
    System.out.printf("fuzz.seed=%d fuzz.requests=%d%n", seed, wanted);
    ANSWERS.forEach(status -> statuses.put(status, new AtomicInteger()));
    var log =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
              faults.add(record.getMessage() + " " + record.getThrown());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var logger = Logger.getLogger("");
    logger.addHandler(log);
    Thread.setDefaultUncaughtExceptionHandler((_, e) -> faults.add("uncaught " + e));
    var begun = System.nanoTime();
    var left = new ArrayList<Left>();
    try {
      for (int sent = 0, days = 0; sent < wanted; sent += PER_DAY, days++) {
        day(seed + days, Math.min(PER_DAY, wanted - sent));
        left.add(Left.now());
        assertEquals(List.of(), List.copyOf(faults), "seed " + seed + ", day " + days);
        if (days % 20 == 0) {
          System.out.printf("%d sent, %s%n", sent + PER_DAY, left.getLast());
        }
      }
    } finally {
      logger.removeHandler(log);
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        Locale.ROOT,
        "%d requests in %s (%.0f a second); answers %s, no answer %d;%n"
            + "left after the first day %s,%n half-way %s,%n at the end %s%n",
        wanted,
        took,
        wanted * 1e9 / took.toNanos(),
        statuses,
        silent.get(),
        left.getFirst(),
        left.get(left.size() / 2),
        left.getLast());
    // The first days load classes and fill caches.
    var early = left.get(Math.min(2, left.size() - 1));
    assertTrue(left.getLast().heapMegabytes() < early.heapMegabytes() + 64, "memory: " + left);
    assertEquals(0, left.getLast().ofDoor(), "threads: " + left);
    // The JVM makes carriers of virtual threads as they block, and keeps them.
    var middle = left.get(left.size() / 2);
    assertTrue(left.getLast().threads() <= middle.threads() + 8, "threads: " + left);
    assertTrue(left.getLast().files() <= early.files() + 8, "files: " + left);
  }

  private void day(long seed, int requests) throws Exception {
    try (var day = new OpenInboxDay(folder.resolve(String.valueOf(seed)));
        var threads = Executors.newFixedThreadPool(SENDERS)) {
      var tokens = List.of(day.inbox.token(), day.admit("Bot"));
      var next = new AtomicInteger();
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < SENDERS; i++) {
        var fuzz = new DoorFuzz(new Random(seed * 31 + i), tokens);
        var random = new Random(seed * 37 + i);
        all.add(
            threads.submit(
                () -> {
                  while (next.getAndIncrement() < requests) {
                    send(day, fuzz.next(), random);
                  }
                  return null;
                }));
      }
      for (var one : all) {
        one.get();
      }
      var ok =
          HttpRequest.newBuilder(day.at("/notes"))
              .header("X-Pitwall-Token", day.inbox.token())
              .POST(BodyPublishers.ofString("after the storm"));
      assertEquals(201, day.send(ok).statusCode());
      // Others may come in beside it: whoever cut its request off did not wait for an answer.
      assertEquals(
          1,
          day.now().notes().values().stream()
              .filter(note -> note.text().equals("after the storm"))
              .count());
      assertTrue(
          day.now().notes().values().stream().noneMatch(note -> note.text().contains("smuggled")),
          "a request within a request was taken, seed " + seed);
      assertEquals(List.of(), day.day.replica().snapshot().problems());
    }
    Await.until(
        "the door's threads have ended",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(one -> one.getName().startsWith("door")));
  }

  private void send(OpenInboxDay day, DoorFuzz.Sent sent, Random random) {
    try (var socket = new Socket()) {
      // From many addresses: the ports of one would be used up by closed connections.
      var from = InetAddress.getByAddress(new byte[] {127, 0, (byte) random.nextInt(8), 1});
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", day.inbox.port()), 10_000);
      socket.setSoTimeout(PATIENCE_MILLIS);
      if (random.nextInt(4) == 0) {
        socket.setSoLinger(true, 0);
      }
      socket.getOutputStream().write(sent.bytes());
      if (sent.cut()) {
        return;
      }
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
      count(answer, sent.bytes());
    } catch (IOException e) {
      // Cut off, or still held up for its wrong token: as it should be.
      silent.incrementAndGet();
    }
  }

  private void count(String answer, byte[] sent) {
    var status = answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? answer.substring(9, 12) : "";
    if (status.isEmpty()) {
      silent.incrementAndGet();
    } else if (statuses.containsKey(Integer.valueOf(status))) {
      statuses.get(Integer.valueOf(status)).incrementAndGet();
    } else if (!status.equals("100")) {
      faults.add(
          "answered "
              + answer
              + " to "
              + new String(sent, 0, Math.min(sent.length, 300), StandardCharsets.ISO_8859_1));
    }
  }
}
