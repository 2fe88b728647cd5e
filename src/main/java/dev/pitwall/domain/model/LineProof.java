package dev.pitwall.domain.model;

/** What a server's evidence can prove of a line, so that nobody has to look. */
public enum LineProof {
  /** Every service that runs is started by the next boot, and none was started by hand. */
  ENABLED,
  /** The services of the server's roles run, and none has failed. */
  RUNNING,
  /** No disk is nearly full. */
  DISK
}
