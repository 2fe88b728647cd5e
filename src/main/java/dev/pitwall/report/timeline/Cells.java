package dev.pitwall.report.timeline;

import java.util.List;

/**
 * One row of a table as it stands there.
 *
 * @param line where it begins, from 1
 */
record Cells(long line, List<String> fields) {
  boolean blank() {
    return fields.stream().allMatch(String::isBlank);
  }
}
