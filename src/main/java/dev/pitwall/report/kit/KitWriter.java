package dev.pitwall.report.kit;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.report.bundle.CheckedZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes prepared snippets as a kit: the same snippets give the same bytes on every laptop. */
public final class KitWriter {
  /** Zip's own earliest moment: when a file was packed is nobody's affair. */
  private static final long NO_TIME = 315_532_800_000L;

  private KitWriter() {}

  private interface Source {
    InputStream open() throws IOException;
  }

  /** How many prepared snippets each set of a day has, by the sets' names. */
  public static Map<String, Integer> sets(ContestDay day) {
    var sets = new TreeMap<String, Integer>();
    prepared(day).forEach(one -> sets.merge(one.sheet().kit(), 1, Integer::sum));
    return sets;
  }

  private static List<Snippet> prepared(ContestDay day) {
    return day.snippets().values().stream()
        .filter(one -> !one.removed() && one.sheet().prepared())
        .sorted(Snippet.NEWEST_LAST)
        .toList();
  }

  /**
   * @param sets those to write
   * @param out is left open
   * @return how many snippets were written
   * @throws IOException when one cannot be read or written: half a kit is none
   */
  public static int write(ContestDay day, Set<String> sets, Blobs blobs, OutputStream out)
      throws IOException {
    var entries = new ArrayList<KitEntry>();
    var contents = new TreeMap<String, Source>();
    for (var one : prepared(day)) {
      if (sets.contains(one.sheet().kit())) {
        var hash = one.content().blob().orElseGet(() -> hash(one.content().text()));
        contents.put(hash.value(), () -> open(one, blobs));
        entries.add(
            new KitEntry(
                one.sheet().kit(),
                one.sheet().title(),
                one.source().command(),
                one.sheet().tags(),
                one.sheet().pinned(),
                hash,
                one.content().bytes()));
      }
    }
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    begin(zip, KitJson.NAME);
    zip.write(KitJson.write(entries).getBytes(StandardCharsets.UTF_8));
    for (var content : contents.entrySet()) {
      begin(zip, CheckedZip.BLOBS + content.getKey());
      try (var in = content.getValue().open()) {
        in.transferTo(zip);
      }
    }
    zip.finish();
    return entries.size();
  }

  private static InputStream open(Snippet one, Blobs blobs) throws IOException {
    return one.content().blob().isPresent()
        ? blobs.open(one.content().blob().get()).stream()
        : new ByteArrayInputStream(one.content().text().getBytes(StandardCharsets.UTF_8));
  }

  private static BlobHash hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new BlobHash(
          HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
  }
}
