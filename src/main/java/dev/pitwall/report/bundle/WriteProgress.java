package dev.pitwall.report.bundle;

import java.io.IOException;

/** Hears how far the writing of a bundle has come; it may stop the writing. */
public interface WriteProgress {
  /** For whoever only waits for the end. */
  WriteProgress IGNORED = _ -> {};

  /**
   * Called on the thread that writes, many times a second.
   *
   * @param done from 0 to 1, never falling
   * @throws IOException to stop; what was written by then is no bundle
   */
  void at(double done) throws IOException;
}
