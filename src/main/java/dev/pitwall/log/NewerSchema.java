package dev.pitwall.log;

import java.io.Serial;

/** The tables of a database are of a version that only a newer program knows. */
final class NewerSchema extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int version;

  NewerSchema(int version) {
    super("Schema version " + version);
    this.version = version;
  }

  int version() {
    return version;
  }
}
