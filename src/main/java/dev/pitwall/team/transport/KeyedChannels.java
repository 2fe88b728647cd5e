package dev.pitwall.team.transport;

import dev.pitwall.net.TextSocket;
import dev.pitwall.team.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open channels of one generation of the team's key. When it is retired they are closed, and so
 * is each that is opened after: its handshake had begun before. For any thread.
 */
final class KeyedChannels {
  private final Set<QueuedChannel> open = new HashSet<>();
  private String retired = "";

  /** Makes a channel of each socket, and hands it to the receiver. */
  TextSocket.Listener listener(Channel.Receiver receiver) {
    return new Sockets(receiver);
  }

  /** Closes all, each after what it has queued. */
  void retire(String reason) {
    List<QueuedChannel> all;
    synchronized (this) {
      retired = reason;
      all = new ArrayList<>(open);
    }
    all.forEach(channel -> channel.close(reason));
  }

  /** Empty when it may be open, else why not. */
  private synchronized String add(QueuedChannel channel) {
    open.add(channel);
    return retired;
  }

  private synchronized void remove(QueuedChannel channel) {
    open.remove(channel);
  }

  private final class Sockets implements TextSocket.Listener {
    private final Channel.Receiver receiver;
    private final Map<TextSocket, QueuedChannel> channels = new HashMap<>();

    Sockets(Channel.Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void opened(TextSocket socket) {
      var channel = new QueuedChannel(socket);
      synchronized (channels) {
        channels.put(socket, channel);
      }
      var over = add(channel);
      receiver.opened(channel);
      if (!over.isEmpty()) {
        channel.close(over);
      }
    }

    @Override
    public void received(TextSocket socket, String text) {
      QueuedChannel channel;
      synchronized (channels) {
        channel = channels.get(socket);
      }
      receiver.received(channel, text);
    }

    @Override
    public void closed(TextSocket socket, String reason) {
      QueuedChannel channel;
      synchronized (channels) {
        channel = channels.remove(socket);
      }
      remove(channel);
      channel.ended();
      receiver.closed(channel, reason);
    }
  }
}
