package dev.pitwall.net;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** A WebSocket that this laptop has dialled, of Java's own client. */
final class DialedSocket implements TextSocket, WebSocket.Listener {
  private final SocketEnd end;
  private final int mostLetters;

  /** Of one frame, which comes in pieces. Only the client's thread touches it. */
  private final StringBuilder frame = new StringBuilder();

  private volatile WebSocket socket;

  DialedSocket(TextSocket.Listener listener, int mostLetters) {
    this.end = new SocketEnd(this, listener);
    this.mostLetters = mostLetters;
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    if (end.opened()) {
      opened.request(1);
    } else {
      opened.abort();
    }
  }

  /** Whether nobody will hear of it; false when it is open already. */
  boolean giveUp() {
    return end.giveUp();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
    // A letter has one byte at least: what is too long in letters is too long in bytes.
    if (frame.length() + piece.length() > mostLetters) {
      abort("a frame of more than " + mostLetters + " bytes");
      return null;
    }
    frame.append(piece);
    if (last) {
      var text = frame.toString();
      frame.setLength(0);
      end.received(text);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
    abort("a frame that is not text");
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    end.closed(reason.isEmpty() ? "closed with status " + status : reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable cause) {
    end.failed(cause);
    end.closed("");
  }

  @Override
  public CompletionStage<Void> send(String text) {
    return socket.sendText(text, true).thenAccept(_ -> {});
  }

  @Override
  public void close(String reason) {
    end.becauseOf(reason);
    socket
        .sendClose(WebSocket.NORMAL_CLOSURE, SocketEnd.cut(reason))
        .whenComplete(
            (_, failure) -> {
              if (failure != null) {
                abort(failure.toString());
              }
            });
  }

  @Override
  public void abort(String reason) {
    end.becauseOf(reason);
    socket.abort();
    // The client does not report an end that was asked for. On a thread of its own: a listener that
    // cuts a connection from within a call would else be called within that call.
    Thread.ofVirtual().name("dial").start(() -> end.closed(reason));
  }
}
