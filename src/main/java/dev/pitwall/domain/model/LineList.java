package dev.pitwall.domain.model;

/** The lists whose lines are ticked per server. */
public enum LineList {
  /** What to look at on a server that came up again, before its OK; ticked within a round. */
  REBOOT,
  /** The work before the end: logs off, services enabled, final settings. */
  CLOSING
}
