package dev.pitwall.results;

import static dev.pitwall.results.Readings.asks;
import static dev.pitwall.results.Readings.reads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.pitwall.domain.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contests that people hold for practice, and outputs as people cut them for their notes. */
class PracticeContestsTest {
  private static final String KAYAC =
      """
      17:41:22.010233 SCORE: 8120 (+8420 -300)
      17:41:22.010261 RESULT: score.ScoreTable{"GET /api/playlists":12, "POST /api/login":108}
      """;

  private static final String ISHOCON1 =
      """
      2023/12/30 11:00:48 Start GET /initialize
      2023/12/30 11:00:48 Benchmark Start!  Workload: 4
      2023/12/30 11:01:48 Benchmark Finish!
      2023/12/30 11:01:48 Score: 16402
      2023/12/30 11:01:48 Waiting for Stopping All Benchmarkers ...
      """;

  private static final String ISHOCON2 =
      """
      2024/01/01 23:15:48 Start GET /initialize
      2024/01/01 23:15:48 期日前投票を開始します
      2024/01/01 23:15:49 期日前投票が終了しました
      2024/01/01 23:15:49 投票を開始します  Workload: 3
      2024/01/01 23:16:50 投票者の感心がなくなりました
      2024/01/01 23:16:50 {"score": 6980, "success": 6340, "failure": 0}
      """;

  private static final String GASSHUKU =
      """
      17:40:22.010101 error - GET /api/books: timeout
      17:41:22.010230 ---------Bench Result---------
      17:41:22.010231 breakdown:
      17:41:22.010232   POST /api/books: 12
      17:41:22.010233
      17:41:22.010234 status:    pass
      17:41:22.010235 raw score: 12340
      17:41:22.010236 deduction: 40 (error: 4 / timeout: 0)
      17:41:22.010237 score:     12340 - 40 = 12300
      """;

  private static final String PISCON =
      """
      スコア
      20,024
      ステータス
      FINISHED
      PASSED
      実行ユーザー
      @mei
      """;

  private static String doubled(String output) {
    return output.lines().map(line -> line + "\n" + line + "\n").collect(Collectors.joining());
  }

  @Test
  void ofKayacOnlyNothingIsAFail() {
    reads("PASS 8120", KAYAC);
    reads("PASS 1", KAYAC.replace("8120 (+8420 -300)", "1 (+1 0)"));
    reads("FAIL 0", KAYAC.replace("8120 (+8420 -300)", "0 (+420 -500)"));
    asks(KAYAC.replace("+8420", "+9420"));
    asks(KAYAC.lines().findFirst().orElseThrow() + "\n");
    reads("FAIL 8120", "17:41:22.010101 PASSED: false\n" + KAYAC);
  }

  @Test
  void ofIshoconAScoreIsAPass() {
    reads("PASS 16402", ISHOCON1);
    asks(ISHOCON1.lines().limit(4).collect(Collectors.joining("\n")));
    asks(ISHOCON1.lines().limit(3).collect(Collectors.joining("\n", "", "\n")));
    reads(
        "FAIL",
        ISHOCON1.lines().limit(2).collect(Collectors.joining("\n", "", "\n"))
            + "2023/12/30 11:00:49 Invalid Content or DOM at GET /index\n");
    asks("2023/12/30 11:00:49 Invalid Content or DOM at GET /index\n");
    reads("FAIL", "2023/12/30 11:00:49 Timeover at GET /initialize\n");
    reads("PASS 6980", ISHOCON2);
    reads("PASS 6981", ISHOCON2.replaceAll("\\{.*}", "score: 6981, success: 1, failure: 0"));
    asks("{\"score\": 6980, \"success\": 6340, \"failure\": 0}\n");
    asks(ISHOCON2.lines().limit(4).collect(Collectors.joining("\n", "", "\n")));
    var three = "2025/11/01 13:10:02 INFO Benchmark Start! current_time=06:00\n";
    var critical =
        "2025/11/01 13:10:40 ERROR Critical error occurred, stopping benchmark error=x\n";
    var finished =
        "2025/11/01 13:11:09 INFO Benchmark Finished! score=421 total_sales=43012"
            + " total_refunds=912 net_revenue=42100 total_tickets=14 current_time=23:58\n";
    reads("PASS 421", three + finished);
    reads("PASS 421", three + critical + finished);
    reads(
        "PASS 421",
        "time=13:11:09.902 level=INFO msg=\"Benchmark Finished!\" score=421 total_sales=4 x=1\n");
    asks(three + critical + "panic: x\n");
    asks(finished + three);
  }

  @Test
  void ofTheGasshukuTheBlockThatStandsAloneIsFinal() {
    reads("PASS 12300", GASSHUKU);
    reads("PASS 12300", doubled(GASSHUKU));
    reads("FAIL 12300", "17:40:00 critical error - GET /: 500\n" + GASSHUKU);
    asks(GASSHUKU + GASSHUKU);
    reads("PASS 12300", GASSHUKU.replace("17:4", "[Admin] 17:4").replace("12340", "9") + GASSHUKU);
    asks(GASSHUKU.replace("17:4", "[Admin] 17:4"));
    var failed =
        """
        17:41:22.010234 status:    fail: critical
        17:41:22.010237 score:     0
        """;
    reads("FAIL 0", failed);
    reads("FAIL 0", doubled(failed));
    reads("FAIL 0", failed.replace("critical", "score"));
    asks(GASSHUKU.replace("12340 - 40 = 12300", "12340 - 40 = 12301"));
  }

