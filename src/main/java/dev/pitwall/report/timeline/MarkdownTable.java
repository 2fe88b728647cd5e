package dev.pitwall.report.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table in Markdown, with other text around it. */
final class MarkdownTable {
  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?\\s*");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern MARKS = Pattern.compile("\\*\\*|__|~~|`");

  private MarkdownTable() {}

  /** Without the marks for bold, struck out and code. */
  static String bare(String cell) {
    return MARKS.matcher(cell).replaceAll("").strip();
  }

  /**
   * The rows of the first table that is headed as a timeline, its heading first; empty when there
   * is none.
   */
  static Optional<List<Cells>> find(List<String> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).contains("|") && RULE.matcher(lines.get(i + 1)).matches()) {
        var header = cells(lines.get(i));
        if (Columns.headed(header).isPresent()) {
          return Optional.of(rows(lines, i, header));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Cells> rows(List<String> lines, int first, List<String> header) {
    var rows = new ArrayList<Cells>();
    rows.add(new Cells(first + 1L, header));
    for (int i = first + 2; i < lines.size() && lines.get(i).contains("|"); i++) {
      rows.add(new Cells(i + 1L, cells(lines.get(i))));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner =
        inner.endsWith("|") && !inner.endsWith("\\|")
            ? inner.substring(0, inner.length() - 1)
            : inner;
    var cells = new ArrayList<String>();
    for (var cell : BAR.split(inner, -1)) {
      cells.add(cell.replace("\\|", "|").strip());
    }
    return cells;
  }
}
