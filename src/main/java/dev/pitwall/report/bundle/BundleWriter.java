package dev.pitwall.report.bundle;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.log.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a day as a bundle: the same day gives the same bytes on every laptop. */
public final class BundleWriter {
  static final String MANIFEST = "manifest.json";
  static final String EVENTS = "events.jsonl";
  static final String BLOBS = CheckedZip.BLOBS;

  /** Zip's own earliest moment: when a file was packed is nobody's affair. */
  private static final long NO_TIME = 315_532_800_000L;

  /** Events that one core puts into words at a time; the deflater is slow with small pieces. */
  private static final int SLICE = 256;

  private static final int PIECE = 1 << 16;

  /** Made once: it learns each kind of event when it meets the first of it. */
  static final EventCodec CODEC = new EventCodec();

  private final Progress progress;

  private final int events;

  /** Events and attachments together. */
  private final int all;

  private int done;

  private BundleWriter(Progress progress, int events, int blobs) {
    this.progress = progress;
    this.events = events;
    all = events + blobs;
  }

  /** The same, without progress. */
  public static void write(
      OutputStream out, Timeline timeline, String name, BlobSource blobs, List<String> leftOut)
      throws IOException {
    write(out, timeline, name, blobs, leftOut, Progress.IGNORED);
  }

  /**
   * @param out is left open
   * @param name of the day, before it has a contest
   * @param leftOut what is missing on purpose, in words for people
   */
  public static void write(
      OutputStream out,
      Timeline timeline,
      String name,
      BlobSource blobs,
      List<String> leftOut,
      Progress progress)
      throws IOException {
    var hashes = new TreeSet<>(blobs.hashes());
    var writer = new BundleWriter(progress, timeline.envelopes().size(), hashes.size());
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    begin(zip, MANIFEST);
    zip.write(
        Manifest.of(timeline, name, hashes.size(), leftOut, blobs.missing())
            .json()
            .getBytes(StandardCharsets.UTF_8));
    begin(zip, EVENTS);
    writer.events(zip, timeline);
    for (var hash : hashes) {
      begin(zip, BLOBS + hash);
      try (var blob = blobs.open(hash)) {
        writer.blob(blob, zip);
      }
    }
    zip.finish();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
  }

  /** Slices are put into words side by side while those before are packed: one thread's work. */
  private void events(OutputStream out, Timeline timeline) throws IOException {
    var events = timeline.envelopes();
    var slices = new OrderedPieces<byte[]>();
    for (int from = 0; from < events.size(); from += SLICE) {
      var slice = events.subList(from, Math.min(events.size(), from + SLICE));
      slices.add(() -> CODEC.lines(slice));
      while (slices.hasNext()) {
        pack(slices.next(), out);
      }
    }
    while (!slices.isEmpty()) {
      pack(slices.next(), out);
    }
  }

  private void pack(byte[] slice, OutputStream out) throws IOException {
    out.write(slice);
    did(Math.min(SLICE, events - done));
  }

  /** An attachment may be long: the writing can be stopped within it, too. */
  private void blob(InputStream blob, OutputStream out) throws IOException {
    var piece = new byte[PIECE];
    for (int read = blob.read(piece); read >= 0; read = blob.read(piece)) {
      out.write(piece, 0, read);
      did(0);
    }
    did(1);
  }

  private void did(int more) throws IOException {
    done += more;
    progress.at(all == 0 ? 1 : (double) done / all);
  }
}
