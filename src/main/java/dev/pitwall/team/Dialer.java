package dev.pitwall.team;

import dev.pitwall.net.HostPort;
import java.util.function.Consumer;

/** Opens channels to teammates' laptops. */
public interface Dialer {
  /**
   * Tries to open a channel and returns at once. One of two things follows, from any thread: {@code
   * receiver} hears that it is open, or {@code failed} hears why it is not, once, in plain English
   * for a log.
   */
  void dial(HostPort address, Channel.Receiver receiver, Consumer<String> failed);
}
