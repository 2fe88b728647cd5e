package dev.pitwall.results;

import java.util.Locale;

/** Whole logs of benchmarkers that print results while they run. */
final class Logs {
  /** As a team sees it on standard output. */
  static final String QUALIFY_11 = qualify11(false);

  /** Standard error with it: the counts stand before every result. */
  static final String MERGED_11 = qualify11(true);

  static final String FINAL_11 = final11();

  private Logs() {}

  private static String time(int second) {
    return String.format(
        Locale.ROOT, "12:%02d:%02d.%06d ", 39 + second / 60, second % 60, 7000 + second);
  }

  private static String qualify11(boolean merged) {
    var log = new StringBuilder();
    if (merged) {
      log.append(time(0)).append("ISUCON11 benchmarker 0103184\n");
    }
    log.append(time(1)).append("===> PREPARE\n").append(time(7)).append("===> LOAD\n");
    for (int i = 0; i < 20; i++) {
      int second = 7 + 3 * i;
      if (merged) {
        log.append(time(second)).append("SCORE: 00.StartBenchmark       : 1\n");
      }
      int raw = 97 * i;
      log.append(time(second))
          .append(
              i == 0
                  ? "score: 0(0 - 0) : Score\n"
                  : "score: " + (raw - 1) + "(" + raw + " - 1) : pass\n")
          .append(time(second))
          .append("deduction: 0 / timeout: " + i + "\n")
          .append(time(second + 1))
          .append("ユーザーは増えませんでした\n");
    }
    log.append(time(67)).append("SCORE: 00.StartBenchmark       : 1\n");
    log.append(time(67)).append("SCORE: 09.ReadInfoCondition    : 17\n");
    log.append(time(67)).append("score: 2078(2104 - 26) : pass\n");
    log.append(time(67)).append("deduction: 0 / timeout: 266\n");
    if (merged) {
      log.append(time(67)).append("<=== sendResult finish\n");
    }
    return log.toString();
  }

  private static String final11() {
    var log = new StringBuilder();
    for (int i = 1; i <= 23; i++) {
      log.append(time(3 * i)).append("score: " + 10 * i + " (= " + 10 * i + " - 0) : passed\n");
      log.append(time(3 * i)).append("deductionCount: 0, timeoutCount: 0\n");
    }
    log.append(time(75)).append("score: 231 (= 281 - 50) : passed\n");
    log.append(time(75)).append("deductionCount: 1, timeoutCount: 0\n");
    log.append(time(75)).append("raw score (281) breakdown:\n");
    log.append(time(75)).append("SubmitAssignment : 2401 回 (7203 点)\n");
    return log.toString();
  }
}
