package dev.pitwall.report.kit;

import dev.pitwall.report.bundle.BundleFile.Reason;
import dev.pitwall.report.bundle.CheckedZip;
import dev.pitwall.report.bundle.CheckedZip.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a kit from anybody: see the package. For one reading on one thread. */
public final class KitReader {
  /** A kit of a few dozen snippets has some kilobytes; each content is at most a blob. */
  private static final int MOST_SNIPPETS = 2_000;

  private static final long MOST_BYTES = 1L << 30;
  private static final int HEAD_BYTES = 4 << 20;

  private final CheckedZip zip = new CheckedZip(MOST_SNIPPETS, MOST_BYTES);
  private Optional<List<KitEntry>> entries = Optional.empty();

  private KitReader() {}

  /**
   * @throws IOException when the file cannot be read; what is wrong with its content is an answer
   */
  public static KitFile read(InputStream in) throws IOException {
    var reader = new KitReader();
    return reader
        .zip
        .read(in, reader::take, reader::check)
        .<KitFile>map(KitFile.Refused::new)
        .orElseGet(() -> new KitFile.Read(reader.entries.orElseThrow()));
  }

  private void take(String name, InputStream content) throws IOException, Refusal {
    if (entries.isEmpty()) {
      if (!name.equals(KitJson.NAME)) {
        throw new Refusal(Reason.NO_MANIFEST, CheckedZip.shown(name));
      }
      entries = Optional.of(head(content));
    } else {
      zip.blob(name, content);
    }
  }

  private static List<KitEntry> head(InputStream in) throws IOException, Refusal {
    var bytes = CheckedZip.head(in, HEAD_BYTES, KitJson.NAME);
    KitJson.Content read;
    try {
      read =
          KitJson.read(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Refusal(Reason.NO_MANIFEST, KitJson.NAME);
    }
    if (read.version() > KitJson.VERSION) {
      throw new Refusal(Reason.NEWER_VERSION, Integer.toString(read.version()));
    }
    if (read.entries().size() > MOST_SNIPPETS) {
      throw new Refusal(Reason.TOO_LARGE, KitJson.NAME);
    }
    return read.entries();
  }

  /** Each content is there, and nothing besides. */
  private void check() throws Refusal {
    var named =
        entries.orElseThrow(() -> new Refusal(Reason.NO_MANIFEST, "")).stream()
            .map(entry -> entry.content().value())
            .collect(Collectors.toSet());
    if (!named.equals(zip.blobs())) {
      throw new Refusal(Reason.WRONG_BLOB, named.size() + " / " + zip.blobs().size());
    }
    if (named.isEmpty()) {
      throw new Refusal(Reason.NO_EVENTS, "");
    }
  }
}
