package dev.pitwall.evidence;

import dev.pitwall.domain.model.Findings;
import java.time.Instant;

/** What became of asking a server. */
public sealed interface Answer {
  /**
   * @param at when the server answered, by this laptop's clock
   */
  record Good(Findings findings, Instant at) implements Answer {}

  /** It answered, but not with evidence. */
  record Unreadable(Reading.Bad reading) implements Answer {}

  /**
   * @param why one sentence each
   * @param fact what ssh said of it, cut short; may be empty
   */
  record Failed(Why why, String fact) implements Answer {}

  /** Why no answer came. */
  enum Why {
    /** There is no ssh client on this laptop. */
    SSH_MISSING,
    /** The day knows neither an ssh name nor an address that ssh could take. */
    NO_ADDRESS,
    NAME_UNKNOWN,
    /** Nothing answers at its address. */
    UNREACHABLE,
    /** The server is there, and its sshd is not: it may be about to boot. */
    REFUSED,
    /** This laptop has never accepted the server's host key. */
    HOST_KEY_UNKNOWN,
    /** The server has another host key than this laptop knows. */
    HOST_KEY_CHANGED,
    /** No key of this laptop opens it; a password is never asked for. */
    KEY_REFUSED,
    /** The connection ended before an answer came. */
    CUT_OFF,
    /** It took longer than this laptop waits. */
    TIMED_OUT,
    /** More came than any server says. */
    TOO_LONG,
    /** ssh said something else. */
    SSH_FAILED,
    /** The day was closed meanwhile. */
    DAY_CLOSED
  }
}
