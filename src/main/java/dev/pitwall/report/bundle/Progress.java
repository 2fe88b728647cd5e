package dev.pitwall.report.bundle;

import java.io.IOException;

/** Gets how far the writing or reading of a file has come; it may stop it. */
public interface Progress {
  /** For whoever only waits for the end. */
  Progress IGNORED = _ -> {};

  /**
   * Called on the thread that writes or reads, many times a second.
   *
   * @param done from 0 to 1, never falling
   * @throws IOException to stop; what was written by then is removed
   */
  void at(double done) throws IOException;

  /** A part of the way, which has its own from 0 to 1. */
  default Progress part(double from, double to) {
    return done -> at(from + done * (to - from));
  }
}
