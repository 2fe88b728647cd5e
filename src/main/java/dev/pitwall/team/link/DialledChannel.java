package dev.pitwall.team.link;

import dev.pitwall.net.HostPort;
import dev.pitwall.team.Channel;
import java.util.function.BiConsumer;

/** Hears of the one channel that was dialled at an address; for any thread. */
record DialledChannel(
    HostPort address, BiConsumer<Channel, HostPort> open, Channel.Receiver receiver)
    implements Channel.Receiver {
  @Override
  public void opened(Channel channel) {
    open.accept(channel, address);
  }

  @Override
  public void received(Channel channel, String frame) {
    receiver.received(channel, frame);
  }

  @Override
  public void closed(Channel channel, String reason) {
    receiver.closed(channel, reason);
  }
}
