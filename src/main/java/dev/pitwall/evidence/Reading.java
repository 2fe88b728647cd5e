package dev.pitwall.evidence;

import dev.pitwall.domain.model.Findings;

/** What came of reading a server's answer. */
public sealed interface Reading {
  record Good(Findings findings) implements Reading {}

  /**
   * @param why one sentence each, {@code evidence.bad.*}
   * @param fact what was found in its place, cut short; may be empty
   */
  record Bad(Why why, String fact) implements Reading {}

  /** Why an answer is none. */
  enum Why {
    /** Nothing at all. */
    EMPTY,
    /** Text, but not what the command line prints. */
    NOT_EVIDENCE,
    /** It begins, and does not end: cut while it was sent or copied. */
    CUT_SHORT,
    /** Longer than any server's answer. */
    TOO_LONG,
    /**
     * The server did not print its boot id or its uptime: it has no Linux kernel's {@code /proc}.
     */
    NO_BOOT_ID
  }
}
