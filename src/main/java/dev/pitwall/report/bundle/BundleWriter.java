package dev.pitwall.report.bundle;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.log.EventCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a day as a bundle: the same day gives the same bytes on every laptop. */
public final class BundleWriter {
  static final String MANIFEST = "manifest.json";
  static final String EVENTS = "events.jsonl";
  static final String BLOBS = "blobs/";

  /** Zip's own earliest moment: when a file was packed is nobody's affair. */
  private static final long NO_TIME = 315_532_800_000L;

  /** Events that are worked on at once: enough for all cores, and little memory. */
  private static final int BATCH = 2_048;

  private BundleWriter() {}

  /**
   * @param out is left open
   * @param name of the day, before it has a contest
   * @param leftOut what is missing on purpose, in words for people
   */
  public static void write(
      OutputStream out, Timeline timeline, String name, BlobSource blobs, List<String> leftOut)
      throws IOException {
    var hashes = new TreeSet<>(blobs.hashes());
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    begin(zip, MANIFEST);
    zip.write(
        Manifest.of(timeline, name, hashes.size(), leftOut)
            .json()
            .getBytes(StandardCharsets.UTF_8));
    begin(zip, EVENTS);
    var lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    events(lines, timeline);
    lines.flush();
    for (var hash : hashes) {
      begin(zip, BLOBS + hash);
      try (var blob = blobs.open(hash)) {
        blob.transferTo(zip);
      }
    }
    zip.finish();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
  }

  /** Batches are put into words side by side, and written one after the other. */
  private static void events(Writer lines, Timeline timeline) throws IOException {
    var codec = new EventCodec();
    var events = timeline.envelopes();
    for (int from = 0; from < events.size(); from += BATCH) {
      var batch = events.subList(from, Math.min(events.size(), from + BATCH));
      for (var line : batch.parallelStream().map(codec::line).toList()) {
        lines.write(line);
        lines.write('\n');
      }
    }
  }
}
