package dev.pitwall.report.export;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.log.DatabaseCopy;
import dev.pitwall.report.DayReport;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.report.document.Document;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.report.document.MarkdownText;
import dev.pitwall.report.export.Export.Content;
import dev.pitwall.report.picture.PngPicture;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.report.privacy.RedactedDay;
import dev.pitwall.report.privacy.Redaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of a day what a person wants of it. For one making on one thread. It can be stopped between
 * the steps of a report: each takes less than half a second of a day of 10,000 events ({@code
 * ReportBenchTest}).
 */
public final class DayExport {
  /** Shows a spreadsheet on a Japanese machine that the file is UTF-8. */
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** So much of the way is the leaving out, where something is left out. */
  private static final double REDACTION = 0.5;

  private final ExportRequest asked;
  private final DayToExport day;
  private final RedactedDay redacted;

  private DayExport(ExportRequest asked, DayToExport day, RedactedDay redacted) {
    this.asked = asked;
    this.day = day;
    this.redacted = redacted;
  }

  /**
   * Empty where there is nothing to write: no contest yet, or for bundle and database no event.
   *
   * @param fileName without its folder
   * @throws IOException when an attachment cannot be read, or {@code progress} stops it
   */
  public static Optional<Export> of(
      ExportRequest asked, DayToExport day, String fileName, Progress progress) throws IOException {
    var redacted =
        Redaction.of(
            day.timeline(),
            day.blobs(),
            asked.without(),
            day.texts().in(zone(day.timeline()).orElse(day.texts().zone())),
            done -> progress.at(done * REDACTION));
    return new DayExport(asked, day, redacted)
        .files(
            fileName,
            done ->
                progress.at(asked.without().isEmpty() ? done : REDACTION + done * (1 - REDACTION)));
  }

  private static Optional<ZoneId> zone(Timeline timeline) {
    return timeline.day().contest().map(Contest::zone);
  }

  private Optional<Export> files(String fileName, Progress progress) throws IOException {
    var files =
        switch (asked.form()) {
          case HTML -> document(progress).map(one -> one(fileName, HtmlText.of(one)));
          case MARKDOWN -> markdown(fileName, progress);
          case SVG -> picture(progress).map(svg -> one(fileName, svg));
          case PNG -> picture(progress).map(svg -> bytes(fileName, PngPicture.of(svg)));
          case CSV -> table().map(csv -> marked(fileName, csv));
          case BUNDLE -> ofEvents(fileName, this::bundle);
          case DATABASE -> ofEvents(fileName, this::database);
        };
    boolean withBlobs = asked.form() == ExportForm.BUNDLE;
    return files.map(
        one -> new Export(one, redacted.leftOut(), withBlobs ? redacted.blobs().missing() : 0));
  }

  private Optional<Document> document(Progress progress) throws IOException {
    return DayReport.of(
        redacted.timeline(), day.now(), day.texts(), redacted.leftOut(), progress.part(0, 0.5));
  }

  private Optional<String> picture(Progress progress) throws IOException {
    progress.at(0);
    var made = DayReport.picture(redacted.timeline(), day.now(), day.texts(), redacted.leftOut());
    progress.at(0.5);
    return made;
  }

  /** The picture as pixels, which every reader shows, and behind it the drawing. */
  private Optional<Map<String, Content>> markdown(String fileName, Progress progress)
      throws IOException {
    var made = document(progress);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    var names = fileName.replaceFirst("\\.[^.]*$", "");
    var files = new LinkedHashMap<String, Content>();
    files.putAll(one(fileName, MarkdownText.of(made.get(), names)));
    for (var picture : MarkdownText.pictures(made.get(), names).entrySet()) {
      progress.at(0.7);
      files.putAll(bytes(picture.getKey() + ".png", PngPicture.of(picture.getValue())));
      files.putAll(one(picture.getKey() + ".svg", picture.getValue()));
    }
    return Optional.of(files);
  }

  private Optional<String> table() {
    var words = Omission.words(asked.without());
    return redacted
        .timeline()
        .day()
        .contest()
        .map(_ -> ReportCsv.of(redacted.timeline().day(), asked.table(), words));
  }

  private Map<String, Content> marked(String fileName, String csv) {
    return Map.of(
        fileName,
        (out, progress) -> {
          if (asked.marked()) {
            out.write(MARK);
          }
          out.write(csv.getBytes(StandardCharsets.UTF_8));
          progress.at(1);
        });
  }

  private Optional<Map<String, Content>> ofEvents(String fileName, Content content) {
    return redacted.timeline().envelopes().isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of(fileName, content));
  }

  private void bundle(OutputStream out, Progress progress) throws IOException {
    BundleWriter.write(
        out, redacted.timeline(), day.name(), redacted.blobs(), redacted.leftOut(), progress);
  }

  private void database(OutputStream out, Progress progress) throws IOException {
    var texts = day.texts();
    var about = new ArrayList<String>();
    about.add(texts.of("export.database.about"));
    if (!redacted.leftOut().isEmpty()) {
      about.add(texts.of("privacy.left", redacted.leftOut()));
    }
    DatabaseCopy.write(out, redacted.timeline().envelopes(), about, progress::at);
  }

  private static Map<String, Content> one(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Content> bytes(String name, byte[] bytes) {
    return Map.of(
        name,
        (out, progress) -> {
          out.write(bytes);
          progress.at(1);
        });
  }
}
