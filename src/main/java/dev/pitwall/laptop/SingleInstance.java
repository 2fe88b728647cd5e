package dev.pitwall.laptop;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A second start on the same data asks the first one to show itself. It listens on a socket of this
 * machine's own loopback; a file beside the data has its port and a random word, so that only who
 * can read the data can ask. Nothing else can be asked.
 *
 * <p>Every process on the machine can call. Each caller is answered on a thread of its own and has
 * a second in all, so that a slow one holds up nobody; nothing that one of them causes keeps the
 * next from an answer.
 */
final class SingleInstance implements AutoCloseable {
  static final String FILE = "door";

  private static final byte[] SHOWN = "shown\n".getBytes(StandardCharsets.US_ASCII);

  /** The port, and the word that is sent through it. */
  private static final Pattern ADDRESS = Pattern.compile("([0-9]{1,5}) (show [0-9a-f]{32}\n)");

  private static final int MOST_BYTES = 100;

  /** Both ends are on this machine; who has not said the word in a second says another. */
  private static final int PATIENCE_MILLIS = 1_000;

  /** The caller's: others may be answered first. */
  private static final int LONGER_PATIENCE_MILLIS = 3_000;

  /** So many callers are answered at once; who comes then waits, and is answered after them. */
  private static final int CALLERS = 32;

  /** Where no caller can be taken, as when the process has no files left, it is not tried hotly. */
  private static final long PAUSE_NANOS = 50_000_000;

  private final Path file;
  private final ServerSocket socket;
  private final byte[] word;
  private final Runnable show;
  private final Semaphore callers = new Semaphore(CALLERS);

  private SingleInstance(Path file, ServerSocket socket, byte[] word, Runnable show) {
    this.file = file;
    this.socket = socket;
    this.word = word;
    this.show = show;
  }

  /**
   * @param show called on a thread of its own
   */
  static SingleInstance open(Path root, Runnable show) throws IOException {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    var word = "show " + HexFormat.of().formatHex(random) + "\n";
    var socket = new ServerSocket(0, CALLERS, InetAddress.getLoopbackAddress());
    var file = root.resolve(FILE);
    var opened = new SingleInstance(file, socket, word.getBytes(StandardCharsets.US_ASCII), show);
    try {
      DurableFiles.replace(
          file, (socket.getLocalPort() + " " + word).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    Thread.ofPlatform().name("single-instance").daemon().start(opened::accept);
    return opened;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var caller = socket.accept();
        callers.acquireUninterruptibly();
        Thread.ofVirtual().name("single-instance-caller").start(() -> answerAndLeave(caller));
      } catch (IOException | RuntimeException | Error e) {
        if (!socket.isClosed()) {
          note("No caller could be taken", e);
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
  }

  private void answerAndLeave(Socket caller) {
    try (caller) {
      answer(caller);
    } catch (IOException | RuntimeException | Error e) {
      note("A caller was not answered", e);
    } finally {
      callers.release();
    }
  }

  private void answer(Socket caller) throws IOException {
    if (MessageDigest.isEqual(read(caller, word.length, PATIENCE_MILLIS), word)) {
      show.run();
      caller.getOutputStream().write(SHOWN);
    }
  }

  /** What comes within the patience, however slowly it comes. */
  private static byte[] read(Socket from, int length, int patienceMillis) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    var bytes = new byte[length];
    int read = 0;
    for (int more = 0; read < length && more >= 0; ) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new SocketTimeoutException("Only " + read + " bytes in time");
      }
      from.setSoTimeout((int) left);
      more = from.getInputStream().read(bytes, read, length - read);
      read += Math.max(0, more);
    }
    return Arrays.copyOf(bytes, read);
  }

  private static void note(String what, Throwable cause) {
    System.getLogger("dev.pitwall.laptop").log(System.Logger.Level.DEBUG, what, cause);
  }

  /** Whether another start on these data is alive and was asked to show itself. */
  static boolean ask(Path root) {
    try {
      var text =
          new String(PlainFile.read(root.resolve(FILE), MOST_BYTES), StandardCharsets.US_ASCII);
      // The folder may be somebody else's: nothing but this is sent to any port of this machine.
      var address = ADDRESS.matcher(text);
      return address.matches() && ask(Integer.parseInt(address.group(1)), address.group(2));
    } catch (IOException | IllegalArgumentException e) {
      // Nobody listens: there is nobody to show.
      return false;
    }
  }

  private static boolean ask(int port, String word) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGER_PATIENCE_MILLIS);
      socket.getOutputStream().write(word.getBytes(StandardCharsets.US_ASCII));
      return Arrays.equals(read(socket, SHOWN.length, LONGER_PATIENCE_MILLIS), SHOWN);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    Files.deleteIfExists(file);
  }
}
