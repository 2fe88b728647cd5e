package dev.pitwall.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Any process of the machine can call: none of them may keep the others from being answered. */
class SingleInstanceTest {
  @TempDir Path folder;

  private int port() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("door")).split(" ")[0]);
  }

  private Socket call() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  @Test
  void aCallerThatSaysNothingHoldsUpNobody() throws Exception {
    var shown = new AtomicInteger();
    try (var instance = SingleInstance.open(folder, shown::incrementAndGet);
        var silent = call();
        var slow = call()) {
      slow.getOutputStream().write("sho".getBytes());
      long start = System.nanoTime();
      for (int i = 1; i <= 5; i++) {
        assertTrue(SingleInstance.ask(folder));
        assertEquals(i, shown.get());
      }
      assertTrue(
          System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5), "each waited for the others");
      assertTrue(silent.isConnected() && instance != null);
    }
  }

  /** A byte now and then used to be waited for, each with a second of its own. */
  @Test
  void aCallerWhoSpeaksSlowlyIsLeftAfterASecond() throws Exception {
    try (var instance = SingleInstance.open(folder, () -> {});
        var slow = call()) {
      var spoken = new AtomicInteger();
      var stop = new CountDownLatch(1);
      var speaker =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (!stop.await(100, TimeUnit.MILLISECONDS)) {
                        slow.getOutputStream().write('s');
                        spoken.incrementAndGet();
                      }
                    } catch (IOException | InterruptedException e) {
                      // Left by the instance, as it should be.
                      return;
                    }
                  });
      int end =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> slow.getInputStream().read());
      stop.countDown();
      speaker.join();
      assertEquals(-1, end, "the instance hung up");
      assertTrue(spoken.get() < 37, "before a whole word was said");
      assertTrue(SingleInstance.ask(folder) && instance != null);
    } catch (java.net.SocketException e) {
      // Hung up with bytes on their way: the same.
      assertTrue(e.getMessage().contains("reset"), e.getMessage());
    }
  }

  @Test
  void manySilentCallersHoldUpNobodyForLong() throws Exception {
    var silent = new ArrayList<Socket>();
    try (var instance = SingleInstance.open(folder, () -> {})) {
      for (int i = 0; i < 32; i++) {
        silent.add(call());
      }
      assertTrue(SingleInstance.ask(folder) && instance != null);
    } finally {
      for (var socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void whatTheWindowThrowsDoesNotEndTheDoor() throws Exception {
    var calls = new AtomicInteger();
    try (var instance =
        SingleInstance.open(
            folder,
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("meant: the toolkit has stopped");
              }
              if (calls.get() == 2) {
                throw new AssertionError("meant: an error as well");
              }
            })) {
      assertFalse(SingleInstance.ask(folder));
      assertFalse(SingleInstance.ask(folder));
      assertTrue(SingleInstance.ask(folder) && instance != null);
    }
  }

  /** The file may come with a folder of somebody else: what it says is not sent to any port. */
  @Test
  void onlyTheWordItselfIsSent() throws Exception {
    try (var other = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      for (var words : new String[] {"FLUSHALL\r\n", "show me\n", "show 00\nFLUSHALL\n"}) {
        Files.writeString(folder.resolve("door"), other.getLocalPort() + " " + words);
        assertFalse(SingleInstance.ask(folder));
      }
      other.setSoTimeout(100);
      org.junit.jupiter.api.Assertions.assertThrows(
          java.net.SocketTimeoutException.class, other::accept, "nobody called");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among its files")
  void aDoorThatIsAPipeIsNoDoor() throws Exception {
    var file = folder.resolve("door");
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    assertFalse(
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SingleInstance.ask(folder)));
  }
}
