package dev.pitwall.report.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/** The attachments of a day, by their hashes. */
public interface BlobSource {
  /** A day without attachments. */
  BlobSource NONE =
      new BlobSource() {
        @Override
        public Collection<String> hashes() {
          return List.of();
        }

        @Override
        public InputStream open(String hash) throws IOException {
          throw new IOException("There is no attachment " + hash);
        }
      };

  /** SHA-256 of each, in lower-case hexadecimal letters. */
  Collection<String> hashes();

  /** How many are named and not here: a teammate's laptop has not sent them yet. */
  default int missing() {
    return 0;
  }

  InputStream open(String hash) throws IOException;
}
