package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.ForwardingLog;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Senders that are many, slow, broken or hostile, and a laptop that is in trouble. */
@Isolated("counts the threads of the JVM")
class InboxStrainTest {
  /** Of so many requests one records something. */
  private static final int WRITES = 10;

  @TempDir Path folder;

  private static Socket socket(OpenInboxDay day) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), day.inbox.port());
  }

  private static String raw(OpenInboxDay day, String request) throws IOException {
    try (var socket = socket(day)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String head(OpenInboxDay day, String first) {
    return first
        + " HTTP/1.1\r\nHost: x\r\nX-Pitwall-Token: "
        + day.inbox.token()
        + "\r\nConnection: close\r\n";
  }

  @Test
  void twoHundredAtOnceAreAllSaved() throws Exception {
    try (var day = new OpenInboxDay(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var body = "x".repeat(10_000);
      var sent = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 200; i++) {
        var path = "/snippets?host=s" + i;
        sent.add(threads.submit(() -> day.post(path, body).statusCode()));
      }
      for (var one : sent) {
        assertEquals(201, one.get());
      }
      assertEquals(
          200, day.now().snippets().values().stream().map(one -> one.number()).distinct().count());
    }
  }

  @Test
  void sendersThatTrickleHoldUpNobody() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      var slow = new ArrayList<Socket>();
      for (int i = 0; i < 100; i++) {
        var socket = socket(day);
        var begun = head(day, "PUT /snippets") + "Content-Length: 1000\r\n\r\nso far";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
        slow.add(socket);
      }
      assertEquals(201, day.post("/notes", "in between").statusCode());
      for (var one : slow) {
        one.close();
      }
      assertEquals(200, day.get("/health").statusCode());
      assertTrue(day.now().snippets().isEmpty());
    }
  }

  /** A byte a second: cut off when the time for a head is over, however often a byte comes. */
  @Test
  @Tag("long")
  void aHeadThatDripsOrNeverEndsIsCutOff() throws Exception {
    try (var day = new OpenInboxDay(folder);
        var drips = socket(day);
        var silent = socket(day);
        var endless = socket(day)) {
      silent.getOutputStream().write(head(day, "PUT /snippets").getBytes(StandardCharsets.UTF_8));
      var over = new AtomicInteger();
      for (var one : List.of(drips, silent, endless)) {
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    one.getInputStream().readAllBytes();
                  } catch (IOException e) {
                    // Reset is cut off, too.
                  } finally {
                    over.incrementAndGet();
                  }
                });
      }
      var line = "X-Padding: x\r\n".getBytes(StandardCharsets.UTF_8);
      var begun = System.nanoTime();
      Await.until(
          "all three are cut off",
          () -> {
            write(drips, "G".getBytes(StandardCharsets.UTF_8));
            write(endless, line);
            return over.get() == 3;
          });
      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertTrue(took.compareTo(Inbox.LIMITS.headTime().plusSeconds(15)) < 0, took + "");
      assertEquals(201, day.post("/notes", "in between").statusCode());
    }
  }

  /**
   * A byte a second of a body is answered when its grace is over; silence is cut off after that.
   */
  @Test
  @Tag("long")
  void aBodyThatDripsIsAnsweredAndOneThatStopsIsCutOff() throws Exception {
    try (var day = new OpenInboxDay(folder);
        var drips = socket(day);
        var silent = socket(day)) {
      var begun = head(day, "PUT /snippets") + "Content-Length: 1000\r\n\r\nso far";
      var answer = new CompletableFuture<String>();
      var end = new CompletableFuture<byte[]>();
      write(drips, begun.getBytes(StandardCharsets.ISO_8859_1));
      write(silent, begun.getBytes(StandardCharsets.ISO_8859_1));
      Thread.ofVirtual()
          .start(() -> answer.complete(new String(rest(drips), StandardCharsets.UTF_8)));
      Thread.ofVirtual().start(() -> end.complete(rest(silent)));
      Thread.ofVirtual()
          .start(
              () -> {
                while (!answer.isDone()) {
                  write(drips, new byte[] {'x'});
                  LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
              });
      answer.get(60, TimeUnit.SECONDS);
      end.get(60, TimeUnit.SECONDS);
      assertTrue(answer.join().startsWith("HTTP/1.1 408 "), answer.join());
      assertTrue(answer.join().contains("Too slow: a body"), answer.join());
      assertTrue(day.now().snippets().isEmpty());
    }
  }

  private static boolean isAnswered(OpenInboxDay day, String request, int status) {
    try {
      return raw(day, request).startsWith("HTTP/1.1 " + status + " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] rest(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // Reset is cut off, too.
      return new byte[0];
    }
  }

  @Test
  void pipesThatStayOpenLeaveRoomForEverybodyElse() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      var open = new ArrayList<Socket>();
      var pipe = head(day, "PUT /snippets") + "Transfer-Encoding: chunked\r\n\r\n";
      for (int i = 1; i < Answering.MOST_PIPES; i++) {
        open.add(begun(day, pipe));
      }
      // The one that asks takes a place for a moment and can turn away one that came to stay.
      Await.until(
          "one more is turned away",
          () -> {
            open.add(begun(day, pipe));
            return isAnswered(day, pipe + "0\r\n\r\n", 429);
          });
      assertEquals(201, day.post("/notes", "in between").statusCode());
      for (var one : open) {
        one.close();
      }
      Await.until("there is room again", () -> isAnswered(day, pipe + "0\r\n\r\n", 201));
    }
  }

  private static Socket begun(OpenInboxDay day, String pipe) {
    try {
      var socket = socket(day);
      write(socket, (pipe + "1\r\nx\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // It is cut off already.
    }
  }

  @Test
  @Tag("long")
  void tenThousandRequestsInAMinuteAreAllAnswered() throws Exception {
    try (var day = new OpenInboxDay(folder);
        var threads = Executors.newFixedThreadPool(16)) {
      var sent = new ArrayList<Future<Integer>>();
      var begun = System.nanoTime();
      for (int i = 0; i < 10_000; i++) {
        var write = i % WRITES == 0;
        var request =
            write
                ? head(day, "POST /snippets?host=s" + i) + "Content-Length: 1\r\n\r\nx"
                : head(day, "GET /health") + "\r\n";
        var wanted = "HTTP/1.1 " + (write ? 201 : 200) + " ";
        sent.add(threads.submit(() -> raw(day, request).startsWith(wanted) ? 1 : 0));
      }
      int answered = 0;
      for (var one : sent) {
        answered += one.get();
      }
      assertEquals(10_000, answered);
      assertEquals(10_000 / WRITES, day.now().snippets().size(), "nothing is lost");
      System.out.printf(
          "10000 requests in %d s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
      assertEquals(201, day.post("/notes", "after that").statusCode());
    }
  }

  @Test
  void theTokenOfAnotherDayIsNone() throws Exception {
    try (var day = new OpenInboxDay(folder.resolve("one"));
        var other = new OpenInboxDay(folder.resolve("two"))) {
      var asked =
          HttpRequest.newBuilder(day.at("/notes"))
              .header("X-Pitwall-Token", other.inbox.token())
              .POST(BodyPublishers.ofString("x"));
      var answer = day.send(asked);
      assertEquals(401, answer.statusCode());
      assertTrue(answer.body().contains("belongs to the day that is open"), answer.body());
      assertTrue(day.now().notes().isEmpty());
    }
  }

  @Test
  void whoBreaksOffLeavesNothing() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      for (var end :
          List.of("Content-Length: 100000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nffff\r\n")) {
        try (var socket = socket(day)) {
          var begun = head(day, "PUT /snippets") + end + "x".repeat(30_000);
          socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        }
      }
      assertEquals(201, day.post("/snippets", "whole").statusCode());
      assertEquals(1, day.now().snippets().size());
      assertEquals(List.of(), day.day.replica().snapshot().problems());
    }
  }

  @Test
  void whatNoRequestCanBeIsAnsweredByAStatus() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      var largeHead = raw(day, head(day, "GET /health") + "X: " + "x".repeat(1 << 20) + "\r\n\r\n");
      assertTrue(largeHead.startsWith("HTTP/1.1 431 "), largeHead);
      assertTrue(
          largeHead.contains("headers of the request are too long: at most 8 KB."), largeHead);
      var longAddress = raw(day, head(day, "GET /health?x=" + "x".repeat(1 << 20)) + "\r\n");
      assertTrue(longAddress.startsWith("HTTP/1.1 414 "), longAddress);
      assertTrue(longAddress.contains("too long: at most 8 KB."), longAddress);
      var nonsense = raw(day, "\u0000\u0001\u0002 nonsense\r\n\r\n");
      assertTrue(nonsense.startsWith("HTTP/1.1 400 "), nonsense);
      assertTrue(nonsense.contains("That is no HTTP request"), nonsense);
      assertTrue(refused(day, head(day, "GET /../../etc/passwd") + "\r\n"), "a path out of here");
      assertTrue(
          refused(day, head(day, "POST /notes?host=%GG%FF") + "Content-Length: 1\r\n\r\nx"),
          "a query that is none");
      var huge = raw(day, head(day, "PUT /snippets") + "Content-Length: 2147483648\r\n\r\n");
      assertTrue(huge.startsWith("HTTP/1.1 413 "), huge);
      assertTrue(huge.endsWith("Too large: at most 64 MB.\n"), huge);
      assertEquals(200, day.get("/health").statusCode());
      assertTrue(day.now().notes().isEmpty());
    }
  }

  /** By a status of refusal, or by a closed connection while so much is still being written. */
  private static boolean refused(OpenInboxDay day, String request) {
    try {
      var answer = raw(day, request);
      return answer.isEmpty() || answer.matches("(?s)HTTP/1.1 4\\d\\d .*");
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void anyBytesAsARequestHarmNobody() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      var random = new Random(11);
      for (int i = 0; i < 300; i++) {
        var noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        var start = random.nextBoolean() ? head(day, "POST /runs") : "";
        try (var socket = socket(day)) {
          socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
          socket.getOutputStream().write(noise);
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        } catch (IOException e) {
          // Cut off: as it should be.
          continue;
        }
      }
      assertEquals(200, day.get("/health").statusCode());
      assertTrue(day.now().runs().isEmpty());
    }
  }

  @Test
  void whoTriesTokensWaitsLongerEachTimeAndNobodyElseDoes() throws Exception {
    var wrong = new WrongTokens(() -> 0, new Closing());
    assertEquals(100, wrong.next().toMillis());
    assertEquals(200, wrong.next().toMillis());
    for (int i = 0; i < 40; i++) {
      wrong.next();
    }
    assertEquals(5_000, wrong.next().toMillis());
    try (var day = new OpenInboxDay(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tried = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 60; i++) {
        tried.add(
            threads.submit(
                () ->
                    day.client
                        .send(
                            HttpRequest.newBuilder(day.at("/notes?token=x"))
                                .POST(BodyPublishers.ofString("x"))
                                .build(),
                            BodyHandlers.discarding())
                        .statusCode()));
      }
      // More than can wait at once: the rest is turned away.
      Await.until(
          "one was turned away",
          () -> tried.stream().anyMatch(one -> one.isDone() && one.resultNow() == 429));
      assertEquals(201, day.post("/notes", "a teammate").statusCode());
    }
  }

  @Test
  void aDiskThatTakesNothingIsToldToTheSenderAndInTheApp() throws Exception {
    try (var day = new OpenInboxDay(folder)) {
      var noise = new byte[100_000];
      new Random(1).nextBytes(noise);
      assertEquals(201, day.post("/snippets", noise).statusCode());
      var kept = day.now().snippets().values().iterator().next().content().blob().orElseThrow();
      var blobs = findBlobs(kept.value());
      for (var one : filesIn(blobs)) {
        Files.delete(one);
      }
      Files.delete(blobs);
      Files.writeString(blobs, "in the way");
      var answer = day.post("/snippets", noise);
      assertEquals(507, answer.statusCode());
      assertTrue(answer.body().startsWith("What was sent could not be saved:"), answer.body());
      assertEquals(
          Problem.Kind.INBOX_NOT_SAVED,
          day.day.replica().settled().join().problems().getFirst().kind());
      assertEquals(201, day.post("/notes", "short ones need no blob").statusCode());
    }
  }

  private static Path findBlobs(String hash) throws IOException {
    try (var all = Files.walk(Path.of("target", "test-blobs"))) {
      return all.filter(one -> one.endsWith(hash))
          .max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
          .orElseThrow()
          .getParent();
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aLogThatTakesNothingIsToldAsAFullDisk() throws Exception {
    EventLog full =
        new ForwardingLog(TestDay.begun().log()) {
          @Override
          public void append(List<Envelope> envelopes) throws LogFailure {
            var details = "java.io.IOException: no space left";
            throw new LogFailure(new Problem(Problem.Kind.NOT_SAVED, List.of(), details));
          }
        };
    try (var day = new OpenInboxDay(folder, full)) {
      var answer = day.post("/notes", "x");
      assertEquals(507, answer.statusCode());
      assertTrue(
          answer.body().startsWith("What was sent could not be saved: no space left. "),
          answer.body());
      assertEquals(
          Problem.Kind.INBOX_NOT_SAVED,
          day.day.replica().settled().join().problems().getFirst().kind());
    }
  }

  @Test
  void aDayThatIsClosedAnswersSo() throws Exception {
    var day = new OpenInboxDay(folder);
    day.day.replica().close();
    var answer = day.post("/notes", "late");
    assertEquals(503, answer.statusCode());
    day.close();
  }

  @Test
  void nothingIsLeftOpen() throws Exception {
    // Doors of other tests in this process may be on their way out.
    var before = doorThreads();
    for (int i = 0; i < 3; i++) {
      try (var day = new OpenInboxDay(folder)) {
        day.post("/notes", "x");
      }
    }
    Await.until("the door's threads have ended", () -> before.containsAll(doorThreads()));
  }

  private static Set<Thread> doorThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("door"))
        .collect(Collectors.toSet());
  }
}
