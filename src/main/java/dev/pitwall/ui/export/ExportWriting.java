package dev.pitwall.ui.export;

import dev.pitwall.report.export.DayExport;
import dev.pitwall.report.export.DayToExport;
import dev.pitwall.report.export.Export;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.kit.control.BackgroundJob;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * What is written, of which day, and where. Makes and writes files: not for the JavaFX thread.
 *
 * @param day looks for the attachments
 */
record ExportWriting(ExportRequest asked, Path file, Supplier<DayToExport> day, Texts texts) {

  /** Returns one sentence for the person. */
  String run(BackgroundJob job) {
    try {
      var name = file.getFileName().toString();
      var export = DayExport.of(asked, day.get(), name, done -> job.at(done / 2));
      if (export.isEmpty()) {
        return failed(texts.of("export.nothing"));
      }
      write(export.get(), job);
      return written(export.get());
    } catch (FileAlreadyExistsException e) {
      return failed(texts.of("export.beside", e.getFile()));
    } catch (IOException e) {
      return job.isCancelled()
          ? texts.of("export.cancelled", file)
          : failed(String.valueOf(e.getMessage()));
    }
  }

  private String failed(String why) {
    return texts.of("export.failed", file, why);
  }

  /** That the file itself is replaced was asked; what lies beside it only with that one. */
  private void write(Export export, BackgroundJob job) throws IOException {
    boolean again = Files.exists(file);
    export.write(file, place -> again || place.equals(file), done -> job.at(0.5 + done / 2));
  }

  private String written(Export export) {
    var words = new ArrayList<String>();
    words.add(texts.of("export.written", file));
    if (!export.leftOut().isEmpty()) {
      words.add(texts.of("privacy.left", export.leftOut()));
    }
    if (export.missing() > 0) {
      words.add(texts.of("bundle.blobsMissing", export.missing()));
    }
    return String.join(" ", words);
  }
}
