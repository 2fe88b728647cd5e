package dev.pitwall.team.wire;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.net.HostPort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One message between two laptops. Both ends say the same kinds. */
public sealed interface Frame {

  /**
   * The first frame of each side: who it is. Nothing else is said before both have said it.
   *
   * @param app the version of the app, for people
   * @param day the name of the contest day, the same on all laptops of the team
   * @param origin of the laptop's own events of this day
   * @param life drawn anew at each start, so that a laptop that came back is known from one that
   *     dialled twice
   * @param link drawn anew for each connection
   * @param laptop its name, for people
   */
  record Hello(
      WireVersions wire,
      String app,
      String day,
      Origin origin,
      String life,
      String link,
      String laptop)
      implements Frame {}

  /**
   * What the sender has and is doing now: the answer to events, and the heartbeat when nothing else
   * is said.
   *
   * @param refused events that the sender does not take in: not to be sent to it
   * @param handled so many {@link Events} frames of this connection were dealt with
   * @param laptops those that the sender is connected with, and those beyond them
   * @param addresses at which the sender and the laptops that it knows may be dialled
   */
  record Have(
      VersionVector held,
      VersionVector refused,
      long handled,
      Clock clock,
      Presence presence,
      List<Neighbour> laptops,
      List<HostPort> addresses)
      implements Frame {
    public Have {
      laptops = List.copyOf(laptops);
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * The sender's clock, and what it measured of the reader's: as much as a round trip needs.
   *
   * @param sent when the sender sent this
   * @param echo what the reader's newest frame said, and when it came
   */
  record Clock(Instant sent, Optional<Echo> echo) {}

  /**
   * @param sent by the clock of the laptop that reads this
   * @param received by the clock of the one that says it
   */
  record Echo(Instant sent, Instant received) {}

  /**
   * Events that the reader lacks, as they are stored, in any order.
   *
   * @param impossible of those that were read, the ones that no version can have written
   */
  record Events(List<StoredEvent> events, List<EventId> impossible) implements Frame {
    public Events {
      events = List.copyOf(events);
      impossible = List.copyOf(impossible);
    }

    public Events(List<StoredEvent> events) {
      this(events, List.of());
    }
  }

  /** The last frame: why the sender closes the connection. */
  record Goodbye(Parting why) implements Frame {}

  /**
   * Something about the connection itself, as the transport wrote it: a new key of the team. The
   * exchange carries it and does not look at it.
   *
   * @param text at most {@value WireLimits#NOTICE_LETTERS} letters
   */
  record Notice(String text) implements Frame {}

  /**
   * Asks for a piece of a blob.
   *
   * @param from the place of its first byte
   */
  record Want(BlobHash blob, long from) implements Frame {}

  /**
   * The answer to {@link Want}, when the sender has the blob.
   *
   * @param size of the whole blob
   * @param data in base64, at most {@value WireLimits#PIECE_BYTES} bytes; less only at the end
   */
  record Piece(BlobHash blob, long from, long size, String data) implements Frame {}

  /** The other answer: the sender does not have it. */
  record Lacking(BlobHash blob) implements Frame {}

  /**
   * The running SHA-256 of the sender's events of an origin, from the first up to a number.
   *
   * @param digest 64 hexadecimal digits
   * @param form in which the sender writes events: with another the digests cannot be compared
   */
  record Digest(Origin origin, long number, String digest, String form) implements Frame {}

  /** Of a newer version: skipped. */
  record Unknown(String type) implements Frame {}
}
