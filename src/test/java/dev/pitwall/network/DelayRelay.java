package dev.pitwall.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Passes on what a connection carries, each piece after a while, in both directions. */
final class DelayRelay implements AutoCloseable {
  private static final int PIECE = 1 << 14;

  private final ServerSocket server;
  private final Host to;
  private final Duration delay;

  private record Piece(byte[] bytes, int length, long due) {}

  DelayRelay(Host to, Duration delay) throws IOException {
    this.server = new ServerSocket();
    this.to = to;
    this.delay = delay;
    server.bind(new InetSocketAddress(Hosts.BRIDGE, 0));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        var near = server.accept();
        Thread.ofVirtual().start(() -> connect(near));
      }
    } catch (IOException e) {
      // The relay was closed.
      return;
    }
  }

  private void connect(Socket near) {
    try {
      var far = new Socket();
      far.connect(new InetSocketAddress(to.address, Hosts.PORT), 3_000);
      carry(near, far);
      carry(far, near);
    } catch (IOException e) {
      close(near);
    }
  }

  private void carry(Socket from, Socket to) {
    var pieces = new LinkedBlockingQueue<Piece>();
    Thread.ofVirtual().start(() -> read(from, pieces));
    Thread.ofVirtual().start(() -> write(from, to, pieces));
  }

  private void read(Socket from, LinkedBlockingQueue<Piece> pieces) {
    int length = 0;
    while (length >= 0) {
      var bytes = new byte[PIECE];
      try {
        length = from.getInputStream().read(bytes);
      } catch (IOException e) {
        length = -1;
      }
      pieces.add(new Piece(bytes, length, System.nanoTime() + delay.toNanos()));
    }
  }

  private void write(Socket from, Socket to, LinkedBlockingQueue<Piece> pieces) {
    try {
      for (var piece = pieces.take(); piece.length() >= 0; piece = pieces.take()) {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, piece.due() - System.nanoTime()));
        to.getOutputStream().write(piece.bytes(), 0, piece.length());
      }
    } catch (IOException e) {
      // One of the two is gone; so is the other, then.
      close(from);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError("A socket closes", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
