package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A second start on the same data asks the first one to show itself. The door is a socket on this
 * machine's own loopback; a file beside the data tells its port and a random word, so that only who
 * can read the data can ask. Nothing else can be asked.
 */
final class ShowDoor implements AutoCloseable {
  static final String FILE = "door";

  private static final byte[] SHOWN = "shown\n".getBytes(StandardCharsets.US_ASCII);

  /** Both ends are on this machine; who does not answer in a second is not alive. */
  private static final int PATIENCE_MILLIS = 1_000;

  private final Path file;
  private final ServerSocket socket;

  private ShowDoor(Path file, ServerSocket socket) {
    this.file = file;
    this.socket = socket;
  }

  /**
   * @param show called on a thread of the door's own
   */
  static ShowDoor open(Path root, Runnable show) throws IOException {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    var word = "show " + HexFormat.of().formatHex(random) + "\n";
    var socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    var file = root.resolve(FILE);
    DurableFiles.replace(
        file, (socket.getLocalPort() + " " + word).getBytes(StandardCharsets.US_ASCII));
    var door = new ShowDoor(file, socket);
    Thread.ofPlatform().name("show-door").daemon().start(() -> door.answer(word, show));
    return door;
  }

  private void answer(String word, Runnable show) {
    var expected = word.getBytes(StandardCharsets.US_ASCII);
    while (!socket.isClosed()) {
      try (var caller = socket.accept()) {
        caller.setSoTimeout(PATIENCE_MILLIS);
        if (Arrays.equals(caller.getInputStream().readNBytes(expected.length), expected)) {
          show.run();
          caller.getOutputStream().write(SHOWN);
        }
      } catch (IOException e) {
        // A caller that went away, or the door was closed: the loop's condition tells which.
        System.getLogger("dev.pitwall.log").log(System.Logger.Level.DEBUG, "Caller left", e);
      }
    }
  }

  /** Whether another start on these data is alive and was asked to show itself. */
  static boolean ask(Path root) {
    try {
      var told = Files.readString(root.resolve(FILE)).split(" ", 2);
      try (var socket = new Socket()) {
        var address =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(told[0]));
        socket.connect(address, PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(told[1].getBytes(StandardCharsets.US_ASCII));
        return Arrays.equals(socket.getInputStream().readNBytes(SHOWN.length), SHOWN);
      }
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // No door, or nobody behind it: there is nobody to show.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    Files.deleteIfExists(file);
  }
}
