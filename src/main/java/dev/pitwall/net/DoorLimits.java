package dev.pitwall.net;

import java.time.Duration;

/**
 * What a stranger may take of the door.
 *
 * @param connectionsPerAddress open at once; a team of eight behind one tunnel has some ten
 * @param connections open at once from all addresses
 * @param headBytes of a request's first line and headers
 * @param headTime from the connection to the end of the headers, the TLS handshake included,
 *     however slowly they trickle
 * @param socketIdle a WebSocket on which nothing comes for so long is closed
 */
public record DoorLimits(
    int connectionsPerAddress,
    int connections,
    int headBytes,
    Duration headTime,
    Duration socketIdle) {
  public static final DoorLimits USUAL =
      new DoorLimits(32, 256, 8 << 10, Duration.ofSeconds(8), Duration.ofSeconds(30));
}
