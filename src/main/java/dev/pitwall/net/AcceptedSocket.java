package dev.pitwall.net;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** A WebSocket that somebody else has dialled. Public since Jetty calls it by method handles. */
public final class AcceptedSocket implements TextSocket, Session.Listener.AutoDemanding {
  private final Route.Socket route;
  private final Duration idle;
  private final SocketEnd end;
  private volatile Session session;

  AcceptedSocket(Route.Socket route, Duration idle) {
    this.route = route;
    this.idle = idle;
    this.end = new SocketEnd(this, route.listener());
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    opened.setIdleTimeout(idle);
    opened.setMaxTextMessageSize(route.mostFrameBytes());
    opened.setMaxFrameSize(route.mostFrameBytes());
    // With it, Jetty takes a frame of any length in pieces.
    opened.setAutoFragment(false);
    end.opened();
  }

  @Override
  public void onWebSocketText(String text) {
    end.received(text);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer bytes, Callback callback) {
    callback.succeed();
    abort("a frame that is not text");
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    end.failed(cause);
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    end.closed(reason == null || reason.isEmpty() ? "closed with status " + status : reason);
    callback.succeed();
  }

  @Override
  public CompletionStage<Void> send(String text) {
    var sent = new CompletableFuture<Void>();
    session.sendText(text, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
    return sent;
  }

  @Override
  public void close(String reason) {
    end.becauseOf(reason);
    session.close(
        StatusCode.NORMAL,
        SocketEnd.cut(reason),
        Callback.from(() -> {}, cause -> abort(cause.toString())));
  }

  @Override
  public void abort(String reason) {
    end.becauseOf(reason);
    session.disconnect();
  }
}
