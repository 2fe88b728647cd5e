package dev.pitwall.net;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what sockets told. */
final class Heard implements TextSocket.Listener {
  final BlockingQueue<TextSocket> opened = new LinkedBlockingQueue<>();
  final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

  @Override
  public void opened(TextSocket socket) {
    opened.add(socket);
  }

  @Override
  public void received(TextSocket socket, String text) {
    received.add(text);
  }

  @Override
  public void closed(TextSocket socket, String reason) {
    closed.add(reason);
  }
}
