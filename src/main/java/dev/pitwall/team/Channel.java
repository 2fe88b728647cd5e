package dev.pitwall.team;

/**
 * An open way to one teammate's laptop that carries whole text frames in order, whatever the
 * transport. Whoever is at its other end has proved to know the team's key.
 */
public interface Channel {
  /** Queues a frame and returns at once. A frame that cannot be sent closes the channel. */
  void send(String frame);

  /** How many characters were queued and are not yet with the operating system. */
  long queued();

  /**
   * Closes it; {@link Receiver#closed} follows. A second call does nothing.
   *
   * @param reason for the log of the other side, plain English
   */
  void close(String reason);

  /** Hears what happens on channels; called from the transport's threads, must return at once. */
  interface Receiver {
    void opened(Channel channel);

    void received(Channel channel, String frame);

    /** Once for each opened channel. */
    void closed(Channel channel, String reason);
  }
}
