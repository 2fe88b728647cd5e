package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a column of results, in the words of spreadsheets, portals and people. */
sealed interface VerdictWord {
  record Clear(Verdict verdict) implements VerdictWord {}

  /** The run is over; whether it passed is not said. */
  record Silent() implements VerdictWord {}

  String ABORTED = "aborted";

  Map<String, VerdictWord> WORDS = words();

  private static Map<String, VerdictWord> words() {
    var words = new HashMap<String, VerdictWord>();
    put(
        words,
        new Clear(Verdict.PASS),
        List.of(
            "true",
            "pass",
            "passed",
            "ok",
            "success",
            "succeeded",
            "yes",
            "wahr",
            "成功",
            "合格",
            "通過",
            "○",
            "〇",
            "✓",
            "✔",
            "✅"));
    put(
        words,
        new Clear(Verdict.FAIL),
        List.of(
            "false", "fail", "failed", "failure", "ng", "no", "falsch", "失敗", "不合格", "×", "✗", "✘",
            "❌"));
    put(
        words,
        new Clear(Verdict.ABORTED),
        List.of(ABORTED, "abort", "error", "errored", "canceled", "cancelled", "エラー", "中断", "中止"));
    put(words, new Silent(), List.of("finished", "done", "complete", "completed", "完了", "終了"));
    return Map.copyOf(words);
  }

  private static void put(
      Map<String, VerdictWord> words, VerdictWord meaning, List<String> written) {
    written.forEach(word -> words.put(word, meaning));
  }

  /** Empty when it is none of these words. */
  static Optional<VerdictWord> of(String text) {
    return Optional.ofNullable(WORDS.get(WrittenRoles.plain(MarkdownTable.bare(text))));
  }
}
