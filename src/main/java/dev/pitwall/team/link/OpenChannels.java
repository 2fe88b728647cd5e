package dev.pitwall.team.link;

import dev.pitwall.net.HostPort;
import dev.pitwall.team.Channel;
import dev.pitwall.team.session.ConnectionId;
import dev.pitwall.team.wire.WireLimits;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The open channels, under the names that the session has for them. For the team's thread. */
final class OpenChannels {
  /** Characters that a laptop may leave unread before it counts as hung. */
  private static final long MOST_UNREAD = 8L * WireLimits.FRAME_LETTERS;

  private final Map<Channel, ConnectionId> ids = new IdentityHashMap<>();
  private final Map<ConnectionId, Channel> channels = new HashMap<>();
  private final Map<ConnectionId, HostPort> dialled = new HashMap<>();
  private long opened;

  /**
   * @param address empty for a channel that the other side has opened
   */
  ConnectionId add(Channel channel, Optional<HostPort> address) {
    var id = new ConnectionId(++opened);
    ids.put(channel, id);
    channels.put(id, channel);
    address.ifPresent(to -> dialled.put(id, to));
    return id;
  }

  /** Empty once it was removed: the other side may still send. */
  Optional<ConnectionId> id(Channel channel) {
    return Optional.ofNullable(ids.get(channel));
  }

  /** Empty where the other side has dialled. */
  Optional<HostPort> dialled(ConnectionId id) {
    return Optional.ofNullable(dialled.get(id));
  }

  /** Where it was dialled. */
  Optional<HostPort> remove(ConnectionId id) {
    Optional.ofNullable(channels.remove(id)).ifPresent(ids::remove);
    return Optional.ofNullable(dialled.remove(id));
  }

  boolean isEmpty() {
    return channels.isEmpty();
  }

  void send(ConnectionId id, String frame) {
    var channel = channels.get(id);
    if (channel != null && channel.queued() > MOST_UNREAD) {
      channel.close("does not read what it is sent");
    } else if (channel != null) {
      channel.send(frame);
    }
  }

  void close(ConnectionId id, String reason) {
    Optional.ofNullable(channels.get(id)).ifPresent(channel -> channel.close(reason));
  }
}
