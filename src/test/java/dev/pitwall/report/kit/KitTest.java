package dev.pitwall.report.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.inbox.Contents;
import dev.pitwall.report.bundle.BundleFile.Reason;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit leaves one day and comes into another; what is wrong with a stranger's is a sentence. */
class KitTest {
  private static final String LONG = "server { listen 80; }\n".repeat(2000);

  @TempDir Path folder;

  private static TestDay prepared(Blobs blobs) throws IOException {
    var day = SnippetDay.few();
    SnippetDay.add(
        day,
        "shell",
        "17:01",
        SampleDay.KEN,
        "",
        "",
        "alias p='curl -T -'\n",
        SnippetDay.sheet("aliases", Set.of("shell", "bash"), false, "shell"));
    var kept = blobs.keep(new ByteArrayInputStream(LONG.getBytes(StandardCharsets.UTF_8)));
    day.at(
        "17:02",
        Optional.of(SampleDay.KEN),
        new dev.pitwall.domain.intent.SnippetIntent.AddSnippet(
            new dev.pitwall.domain.id.Id.SnippetId("long"),
            Optional.empty(),
            new dev.pitwall.domain.model.SnippetSource("s1", "cat nginx.conf"),
            new SnippetContent(
                SnippetContent.Kind.TEXT,
                kept.bytes(),
                LONG.substring(0, 3986),
                Optional.of(kept.hash())),
            SnippetDay.sheet("nginx.conf of the finals", Set.of(), false, "evening before")));
    return day;
  }

  private Path written(TestDay day, Blobs blobs, Set<String> sets) throws IOException {
    var file = folder.resolve("kit.zip");
    try (var out = Files.newOutputStream(file)) {
      KitWriter.write(day.day(), sets, blobs, out);
    }
    return file;
  }

  private static KitImport into(Blobs blobs) {
    return new KitImport(
        content -> Contents.keep(content, blobs), new IdSource(new SplittableRandom(2)));
  }

  @Test
  void whatWasPreparedIsThereOnTheNextDayAndOnlyOnce() throws Exception {
    try (var blobs = TestBlobs.open();
        var others = TestBlobs.open()) {
      var day = prepared(blobs);
      assertEquals(Map.of("evening before", 2, "shell", 1), KitWriter.sets(day.day()));
      var file = written(day, blobs, KitWriter.sets(day.day()).keySet());
      assertTrue(KitImport.isKit(file));
      var next = SampleDay.empty();
      var taken =
          assertInstanceOf(KitImport.Taken.Snippets.class, into(others).take(file, next.day()));
      assertEquals(3, taken.fresh().size());
      taken.fresh().forEach(intent -> next.at("10:03", Optional.of(SampleDay.MEI), intent));
      var found =
          next.day().snippets().values().stream()
              .filter(one -> one.label().equals("nginx.conf of the finals"))
              .findFirst()
              .orElseThrow();
      assertEquals("", found.source().host());
      assertEquals("evening before", found.sheet().kit());
      try (var blob = others.open(found.content().blob().orElseThrow())) {
        assertEquals(LONG, new String(blob.stream().readAllBytes(), StandardCharsets.UTF_8));
      }
      var again =
          assertInstanceOf(KitImport.Taken.Snippets.class, into(others).take(file, next.day()));
      assertEquals(0, again.fresh().size());
      assertEquals(3, again.known());
    }
  }

