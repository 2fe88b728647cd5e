package dev.pitwall.net;

import java.util.concurrent.CompletionStage;

/** One open WebSocket, dialled or accepted. Its frames are text. For any thread. */
public interface TextSocket {
  /**
   * Sends a frame. The next may be sent when the stage has completed: it is then with the operating
   * system. A stage that fails leaves the socket of no use.
   */
  CompletionStage<Void> send(String text);

  /**
   * Closes it in order, after what was sent; a peer that does not answer needs {@link #abort}.
   *
   * @param reason for the other side's log; cut at 123 bytes, the most that the protocol allows
   */
  void close(String reason);

  /** Cuts the connection. */
  void abort(String reason);

  /** Hears of sockets, for each in this order and never twice at once; must return at once. */
  interface Listener {
    void opened(TextSocket socket);

    void received(TextSocket socket, String text);

    /** Once for each opened socket; nothing is received after it. */
    void closed(TextSocket socket, String reason);
  }
}
