package dev.pitwall.team.wire;

import java.util.List;

/** Why a connection between two laptops ended, seen from this one. */
public sealed interface Parting {
  /** The day was closed over there. */
  record Left() implements Parting {}

  /** The two laptops have another connection. */
  record Duplicate() implements Parting {}

  /** This laptop had dialled itself. */
  record Oneself() implements Parting {}

  /** Another laptop files its events under this one's origin: its data folder is a copy. */
  record Twin() implements Parting {}

  /** The other laptop has another contest day. */
  record OtherDay() implements Parting {}

  /** Its app speaks only older versions of the wire. */
  record PeerTooOld() implements Parting {}

  /** Its app speaks only newer versions of the wire. */
  record PeerTooNew() implements Parting {}

  /**
   * One of the two sent what is no frame.
   *
   * @param detail in plain English, for a log
   */
  record NotUnderstood(String detail) implements Parting {
    public NotUnderstood {
      detail = detail.substring(0, Math.min(detail.length(), WireLimits.WORD_LETTERS));
    }
  }

  /** One of the two sent more than the other had asked for, or did not read what it had. */
  record Overloaded() implements Parting {}

  /** Nothing was heard for seconds: asleep, out of the network, or hung. */
  record Silent() implements Parting {}

  /**
   * The transport closed it.
   *
   * @param detail in plain English, for a log
   */
  record Lost(String detail) implements Parting {}

  /**
   * A reason that only a newer version knows.
   *
   * @param word as it stands in its frame
   */
  record Other(String word) implements Parting {}

  /** The word for it on the wire: what is wrong with the one who reads it. */
  default String word() {
    return switch (this) {
      case Left _ -> "left";
      case Duplicate _ -> "duplicate";
      case Oneself _ -> "oneself";
      case Twin _ -> "twin";
      case OtherDay _ -> "other-day";
      case PeerTooOld _ -> "too-old";
      case PeerTooNew _ -> "too-new";
      case NotUnderstood _ -> "not-understood";
      case Overloaded _ -> "overloaded";
      case Silent _ -> "silent";
      case Lost _ -> "lost";
      case Other other -> other.word();
    };
  }

  default String detail() {
    return switch (this) {
      case NotUnderstood not -> not.detail();
      case Lost lost -> lost.detail();
      case Left _, Duplicate _, Oneself _, Twin _, OtherDay _, PeerTooOld _, PeerTooNew _ -> "";
      case Overloaded _, Silent _, Other _ -> "";
    };
  }

  /** What the reader of a goodbye makes of its word: who is reported too old finds a newer one. */
  static Parting heard(String word, String detail) {
    return switch (word) {
      case "too-old" -> new PeerTooNew();
      case "too-new" -> new PeerTooOld();
      case "not-understood" -> new NotUnderstood(detail);
      default ->
          Known.SAID.stream()
              .filter(one -> one.word().equals(word))
              .findFirst()
              .orElseGet(() -> new Other(word));
    };
  }

  /**
   * Apart from the interface: its initializer would make classes that in turn initialize it, and
   * two threads that come to it by different ways would wait for each other for ever.
   */
  final class Known {
    /** What a goodbye may say. */
    public static final List<Parting> SAID =
        List.of(
            new Left(),
            new Duplicate(),
            new Oneself(),
            new Twin(),
            new OtherDay(),
            new PeerTooOld(),
            new PeerTooNew(),
            new NotUnderstood(""),
            new Overloaded(),
            new Silent());

    private Known() {}
  }
}
