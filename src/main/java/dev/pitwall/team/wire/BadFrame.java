package dev.pitwall.team.wire;

import java.io.Serial;

/** What came is no frame of any version. The message gives the reason, for a log. */
public final class BadFrame extends Exception {
  @Serial private static final long serialVersionUID = 1;

  BadFrame(String message) {
    super(message);
  }
}
