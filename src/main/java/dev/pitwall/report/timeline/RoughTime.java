package dev.pitwall.report.timeline;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as people write it down afterwards, {@code 13:00ごろ} or {@code about 13:00}: that it is
 * rough is kept in words, as an exact time it would be made up.
 *
 * @param words as written; empty when the time is exact
 */
record RoughTime(RowTime time, String words) {
  private static final Pattern ROUGH =
      Pattern.compile(
          "(?i)^(?:約|~|〜|≈|about|around|ca\\.?)\\s*|\\s*(?:ごろ|頃|くらい|ぐらい|すぎ|過ぎ|前後?|\\?)$");

  static Optional<RoughTime> read(String text) {
    var normal = Normalizer.normalize(MarkdownTable.bare(text), Normalizer.Form.NFKC).strip();
    var bare = ROUGH.matcher(normal).replaceAll("");
    return RowTime.read(bare).map(time -> new RoughTime(time, bare.equals(normal) ? "" : normal));
  }

  String with(String change) {
    return words.isEmpty() ? change : (change + " (" + words + ")").strip();
  }
}
