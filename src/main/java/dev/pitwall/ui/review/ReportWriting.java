package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.ReportFiles;
import dev.pitwall.report.ReportFiles.Kind;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.text.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is written, of which day, and where. Makes and writes files: not for the JavaFX thread.
 *
 * @param kind empty for the bundle
 * @param attachments of the day, as far as they are on this laptop
 */
record ReportWriting(
    Optional<Kind> kind,
    ReportCsv.Table table,
    Path file,
    Timeline day,
    Instant now,
    Texts texts,
    Function<ContestDay, DayBlobs> attachments) {

  /** Returns one sentence for the person. */
  String run(ReportJob job) {
    try {
      return kind.isPresent() ? report(kind.get(), job) : bundle(job);
    } catch (FileAlreadyExistsException e) {
      return failed(texts.of("review.report.beside", e.getFile()));
    } catch (IOException e) {
      return job.isCancelled()
          ? texts.of("review.report.cancelled", file)
          : failed(String.valueOf(e.getMessage()));
    }
  }

  private String failed(String why) {
    return texts.of("review.report.failed", file, why);
  }

  private String report(Kind form, ReportJob job) throws IOException {
    var files = ReportFiles.of(form, file.getFileName().toString(), day, now, texts, table);
    if (files.isEmpty()) {
      return failed(texts.of("review.report.nothing"));
    }
    job.goOn();
    write(files);
    return texts.of("review.report.written", file);
  }

  /** That the file itself is replaced was asked; what lies beside it only with that one. */
  private void write(Map<String, byte[]> files) throws IOException {
    boolean again = Files.exists(file);
    for (var name : files.keySet()) {
      var beside = file.resolveSibling(name);
      if (!again && !beside.equals(file) && Files.exists(beside)) {
        throw new FileAlreadyExistsException(beside.toString());
      }
    }
    for (var one : files.entrySet()) {
      Files.write(file.resolveSibling(one.getKey()), one.getValue());
    }
  }

  /** The file is in its place once it is whole: one that was there before stays until then. */
  private String bundle(ReportJob job) throws IOException {
    if (day.envelopes().isEmpty()) {
      return failed(texts.of("review.report.nothing"));
    }
    var blobs = attachments.apply(day.day());
    var leftOut =
        blobs.missing() == 0
            ? List.<String>of()
            : List.of(texts.of("bundle.blobsMissing", blobs.missing()));
    var folder = file.toAbsolutePath().getParent();
    var part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
        BundleWriter.write(out, day, "", blobs, leftOut, job::at);
      }
      job.goOn();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return leftOut.isEmpty()
        ? texts.of("review.report.written", file)
        : texts.of("review.report.without", file, leftOut);
  }
}
