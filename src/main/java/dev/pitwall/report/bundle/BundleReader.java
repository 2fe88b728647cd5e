package dev.pitwall.report.bundle;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredLines;
import dev.pitwall.report.bundle.BundleFile.Reason;
import dev.pitwall.report.bundle.CheckedZip.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a bundle from anybody: see the package. For one reading on one thread. */
public final class BundleReader {
  /**
   * How much is unpacked at most. A crafted zip of a few kilobytes unpacks to terabytes.
   *
   * @param events how many, in one bundle
   * @param manifestBytes of the first entry
   * @param lineBytes of one event
   * @param eventBytes of all events
   * @param blobs how many attachments
   * @param blobBytes of all attachments together
   */
  public record Limits(
      int events, int manifestBytes, int lineBytes, long eventBytes, int blobs, long blobBytes) {
    /** Far beyond any day: a busy one has some 10,000 events and a few megabytes. */
    public static final Limits USUAL =
        new Limits(1_000_000, 1 << 20, 4_200_000, 512L << 20, 20_000, 2L << 30);
  }

  private final Limits limits;
  private final CheckedZip zip;
  private final List<Envelope> events = new ArrayList<>();
  private final SeenNumbers seen = new SeenNumbers();

  private Optional<Manifest> manifest = Optional.empty();

  private BundleReader(Limits limits) {
    this.limits = limits;
    zip = new CheckedZip(limits.blobs(), limits.blobBytes());
  }

  /**
   * @throws IOException when the file cannot be read; what is wrong with its content is an answer
   */
  public static BundleFile read(InputStream in) throws IOException {
    return read(in, Limits.USUAL);
  }

  static BundleFile read(InputStream in, Limits limits) throws IOException {
    var reader = new BundleReader(limits);
    return reader
        .zip
        .read(in, reader::take, reader::check)
        .<BundleFile>map(refused -> refused)
        .orElseGet(
            () -> new BundleFile.Read(reader.manifest.orElseThrow(), List.copyOf(reader.events)));
  }

  private void check() throws Refusal {
    var read = manifest.orElseThrow(() -> new Refusal(Reason.NO_MANIFEST, ""));
    if (!VersionVector.of(events.stream().map(Envelope::id)).equals(read.held())
        || read.events() != events.size()) {
      throw new Refusal(Reason.WRONG_HEADS, read.events() + " / " + events.size());
    }
    int blobs = zip.blobs().size();
    if (read.blobs() != blobs) {
      throw new Refusal(Reason.WRONG_BLOB, read.blobs() + " / " + blobs);
    }
    if (events.isEmpty()) {
      throw new Refusal(Reason.NO_EVENTS, "");
    }
  }

  private void take(String name, InputStream content) throws IOException, Refusal {
    if (manifest.isEmpty()) {
      if (!name.equals(BundleWriter.MANIFEST)) {
        throw new Refusal(Reason.NO_MANIFEST, CheckedZip.shown(name));
      }
      manifest(content);
    } else if (name.equals(BundleWriter.EVENTS)) {
      events(content);
    } else {
      zip.blob(name, content);
    }
  }

  private void manifest(InputStream in) throws IOException, Refusal {
    var bytes = CheckedZip.head(in, limits.manifestBytes(), BundleWriter.MANIFEST);
    try {
      var read = Manifest.read(text(bytes));
      if (read.version() > Manifest.VERSION) {
        throw new Refusal(Reason.NEWER_VERSION, Integer.toString(read.version()));
      }
      manifest = Optional.of(read);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Refusal(Reason.NO_MANIFEST, BundleWriter.MANIFEST);
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /**
   * Blocks of lines are decoded side by side while the next ones are unpacked. What is refused is
   * the first line that is bad, whichever block was found out first.
   */
  private void events(InputStream in) throws IOException, Refusal {
    var lines = new StoredLines(BundleWriter.CODEC);
    var blocks = new LineBlocks(in, limits.lineBytes(), limits.eventBytes());
    var decoding = new OrderedPieces<Decoded>();
    for (var block = blocks.next(); block != null; block = blocks.next()) {
      var whole = block;
      decoding.add(() -> decode(whole, lines));
      while (decoding.hasNext()) {
        take(decoding.next());
      }
    }
    while (!decoding.isEmpty()) {
      take(decoding.next());
    }
    if (blocks.tooLarge()) {
      throw tooLarge();
    }
  }

  /**
   * What a block of lines holds.
   *
   * @param events up to the first line that is refused
   * @param refused why that one is
   */
  private record Decoded(List<Envelope> events, Optional<Reason> refused) {}

  private Decoded decode(LineBlocks.Block block, StoredLines lines) {
    var good = new ArrayList<Envelope>();
    int end;
    for (int from = 0; from < block.length(); from = end + 1) {
      end = block.end(from);
      if (end - from > limits.lineBytes()) {
        return new Decoded(good, Optional.of(Reason.TOO_LARGE));
      }
      var event = lines.read(block.bytes(), from, end);
      if (event.isEmpty()) {
        return new Decoded(good, Optional.of(Reason.BAD_EVENT));
      }
      good.add(event.get());
    }
    return new Decoded(good, Optional.empty());
  }

  private void take(Decoded block) throws Refusal {
    for (var event : block.events()) {
      if (events.size() == limits.events()) {
        throw new Refusal(Reason.TOO_MANY_EVENTS, Integer.toString(limits.events()));
      }
      if (!seen.add(event.id())) {
        throw new Refusal(Reason.DOUBLE_EVENT, number());
      }
      events.add(event);
    }
    if (block.refused().isPresent()) {
      throw block.refused().get() == Reason.TOO_LARGE
          ? tooLarge()
          : new Refusal(Reason.BAD_EVENT, number());
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Reason.TOO_LARGE, BundleWriter.EVENTS + ", " + number());
  }

  /** Of the line after those that were taken: each is an event. */
  private String number() {
    return Integer.toString(events.size() + 1);
  }
}
