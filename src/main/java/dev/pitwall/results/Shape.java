package dev.pitwall.results;

import java.util.List;
import java.util.Map;

/** How a result stands in an output. */
public sealed interface Shape {
  /** What a JSON value must be. */
  enum Kind {
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    /** A list of texts or of {@code {text,count}}; null stands for an empty one. */
    TEXTS,
    OBJECT,
    OBJECTS
  }

  /**
   * An outermost JSON object with exactly these keys: an unknown key is an unknown contest.
   *
   * @param required keys that must be there
   * @param optional keys that may be
   * @param near keys that make another or a broken object suspicious: it may be a result of this
   *     contest that cannot be read
   */
  record Json(Map<String, Kind> required, Map<String, Kind> optional, List<String> near)
      implements Shape {}

  /**
   * Lines in this order, other lines may stand between them; named groups are the fields.
   *
   * @param within how many lines may lie between one and the next
   * @param openEnd whether the last may go on where the output is cut: its line must then be ended
   */
  record Lines(List<BoundedPattern> lines, int within, boolean openEnd) implements Shape {}

  /** {@code key=value} pairs; words in front of them are the field {@code msg}. */
  record Logfmt(Map<String, String> where, List<String> needed, boolean openEnd) implements Shape {}

  /** {@code key:value} set off by tabs, or by blanks where a terminal has replaced them. */
  record Ltsv(Map<String, String> where, List<String> needed, boolean openEnd) implements Shape {}
}
