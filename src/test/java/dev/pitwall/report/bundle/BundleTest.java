package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.report.bundle.BundleFile.Reason;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final Timeline DAY = SampleDay.full().timeline();

  private static byte[] bundle(Timeline day) throws IOException {
    return bundle(day, BlobSource.NONE);
  }

  private static byte[] bundle(Timeline day, BlobSource blobs) throws IOException {
    var out = new ByteArrayOutputStream();
    BundleWriter.write(out, day, "day", blobs, List.of());
    return out.toByteArray();
  }

  private static BundleFile read(byte[] bytes) throws IOException {
    return BundleReader.read(new ByteArrayInputStream(bytes));
  }

  private static BundleFile.Read whole(byte[] bytes) throws IOException {
    return assertInstanceOf(BundleFile.Read.class, read(bytes));
  }

  private static Reason refused(byte[] bytes) throws IOException {
    return assertInstanceOf(BundleFile.Refused.class, read(bytes)).reason();
  }

  /** Whatever happened on a day, on however many laptops, comes back to the last detail. */
  @Test
  void aDayComesBackEqual() throws IOException {
    var random = new Random(3);
    var intents = new RandomIntents(random);
    for (int round = 0; round < 6; round++) {
      var one = TestDay.begun();
      var other = one.copy("laptop2");
      for (int step = 0; step < 5 * RandomIntents.kinds().size(); step++) {
        var laptop = random.nextBoolean() ? one : other;
        laptop.after(Duration.ofSeconds(random.nextInt(90)));
        laptop.offer(intents.next(laptop));
      }
      one.hears(other.timeline().envelopes());
      var back = whole(bundle(one.timeline()));
      assertEquals(one.timeline().envelopes(), back.events());
      assertEquals(one.day(), Timeline.of(back.events()).day());
    }
  }

  @Test
  void whatOnlyANewerVersionUnderstandsTravelsAsItIs() throws IOException {
    var stamp = DAY.day().latest().next(SampleDay.NOW);
    var newer =
        new Envelope(
            new EventId(new Origin("newer"), 1),
            stamp,
            Optional.empty(),
            new Event.Unknown("tea.made/1", "{\"cups\":3}"));
    var day = DAY.plus(List.of(newer));
    assertEquals(day.envelopes(), whole(bundle(day)).events());
  }

  @Test
  void theSameDayGivesTheSameBytesAndItsManifestSaysWhichDayItIs() throws IOException {
    var other = Timeline.of(DAY.envelopes().reversed());
    assertArrayEquals(bundle(DAY), bundle(other));
    var manifest = whole(bundle(DAY)).manifest();
    assertEquals("ISUCON 素振り", manifest.name());
    assertEquals(Manifest.dayOf(DAY), manifest.day());
    assertEquals(DAY.envelopes().size(), manifest.events());
    assertFalse(manifest.day().equals(Manifest.dayOf(TestDay.begun().timeline())));
  }

  @Test
  void attachmentsTravelUnderTheirHashes() throws Exception {
    var content = "a long text".getBytes(StandardCharsets.UTF_8);
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    var good = bundle(DAY, blob(hash, content));
    assertEquals(1, whole(good).manifest().blobs());
    assertEquals(
        Reason.WRONG_BLOB,
        refused(bundle(DAY, blob(hash, "another".getBytes(StandardCharsets.UTF_8)))));
    var entries = entries(good);
    entries.remove("blobs/" + hash);
    assertEquals(Reason.WRONG_BLOB, refused(zip(entries)), "one is missing");
  }

  private static BlobSource blob(String hash, byte[] content) {
    return new BlobSource() {
      @Override
      public Collection<String> hashes() {
        return List.of(hash);
      }

      @Override
      public InputStream open(String asked) {
        return new ByteArrayInputStream(content);
      }
    };
  }

  private static Map<String, byte[]> entries(byte[] bundle) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    var zip = new ZipInputStream(new ByteArrayInputStream(bundle));
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries.put(entry.getName(), zip.readAllBytes());
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] with(String name, String content) throws IOException {
    var entries = entries(bundle(DAY));
    entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    return zip(entries);
  }

  private static String text(String name) throws IOException {
    return new String(entries(bundle(DAY)).get(name), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    assertEquals(Reason.NOT_A_ZIP, refused(new byte[0]));
    assertEquals(Reason.NOT_A_ZIP, refused("time,score\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Reason.NO_MANIFEST, refused(zip(Map.of("readme.txt", new byte[] {1}))));
    assertEquals(Reason.NO_MANIFEST, refused(with("manifest.json", "{}")));
    assertEquals(Reason.NO_MANIFEST, refused(with("manifest.json", "[1]")));
    assertEquals(Reason.NO_MANIFEST, refused(with("manifest.json", "\u0000")));
  }

  @Test
  void aNewerBundleIsRefusedWithItsVersion() throws IOException {
    var newer =
        read(with("manifest.json", "{\"format\":\"pitwall-bundle\",\"version\":2,\"x\":[]}"));
    assertEquals(new BundleFile.Refused(Reason.NEWER_VERSION, "2"), newer);
  }

  @Test
  void namesThatLeadElsewhereAreRefused() throws IOException {
    for (var name :
        List.of(
            "../evil", "/etc/passwd", "blobs/../../x", "blobs/x", "C:\\x", "events.jsonl/", "a")) {
      assertEquals(Reason.STRANGE_ENTRY, refused(with(name, "x")), name);
    }
  }

  /** The writer of the JDK makes no such zip; one name is changed into another of its length. */
  @Test
  void anEntryThatIsThereTwiceIsRefused() throws IOException {
    var entries = entries(bundle(DAY));
    entries.put("evenTs.jsonl", entries.get("events.jsonl"));
    var bytes = new String(zip(entries), StandardCharsets.ISO_8859_1).replace("evenTs", "events");
    assertEquals(Reason.DOUBLE_ENTRY, refused(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aBundleThatIsCutAnywhereIsRefused() throws IOException {
    var bundle = bundle(DAY);
    // What follows the entries is a directory that reading does not need.
    int directory = new String(bundle, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    for (int length = 1; length < directory; length += 97) {
      assertInstanceOf(BundleFile.Refused.class, read(Arrays.copyOf(bundle, length)), "" + length);
    }
  }

  @Test
  void aChangedByteIsNoticed() throws IOException {
    var bundle = bundle(DAY);
    var random = new Random(1);
    for (int round = 0; round < 200; round++) {
      var broken = bundle.clone();
      broken[60 + random.nextInt(bundle.length / 2)] ^= (byte) (1 + random.nextInt(255));
      if (read(broken) instanceof BundleFile.Read same) {
        assertEquals(DAY.envelopes(), same.events(), "only what means nothing was changed");
      }
    }
  }

  @Test
  void otherEventsThanTheManifestSaysAreRefused() throws IOException {
    var lines = new ArrayList<>(text("events.jsonl").lines().toList());
    lines.removeLast();
    assertEquals(Reason.WRONG_HEADS, refused(with("events.jsonl", String.join("\n", lines))));
    lines.add(lines.getLast());
    assertEquals(Reason.DOUBLE_EVENT, refused(with("events.jsonl", String.join("\n", lines))));
    assertEquals(
        Reason.WRONG_HEADS,
        refused(with("manifest.json", text("manifest.json").replace("\"sample\"", "\"other\""))));
  }

  @Test
  void aLineThatIsNoEventIsRefusedWithItsNumber() throws IOException {
    var lines = new ArrayList<>(text("events.jsonl").lines().toList());
    for (var bad :
        List.of("", "x", "{}", "{\"origin\":\"sample\"}", "\u0000", "{".repeat(10_000))) {
      lines.set(2, bad);
      assertEquals(
          new BundleFile.Refused(Reason.BAD_EVENT, "3"),
          read(with("events.jsonl", String.join("\n", lines))),
          bad);
    }
  }

  /** Lines are decoded side by side: which of them is found out first is chance. */
  @Test
  void theFirstBadLineIsNamedWhateverFollowsIt() throws IOException {
    var lines = new ArrayList<>(entryLines(bundle(CROWDED)));
    int middle = lines.size() / 2;
    lines.set(middle, "x");
    lines.set(lines.size() - 1, "x");
    lines.add("{\"x\":\"" + "x".repeat(5_000_000) + "\"}");
    for (int round = 0; round < 20; round++) {
      assertEquals(
          new BundleFile.Refused(Reason.BAD_EVENT, Integer.toString(middle + 1)),
          read(withLines(bundle(CROWDED), lines)));
    }
  }

  @Test
  void aLineThatIsTooLongIsRefusedWithItsNumberWhereverItEnds() throws IOException {
    for (int length : List.of(10_001, 200_000, 1_000_000)) {
      var lines = new ArrayList<>(entryLines(bundle(DAY)));
      lines.set(4, "x".repeat(length));
      var small = new BundleReader.Limits(1_000, 100_000, 10_000, 10_000_000, 2, 100);
      assertEquals(
          new BundleFile.Refused(Reason.TOO_LARGE, "events.jsonl, 5"),
          BundleReader.read(new ByteArrayInputStream(withLines(bundle(DAY), lines)), small),
          "" + length);
    }
  }

  /** Half a letter, and a letter that stands for one. */
  @Test
  void bytesThatAreNoLettersAreRefused() throws IOException {
    var lines = new ArrayList<>(entryLines(bundle(DAY)));
    int renamed = lines.size() - 1;
    var line = lines.get(renamed);
    int quote = line.lastIndexOf("\"}");
    assertTrue(quote > 0, line);
    lines.set(renamed, line.substring(0, quote) + "\uFFFD" + line.substring(quote));
    assertInstanceOf(BundleFile.Read.class, read(withLines(bundle(DAY), lines)));
    var entries = entries(withLines(bundle(DAY), lines));
    var bytes = entries.get("events.jsonl");
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u00EF\u00BF\u00BD");
    bytes[place + 1] = 'x';
    assertEquals(
        new BundleFile.Refused(Reason.BAD_EVENT, Integer.toString(renamed + 1)),
        read(zip(entries)));
  }

  private static List<String> entryLines(byte[] bundle) throws IOException {
    return new String(entries(bundle).get("events.jsonl"), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] withLines(byte[] bundle, List<String> lines) throws IOException {
    var entries = entries(bundle);
    entries.put("events.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return zip(entries);
  }

  @Test
  void whatUnpacksToMoreThanTheLimitsIsRefusedBeforeItIsInMemory() throws IOException {
    var small = new BundleReader.Limits(1_000, 100_000, 10_000, 1_000_000, 2, 100);
    var entries = new LinkedHashMap<>(entries(bundle(DAY)));
    var manifest = entries.get("manifest.json");
    entries.put("manifest.json", new byte[100_001]);
    assertEquals(Reason.TOO_LARGE, refused(zip(entries), small));
    entries.put("manifest.json", manifest);
    var events = entries.get("events.jsonl");
    entries.put("events.jsonl", new byte[100_000]);
    assertEquals(Reason.TOO_LARGE, refused(zip(entries), small));
    entries.put("events.jsonl", events);
    var blob = new byte[101];
    entries.put("blobs/" + "0".repeat(64), blob);
    assertEquals(Reason.TOO_LARGE, refused(zip(entries), small));
    var few = new BundleReader.Limits(5, 100_000, 10_000, 1_000_000, 2, 100);
    assertEquals(Reason.TOO_MANY_EVENTS, refused(bundle(DAY), few));
    var little = new BundleReader.Limits(1_000, 100_000, 10_000, 2_000, 2, 100);
    assertEquals(Reason.TOO_LARGE, refused(bundle(CROWDED), little));
  }

  private static final Timeline CROWDED = crowded();

  /** Longer than what is read at once, so that it is over the limit before it is at its end. */
  private static Timeline crowded() {
    var random = new Random(8);
    var intents = new RandomIntents(random);
    var day = TestDay.begun();
    for (int step = 0; step < 2_000; step++) {
      day.offer(intents.next(day));
    }
    return day.timeline();
  }

  private static Reason refused(byte[] bytes, BundleReader.Limits limits) throws IOException {
    return assertInstanceOf(
            BundleFile.Refused.class, BundleReader.read(new ByteArrayInputStream(bytes), limits))
        .reason();
  }

  @Test
  void aDayWithoutAnEventIsNone() throws IOException {
    assertEquals(Reason.NO_EVENTS, refused(bundle(Timeline.EMPTY)));
  }

  @Test
  void theWriterTellsHowFarItIsAndCanBeStoppedWithinIt() throws IOException {
    var day = TestDay.begun().timeline();
    var content = new byte[200_000];
    var blobs = oneBlob(content);
    var heard = new ArrayList<Double>();
    BundleWriter.write(new ByteArrayOutputStream(), day, "", blobs, List.of(), heard::add);
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(1, heard.getLast());
    assertTrue(heard.size() > 3, "within the attachment, too: " + heard);
    assertThrows(
        InterruptedIOException.class,
        () ->
            BundleWriter.write(
                new ByteArrayOutputStream(),
                day,
                "",
                blobs,
                List.of(),
                _ -> {
                  throw new InterruptedIOException();
                }));
  }

  private static BlobSource oneBlob(byte[] content) {
    return new BlobSource() {
      @Override
      public List<String> hashes() {
        return List.of("a".repeat(64));
      }

      @Override
      public InputStream open(String hash) {
        return new ByteArrayInputStream(content);
      }
    };
  }
}
