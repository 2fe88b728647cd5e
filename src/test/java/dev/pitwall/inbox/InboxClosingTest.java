package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.LogFailure;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.ForwardingLog;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those hear who are in the middle of something when the app is closed. */
class InboxClosingTest {
  /** More than the buffers of a connection hold: the door has begun to read. */
  private static final int LONG = 16 << 20;

  @TempDir Path folder;

  private static String head(OpenInboxDay day, String first) {
    return first + " HTTP/1.1\r\nHost: x\r\nX-Pitwall-Token: " + day.inbox.token() + "\r\n";
  }

  private static Socket sent(OpenInboxDay day, String request) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), day.inbox.port());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String answer(Socket socket) {
    try (socket) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void isToldOfTheClosing(Socket socket) {
    var answer = answer(socket);
    assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
    assertTrue(answer.endsWith("Pitwall is closing this day. Send it again when it is open.\n"));
  }

  @Test
  void whoIsStillSendingIsToldSo() throws Exception {
    var day = new OpenInboxDay(folder);
    var piece = Integer.toHexString(LONG) + "\r\n" + "x".repeat(LONG) + "\r\n";
    var piped =
        sent(day, head(day, "PUT /snippets") + "Transfer-Encoding: chunked\r\n\r\n" + piece);
    var known =
        sent(
            day,
            head(day, "PUT /snippets")
                + "Content-Length: "
                + (LONG + 1)
                + "\r\n\r\n"
                + "x".repeat(LONG));
    day.close();
    isToldOfTheClosing(piped);
    isToldOfTheClosing(known);
    assertTrue(day.now().snippets().isEmpty());
  }

  @Test
  void whatCameWholeIsRecordedAndAnsweredFirst() throws Exception {
    var reached = new AtomicBoolean();
    var disk = new CountDownLatch(1);
    var log =
        new ForwardingLog(TestDay.begun().log()) {
          @Override
          public void append(List<Envelope> envelopes) throws LogFailure {
            reached.set(true);
            try {
              disk.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            super.append(envelopes);
          }
        };
    var note = "Content-Length: 5\r\n\r\nlunch";
    try (var day = new OpenInboxDay(folder, log)) {
      var whole = sent(day, head(day, "POST /notes") + note);
      Await.until("it is being written", reached::get);
      var closed = CompletableFuture.runAsync(day.inbox::close);
      Await.until("others are turned away", () -> closed.isDone() || isTurnedAway(day));
      disk.countDown();
      var answer = answer(whole);
      assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
      closed.get(20, TimeUnit.SECONDS);
      assertEquals(1, day.now().notes().size());
    } finally {
      disk.countDown();
    }
  }

  private static boolean isTurnedAway(OpenInboxDay day) {
    try {
      return answer(sent(day, head(day, "GET /health") + "\r\n")).startsWith("HTTP/1.1 503 ");
    } catch (IOException e) {
      return false;
    }
  }
}
