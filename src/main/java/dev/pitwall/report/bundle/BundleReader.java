package dev.pitwall.report.bundle;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventCodec;
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
import java.util.concurrent.CompletableFuture;

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

  /** Lines that are read at once: enough for all cores. */
  private static final int BATCH = 2_048;

  /** Long lines are read in smaller batches. */
  private static final long BATCH_LETTERS = 8L << 20;

  private final Limits limits;
  private final CheckedZip zip;
  private final List<Envelope> events = new ArrayList<>();
  private final SeenNumbers seen = new SeenNumbers();

  /** The batch before, being decoded while the next one is unpacked. */
  private CompletableFuture<List<Optional<Envelope>>> decoding =
      CompletableFuture.completedFuture(List.of());

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
      var read = Manifest.read(text(bytes, bytes.length));
      if (read.version() > Manifest.VERSION) {
        throw new Refusal(Reason.NEWER_VERSION, Integer.toString(read.version()));
      }
      manifest = Optional.of(read);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Refusal(Reason.NO_MANIFEST, BundleWriter.MANIFEST);
    }
  }

  private static String text(byte[] bytes, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
  }

  private void events(InputStream in) throws IOException, Refusal {
    var lines = new StoredLines(new EventCodec());
    var bytes = new LimitedLines(in, limits.lineBytes(), limits.eventBytes());
    var batch = new ArrayList<String>(BATCH);
    long letters = 0;
    int count = 0;
    for (var line = bytes.next(); line != null; line = bytes.next()) {
      int number = ++count;
      if (number > limits.events()) {
        throw new Refusal(Reason.TOO_MANY_EVENTS, Integer.toString(limits.events()));
      }
      if (bytes.tooLarge()) {
        throw new Refusal(Reason.TOO_LARGE, BundleWriter.EVENTS + ", " + number);
      }
      batch.add(text(line, number));
      letters += line.limit();
      if (batch.size() == BATCH || letters > BATCH_LETTERS) {
        take(batch, lines);
        batch = new ArrayList<>(BATCH);
        letters = 0;
      }
    }
    take(batch, lines);
    take(List.of(), lines);
  }

  private static String text(ByteBuffer line, int number) throws Refusal {
    if (isAscii(line)) {
      return new String(
          line.array(), line.arrayOffset(), line.limit(), StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Reason.BAD_EVENT, Integer.toString(number));
    }
  }

  private static boolean isAscii(ByteBuffer line) {
    for (int i = 0; i < line.limit(); i++) {
      if (line.get(i) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes in the batch before this one. */
  private void take(List<String> batch, StoredLines lines) throws Refusal {
    var before = decoding.join();
    decoding = CompletableFuture.supplyAsync(() -> lines.read(batch));
    for (var event : before) {
      var number = Integer.toString(events.size() + 1);
      var good = event.orElseThrow(() -> new Refusal(Reason.BAD_EVENT, number));
      if (!seen.add(good.id())) {
        throw new Refusal(Reason.DOUBLE_EVENT, number);
      }
      events.add(good);
    }
  }
}
