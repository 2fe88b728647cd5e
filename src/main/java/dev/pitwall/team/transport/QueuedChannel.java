package dev.pitwall.team.transport;

import dev.pitwall.net.TextSocket;
import dev.pitwall.team.Channel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A channel over a WebSocket. Frames wait here, one is on its way at a time. For any thread; the
 * lock is never held while somebody else is called.
 */
final class QueuedChannel implements Channel {
  /** Of one frame, in bytes of UTF-8. */
  static final int MOST_FRAME_BYTES = 1 << 20;

  /** A peer that has not taken so much is not there; the exchange stops long before. */
  private static final long MOST_QUEUED = 64L << 20;

  /** For what is queued and for the peer's answer, when a channel is closed. */
  private static final int CLOSING_SECONDS = 2;

  private static final Executor CLOSING =
      CompletableFuture.delayedExecutor(
          CLOSING_SECONDS,
          TimeUnit.SECONDS,
          task -> Thread.ofVirtual().name("channel closing").start(task));

  private final TextSocket socket;
  private final Queue<String> waiting = new ArrayDeque<>();
  private long queued;
  private boolean sending;
  private boolean closing;
  private boolean closeSent;
  private String reason = "";

  QueuedChannel(TextSocket socket) {
    this.socket = socket;
  }

  @Override
  public void send(String frame) {
    if (bytes(frame) > MOST_FRAME_BYTES) {
      // Half of an exchange is no exchange: what comes after this frame may build on it.
      close("a frame of more than " + MOST_FRAME_BYTES + " bytes could not be sent");
      return;
    }
    boolean tooMuch;
    synchronized (this) {
      if (closing) {
        return;
      }
      waiting.add(frame);
      queued += frame.length();
      tooMuch = queued > MOST_QUEUED;
    }
    if (tooMuch) {
      fail("the other side does not read");
    } else {
      pump();
    }
  }

  @Override
  public synchronized long queued() {
    return queued;
  }

  @Override
  public void close(String why) {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      reason = why;
    }
    CLOSING.execute(() -> socket.abort(why));
    pump();
  }

  /** It is over; whatever waits is dropped. */
  void ended() {
    synchronized (this) {
      closing = true;
      closeSent = true;
      waiting.clear();
      queued = 0;
    }
  }

  private void fail(String why) {
    ended();
    socket.abort(why);
  }

  /** Sends until one is not done at once; its end goes on here. A loop, so that no stack grows. */
  private void pump() {
    while (true) {
      var next = take();
      if (next == null) {
        closeWhenEmpty();
        return;
      }
      var sent = socket.send(next).toCompletableFuture();
      if (!sent.isDone()) {
        sent.whenComplete(
            (_, failure) -> {
              done(next, failure);
              pump();
            });
        return;
      }
      done(next, sent.isCompletedExceptionally() ? sent.exceptionNow() : null);
    }
  }

  private synchronized String take() {
    if (sending) {
      return null;
    }
    var next = waiting.poll();
    sending = next != null;
    return next;
  }

  private void done(String frame, Throwable failure) {
    synchronized (this) {
      sending = false;
      queued = Math.max(0, queued - frame.length());
    }
    if (failure != null) {
      fail(String.valueOf(failure.getMessage()));
    }
  }

  private void closeWhenEmpty() {
    synchronized (this) {
      if (!closing || closeSent || sending || !waiting.isEmpty()) {
        return;
      }
      closeSent = true;
    }
    socket.close(reason);
  }

  /** Without making them: a frame is sent for each event. */
  private static long bytes(String text) {
    if (text.length() <= MOST_FRAME_BYTES / 3) {
      return text.length();
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      // Half of a pair is 2 of the 4 bytes of the whole.
      bytes += letter < 0x80 ? 1 : letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
    }
    return bytes;
  }
}