  @Test
  void ofThePortalOnlyTheResultCounts() {
    reads("PASS 20024", PISCON);
    reads("FAIL 20024", PISCON.replace("PASSED", "FAILED"));
    asks(PISCON.replace("PASSED", "ERROR"));
    asks(PISCON.replace("PASSED\n", ""));
    asks(PISCON.replace("FINISHED\nPASSED", "RUNNING"));
    asks("スコア\n未計測\nステータス\nWAITING\n");
    reads("PASS 167395", "- score: **167,395 / PASSED / deduction 0 / timeout 397**\n");
    asks("- score: **16,7395 / PASSED / deduction 0 / timeout 397**\n");
  }

  @Test
  void benchPlOfTheFifthSaysWhatItMeans() {
    reads("PASS 268.9", "RESULT: success\nSCORE: 268.9\nアプリケーションが遅い\n");
    reads("FAIL 0", "RESULT: fail\nSCORE: 0\n");
    asks("RESULT: success\nSCORE: 268");
    asks("SCORE: 268.9\n");
  }

  @Test
  void whatPeopleCutOutWasNotWhatDecides() {
    reads("PASS 8111", "{\"pass\":true,\"score\":8111,\"success\":7763,\"fail\":0}\n");
    reads("FAIL 8111", "{\"pass\":false,\"score\":8111,\"success\":7763,\"fail\":0}\n");
    reads("PASS 61240", "{\"pass\":true,\"score\":61240,\"campaign\":5,\"language\":\"Go\"}\n");
    reads("FAIL 4", "{\"pass\":false,\"score\":4,\"reason\":\"no\",\"language\":\"go\"}\n");
    reads("PASS 4157", "{\"pass\":true,\"score\":4157,\"message\":\"ok\",\"load_level\":1}\n");
    asks("{\"pass\":true,\"score\":5,\"language\":\"go\"}\n");
    reads("FAIL 3181", "* `pass=false スコア=3181 種別エラー数=map[]`\n");
    reads("PASS 7", "> 結果 pass=true スコア=7 種別エラー数=map[]\n");
    asks("pass=true スコア=11599\n");
    asks("> 前回は pass=true スコア=7 種別エラー数=map[]\n");
  }

  @Test
  void aCriticalErrorOfThePreparationIsTheEnd() {
    var critical = "21:24:04.683049 ERR: prepare: critical: アプリケーション互換性チェックに失敗しました\n";
    reads("FAIL", critical);
    reads("FAIL 0", critical + "21:24:05 score: 0(0 - 0) : Critical error\n");
    reads("FAIL 0", critical + "21:24:05 score: 0 (= 0 - 0) : 致命的なエラーが発生しました\n");
    asks("21:24:04.683049 ERR: prepare: timeout: x\n");
  }

  /** What stands around a result: prompts, a chat's fence, the stamps of other programs. */
  @Test
  void whatOthersPutAroundAResultChangesNothing() {
    var isu = "{\"pass\":true,\"score\":1710,\"success\":1434,\"fail\":0,\"messages\":[]}\n";
    reads(
        "PASS 1710", "$ make bench\nbin/benchmarker -t http://localhost\n" + isu + "$ alp json\n");
    reads("FAIL 0", isu + isu.replace("true", "false").replace("1710", "0"));
    var passed = "13:15:04.129360 PASSED: true\n13:15:04.129364 SCORE: 2814 (+2814 0(0%))\n";
    reads("PASS 2814", passed.replaceAll("(?m)^", "2022-07-23T04:15:04.129358000Z "));
    reads("FAIL 2814", passed.replace("true", "false"));
    asks(passed.replace("2814 (", "2,814 ("));
    var simulated = "time=12:14:20.102 level=INFO msg=結果 pass=true スコア=1097 種別エラー数=map[26:1]\n";
    reads("PASS 1097", "Nov 30 12:14:20 " + simulated);
    reads("FAIL 0", simulated + simulated.replace("true", "false").replace("1097", "0"));
    reads("PASS 1902", "```\n15:36:48.825225 score: 1902(1932 - 30) : pass\n```\n");
  }

  /** However little of it there is, it never passes with another score. */
  @ParameterizedTest
  @ValueSource(strings = {KAYAC, ISHOCON1, ISHOCON2, GASSHUKU, PISCON})
  void cutAnywhere(String output) throws IOException {
    var whole = Readings.said(output);
    assertNotEquals("ASK", whole.split(" ")[0]);
    var bytes = output.getBytes(StandardCharsets.UTF_8);
    for (int end = 0; end < bytes.length; end++) {
      var reading =
          Readings.READER.read(
              new ByteArrayInputStream(Arrays.copyOf(bytes, end)), Optional.empty());
      if (reading instanceof Reading.Read read && read.verdict() == Verdict.PASS) {
        assertEquals(whole, Readings.said(reading), "cut at " + end);
      }
    }
  }
}
