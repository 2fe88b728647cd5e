package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.log.EventCodec;
import dev.pitwall.testing.Examples;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 * A bundle of 100,000 events written and read, against a bare copy of its bytes with the same
 * compression: read, unpacked, packed and written. Wall time, and the time of all processors, which
 * a busy machine does not change. Prints; asserts nothing. {@code mvn -Pbench test
 * -Dtest=BundleBenchTest}
 */
@Tag("bench")
class BundleBenchTest {
  private static final int ROUNDS = 8;

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
    var bare = folder.resolve("bare.zip");
    var bundle = folder.resolve("bundle.zip");
    pack(bare, bytes);
    System.out.println(
        "| round | copy: wall ms | cpu ms | write: wall | cpu | ratio | cpu | read: wall | cpu"
            + " | ratio | cpu |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (int round = 1; round <= ROUNDS; round++) {
      var copied = spent(() -> copy(bare, folder.resolve("copy.zip")));
      var written = spent(() -> write(bundle, day));
      var read = spent(() -> read(bundle));
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.0f | %.0f | %.2f | %.2f |%n",
          round,
          copied.wall(),
          copied.cpu(),
          written.wall(),
          written.cpu(),
          written.wall() / copied.wall(),
          written.cpu() / copied.cpu(),
          read.wall(),
          read.cpu(),
          read.wall() / copied.wall(),
          read.cpu() / copied.cpu());
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** In milliseconds; of all threads of the process. */
  private record Spent(double wall, double cpu) {}

  private static Spent spent(Work work) throws IOException {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc();
    long start = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    work.run();
    return new Spent((System.nanoTime() - start) / 1e6, (machine.getProcessCpuTime() - cpu) / 1e6);
  }

  private static void pack(Path file, byte[] bytes) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("events.jsonl"));
      zip.write(bytes);
    }
  }

  /** Reads, unpacks, packs and writes the bytes. */
  private static void copy(Path file, Path copy) throws IOException {
    try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
        var out = new ZipOutputStream(Files.newOutputStream(copy))) {
      in.getNextEntry();
      out.putNextEntry(new ZipEntry("events.jsonl"));
      in.transferTo(out);
    }
  }

  private static void write(Path file, Timeline day) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      BundleWriter.write(out, day, "day", BlobSource.NONE, List.of());
    }
  }

  private static void read(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
    }
  }
}
