package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.log.EventCodec;
import dev.pitwall.testing.Examples;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle of 100,000 events, against a bare copy of its bytes with the same compression. Prints;
 * asserts nothing. {@code mvn -Pbench test -Dtest=BundleBenchTest}
 */
@Tag("bench")
class BundleBenchTest {
  @TempDir Path folder;

  @Test
  void hundredThousandEvents() throws IOException {
    var day = Timeline.of(Examples.envelopes(Examples.THERE, 1, 100_000));
    var codec = new EventCodec();
    var bytes =
        day.envelopes().stream()
            .map(one -> codec.line(one) + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    System.out.printf(Locale.ROOT, "%,d events, %,d bytes%n", day.envelopes().size(), bytes.length);
    System.out.println(
        "| round | bare write ms | bundle ms | ratio | bare read ms | bundle ms | ratio |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int round = 1; round <= 6; round++) {
      var bare = folder.resolve("bare" + round + ".zip");
      var bundle = folder.resolve("bundle" + round + ".zip");
      double bareWrite = millis(() -> bareWrite(bare, bytes));
      double write = millis(() -> write(bundle, day));
      double bareRead = millis(() -> bareRead(bare, folder.resolve("copy")));
      double read = millis(() -> read(bundle));
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f | %.2f | %.0f | %.0f | %.2f |%n",
          round,
          bareWrite,
          write,
          write / bareWrite,
          bareRead,
          read,
          read / bareRead);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double millis(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void bareWrite(Path file, byte[] bytes) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("events.jsonl"));
      zip.write(bytes);
    }
  }

  private static void write(Path file, Timeline day) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      BundleWriter.write(out, day, "day", BlobSource.NONE, List.of());
    }
  }

  private static void bareRead(Path file, Path copy) throws IOException {
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
        var out = Files.newOutputStream(copy)) {
      zip.getNextEntry();
      zip.transferTo(out);
    }
  }

  private static void read(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
    }
  }
}