  @Test
  void oneSetIsWrittenAloneAndTheSameSnippetsGiveTheSameBytes() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var day = prepared(blobs);
      var once = Files.readAllBytes(written(day, blobs, Set.of("shell")));
      var twice = Files.readAllBytes(written(day, blobs, Set.of("shell")));
      assertEquals(HexFormat.of().formatHex(once), HexFormat.of().formatHex(twice));
      var read =
          assertInstanceOf(KitFile.Read.class, KitReader.read(new ByteArrayInputStream(once)));
      assertEquals(1, read.entries().size());
      assertEquals(Set.of("shell", "bash"), read.entries().getFirst().tags());
    }
  }

  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Filling filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      filling.into(zip);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String content) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String json(String hash) {
    return "{\"format\":\"pitwall-kit\",\"version\":1,\"snippets\":[{\"set\":\"a\",\"title\":\"\","
        + "\"command\":\"\",\"tags\":[],\"pinned\":false,\"content\":\""
        + hash
        + "\",\"bytes\":4}]}";
  }

  private static Reason refused(Filling filling) throws IOException {
    return refused(zip(filling));
  }

  private static Reason refused(byte[] file) throws IOException {
    return assertInstanceOf(KitFile.Refused.class, KitReader.read(new ByteArrayInputStream(file)))
        .why()
        .reason();
  }

  @Test
  void whatIsNoKitIsRefused() throws Exception {
    assertEquals(Reason.NOT_A_ZIP, refused("no zip".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Reason.NO_MANIFEST, refused(zip -> put(zip, "manifest.json", "{}")));
    assertEquals(Reason.NO_MANIFEST, refused(zip -> put(zip, KitJson.NAME, "[]")));
    assertEquals(Reason.NO_MANIFEST, refused(zip -> put(zip, KitJson.NAME, json("../../x"))));
    assertEquals(
        Reason.NEWER_VERSION,
        refused(
            zip -> put(zip, KitJson.NAME, "{\"format\":\"pitwall-kit\",\"version\":2,\"x\":0}")));
    assertEquals(
        Reason.NO_EVENTS,
        refused(
            zip ->
                put(
                    zip,
                    KitJson.NAME,
                    "{\"format\":\"pitwall-kit\",\"version\":1,\"snippets\":[]}")));
  }

  /** Names that lead elsewhere, contents that are not what they say, links, what is missing. */
  @Test
  void strangeEntriesAreRefused() throws Exception {
    var good = hash("good");
    for (var name : new String[] {"../../etc/passwd", "/etc/passwd", "blobs/../x", "blobs/x"}) {
      assertEquals(
          Reason.STRANGE_ENTRY,
          refused(
              zip -> {
                put(zip, KitJson.NAME, json(good));
                put(zip, name, "good");
              }),
          name);
    }
    // A link's content is where it leads to.
    assertEquals(
        Reason.WRONG_BLOB,
        refused(
            zip -> {
              put(zip, KitJson.NAME, json(good));
              put(zip, "blobs/" + good, "/etc/passwd");
            }));
    assertEquals(Reason.WRONG_BLOB, refused(zip -> put(zip, KitJson.NAME, json(good))));
    var other = hash("other");
    assertEquals(
        Reason.WRONG_BLOB,
        refused(
            zip -> {
              put(zip, KitJson.NAME, json(good));
              put(zip, "blobs/" + good, "good");
              put(zip, "blobs/" + other, "other");
            }));
    var cut =
        zip(
            zip -> {
              put(zip, KitJson.NAME, json(good));
              put(zip, "blobs/" + good, "good");
            });
    assertEquals(Reason.DAMAGED, refused(java.util.Arrays.copyOf(cut, cut.length / 3)));
  }

  /** A few kilobytes that unpack to a gigabyte and more. */
  @Test
  void aBombIsRefusedAtItsLimit() throws Exception {
    var piece = new byte[1 << 20];
    var bomb =
        zip(
            zip -> {
              put(zip, KitJson.NAME, "");
              for (int i = 0; i < 8; i++) {
                zip.write(piece);
              }
            });
    assertTrue(bomb.length < 20_000);
    assertEquals(Reason.TOO_LARGE, refused(bomb));
  }

  @Test
  void nothingIsKeptOfAFileThatIsRefused() throws Exception {
    var file = folder.resolve("bad.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          zip(
              zip -> {
                put(zip, KitJson.NAME, json("0".repeat(64)));
                put(zip, "blobs/" + "0".repeat(64), "x".repeat(100_000));
              }));
    }
    var day = folder.resolve("day");
    Files.createDirectory(day);
    try (var blobs = Blobs.of(day)) {
      assertInstanceOf(
          KitImport.Taken.Refused.class, into(blobs).take(file, SampleDay.empty().day()));
    }
    assertFalse(Files.exists(day.resolve(Blobs.FOLDER)));
  }
}
