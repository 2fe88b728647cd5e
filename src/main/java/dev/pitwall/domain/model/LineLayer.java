package dev.pitwall.domain.model;

/** Which part of the system a line is about; lines of a server are grouped by it. */
public enum LineLayer {
  /** The operating system: units, disk, kernel settings. */
  SYSTEM,
  /** Web server, database, cache: what the team configures and did not write. */
  MIDDLEWARE,
  /** The contest's application. */
  APPLICATION,
  /** The portal and the rules: target, workload, files to hand in. */
  CONTEST
}
