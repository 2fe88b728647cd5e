package dev.pitwall.results;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no format knows is asked about, however much it looks like a result. */
class UnknownContestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total score: 123\n",
        "## 計測結果\n| ホームを開く | 98.50 / 100.00 |\n**合計 583.50 / 1150.00**\n",
        "> {“pass”:true,“score”:1710,“success”:1434,“fail”:0,“messages”:[]}\n",
        "{\"pass\":\"true\",\"score\":1710,\"success\":1434,\"fail\":0,\"messages\":[]}\n",
        "{\"pass\":true,\"score\":17\n10,\"success\":1434,\"fail\":0,\"messages\":[]}\n",
        "{\"pass\":false,\"score\":5,\"success\":1,\"fail\":0,\"messages\":[],\"pass\":true}\n",
        "{\"errors\":0,\"tickets\":3904,\"score\":104500}\n",
        "get success: 31234\nget fail: 0\nRESULT: 31354 (success)\n",
        "スコア: 3,670\n名前解決成功数 412\n",
        "15:36:48.825225 score: １９０２(１９３２ - ３０) : pass\n",
        "例: 15:36:48.825225 score: 1902(1932 - 30) : pass\n",
        "Score: 123\n",
        "SCORE: 123\n",
        "score: 123\n",
        "スコア: 3670\n",
        "結果: 合格 1200点\n",
        "PASS\n",
        "{\"result\":\"ok\",\"point\":5}\n",
        "{\"pass\":true}\n",
        "{\"score\":5}\n",
        "{\"pass\":true,\"score\":5}\n",
        "{\"pass\":true,\"score\":0.92,\"deficiencies\":[],\"summary\":\"meets criteria\"}\n",
        "{\"pass\":true,\"score\":5,\"messages\":[],\"rank\":3}\n",
        "{\"passed\":true,\"score\":5,\"messages\":[]}\n",
        "{\"result\":{\"pass\":true,\"score\":5,\"messages\":[]},\"version\":2}\n",
        "[{\"pass\":true,\"score\":5,\"messages\":[]},{\"pass\":true,\"score\":6,\"messages\":[]}]\n",
        "[\n {\"pass\":true,\"score\":5,\"messages\":[]}\n]\n",
        "{\"log\":\"{\\\"pass\\\":true,\\\"score\\\":5,\\\"messages\\\":[]}\\n"
            + "\",\"stream\":\"stdout\"}\n",
        "pass: true\nscore: 500\nmessages: []\n",
        "---\nresult:\n  pass: true\n  score: 99\n",
        "pass=true score=100\n",
        "level=info msg=result pass=true score=100\n",
        "type:result\tscore:100\tpass:true\n",
        "2024/01/01 10:00:00 score 4157\n",
        "Pass: true, Score: 100\n",
        "PASSED true SCORE 100\n",
        "score: 100 (pass)\n",
        "score: 0(0 - 0) : fail: critical\n",
        "Running 30s test @ http://127.0.0.1:8080/\n"
            + "  12 threads and 400 connections\n"
            + "Requests/sec: 748868.53\n",
        "Requests per second:    5132.66 [#/sec] (mean)\nFailed requests:        0\n",
        "     http_reqs......: 12034 401.1/s\n     checks.........: 100.00% ✓ 24068 ✗ 0\n",
        "Summary:\n"
            + "  Total:\t1.2 secs\n"
            + "  Requests/sec:\t1652.5\n"
            + "Status code distribution:\n"
            + "  [200]\t200 responses\n",
        "Success       [ratio]                    100.00%\nStatus Codes  [code:count]  200:300\n",
        "Name  # reqs  # fails\nAggregated  5000  0(0.00%)  score 88\n",
        "summary =  60000 in 00:01:00 = 1000.0/s Avg: 12 Min: 1 Max: 90 Err: 0 (0.00%)\n",
        "===== 12 passed, 1 failed in 3.21s =====\n",
        "ok  \tgithub.com/a/b\t0.5s\nPASS\n",
        "Team A solved web-100: +500 points, total 1500\n",
        "2024-01-01T00:00:00 [INFO] done: score 100\n",
        "2024-01-01T00:00:00 [CRITICAL] disk full\n",
        "12:00:00 type:fail\treason:timeout\tmethod:GET\turi:/\n",
        "BENCH RESULT: SUCCESS\nPoints: 1234\n",
        "Result: SUCCESS\nScore: 1234\n",
        "final score is 8123 (= 8223 - 100) : passed!\n",
        "前回の結果は score: 1902(1932 - 30) : pass でした\n",
        "Benchmark finished. {\"status\":\"success\",\"scores\":[1,2,3]}\n",
        "<testsuite tests=\"5\" failures=\"0\"/>\n",
        "\n \n\t\n",
        "",
        "{",
        "{\"",
        "{}",
        "[]",
        "[",
        "負荷走行が終了しました\n",
        "time=12:13:02.101 level=INFO msg=負荷走行が終了しました\n"
      })
  void asked(String output) {
    Readings.asks(output);
  }
}
