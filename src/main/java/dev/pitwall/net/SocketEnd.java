package dev.pitwall.net;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Notifies a listener that a socket has ended: once, whatever the library calls and how often, and
 * with the first reason, which is the cause of the others. For any thread.
 */
final class SocketEnd {
  /** RFC 6455, section 5.5: a control frame has 125 bytes at most, two of them are the status. */
  private static final int MOST_REASON_BYTES = 123;

  private final TextSocket socket;
  private final TextSocket.Listener listener;
  private String cause = "";
  private boolean open;
  private boolean over;

  SocketEnd(TextSocket socket, TextSocket.Listener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  /** False when it was given up before: then nobody hears of it. */
  boolean opened() {
    synchronized (this) {
      if (over) {
        return false;
      }
      open = true;
    }
    listener.opened(socket);
    return true;
  }

  /** Whether it is given up; false when it is open already. */
  synchronized boolean giveUp() {
    over = over || !open;
    return over;
  }

  void received(String text) {
    boolean heard;
    synchronized (this) {
      heard = open && !over;
    }
    if (heard) {
      listener.received(socket, text);
    }
  }

  /** It will end, and this is why. */
  synchronized void becauseOf(String reason) {
    if (cause.isEmpty()) {
      cause = reason;
    }
  }

  void failed(Throwable failure) {
    becauseOf(failure.getMessage() == null ? failure.toString() : failure.getMessage());
  }

  void closed(String reason) {
    String first;
    synchronized (this) {
      if (!open || over) {
        return;
      }
      over = true;
      first = cause.isEmpty() ? reason : cause;
    }
    listener.closed(socket, first);
  }

  /** As many whole letters as a closing frame can carry. */
  static String cut(String reason) {
    var letters = CharBuffer.wrap(reason);
    StandardCharsets.UTF_8
        .newEncoder()
        .encode(letters, ByteBuffer.allocate(MOST_REASON_BYTES), true);
    return reason.substring(0, letters.position());
  }
}
