package dev.pitwall.report;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.report.document.Document;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.report.document.MarkdownText;
import dev.pitwall.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a report becomes, by the ending of the file that was asked for. */
public final class ReportFiles {
  /** What a report can be written as. */
  public enum Kind {
    HTML(".html"),
    MARKDOWN(".md"),
    PICTURE(".svg"),
    TABLE(".csv");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    public String ending() {
      return ending;
    }

    /** Empty for a file name with another ending. */
    public static Optional<Kind> of(String fileName) {
      var name = fileName.toLowerCase(Locale.ROOT);
      return Stream.of(values()).filter(kind -> name.endsWith(kind.ending)).findFirst();
    }
  }

  private ReportFiles() {}

  /**
   * The contents of the files by their names, the one that was asked for first; the others stand
   * beside it. Empty before there is a contest.
   *
   * @param fileName without its folder
   * @param table which one, of a {@link Kind#TABLE}
   */
  public static Map<String, byte[]> of(
      Kind kind,
      String fileName,
      Timeline timeline,
      Instant now,
      Texts texts,
      ReportCsv.Table table) {
    return switch (kind) {
      case HTML ->
          document(timeline, now, texts)
              .map(one -> one(fileName, HtmlText.of(one)))
              .orElse(Map.of());
      case MARKDOWN ->
          document(timeline, now, texts).map(one -> markdown(fileName, one)).orElse(Map.of());
      case PICTURE ->
          DayReport.picture(timeline, now, texts).map(one -> one(fileName, one)).orElse(Map.of());
      case TABLE ->
          timeline
              .day()
              .contest()
              .map(_ -> one(fileName, ReportCsv.of(timeline.day(), table)))
              .orElse(Map.of());
    };
  }

  private static Optional<Document> document(Timeline timeline, Instant now, Texts texts) {
    return DayReport.of(timeline, now, texts);
  }

  private static Map<String, byte[]> markdown(String fileName, Document document) {
    var pictures = fileName.replaceFirst("\\.[^.]*$", "");
    var files = new LinkedHashMap<String, byte[]>();
    files.put(fileName, bytes(MarkdownText.of(document, pictures)));
    MarkdownText.pictures(document, pictures).forEach((name, svg) -> files.put(name, bytes(svg)));
    return files;
  }

  private static Map<String, byte[]> one(String name, String text) {
    return Map.of(name, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
