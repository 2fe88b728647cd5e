package dev.pitwall.output;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.WholeOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Keeps long outputs as blobs, before the event that names them is written. A short one stands in
 * its event as a whole. Reads and writes files: not for the JavaFX thread.
 */
public final class WholeOutputs {
  private final Blobs blobs;

  public WholeOutputs(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * The same output as it is to be recorded: a long one as an excerpt and a blob.
   *
   * @throws dev.pitwall.blobs.BlobTrouble.TooLarge when it is longer than {@link Blobs#MOST_BYTES}
   * @throws NoSuchFileException when its file was written anew since it was read
   * @throws IOException when it cannot be read again, or not be kept
   */
  public ReadOutput keep(ReadOutput printed) throws IOException {
    if (isShort(printed) || printed.source().isEmpty()) {
      return printed;
    }
    if (printed.path().isPresent()
        && !printed
            .written()
            .equals(Optional.of(Files.getLastModifiedTime(printed.path().get()).toInstant()))) {
      throw new NoSuchFileException(printed.path().get().toString());
    }
    try (var in = printed.source().get().open()) {
      return keep(printed, blobs.keep(in));
    }
  }

  /** The same of one that was kept as it came. */
  public ReadOutput keep(ReadOutput printed, Blobs.Kept kept) throws IOException {
    if (isShort(printed)) {
      return printed;
    }
    try (var in = blobs.open(kept.hash()).stream()) {
      return printed.whole(
          OutputReader.excerpt(in, OutputExcerpt.BESIDE_BLOB),
          new WholeOutput(kept.hash(), kept.bytes()));
    }
  }

  private static boolean isShort(ReadOutput printed) {
    return printed.kept().length() <= OutputExcerpt.BESIDE_BLOB;
  }
}
