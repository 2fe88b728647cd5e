package dev.pitwall.report.export;

import dev.pitwall.log.DatabaseCopy;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a day can be written as; the file's ending chooses it. */
public enum ExportForm {
  HTML(".html"),
  MARKDOWN(".md"),
  SVG(".svg"),
  PNG(".png"),
  CSV(".csv"),
  BUNDLE(".zip"),
  DATABASE(DatabaseCopy.ENDING);

  private final String ending;

  ExportForm(String ending) {
    this.ending = ending;
  }

  public String ending() {
    return ending;
  }

  /** Empty for a file name with another ending. */
  public static Optional<ExportForm> of(String fileName) {
    var name = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }

  /** As the help lists them. */
  public static String endings() {
    return Stream.of(values()).map(ExportForm::ending).collect(Collectors.joining(", "));
  }
}
