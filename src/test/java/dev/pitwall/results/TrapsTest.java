package dev.pitwall.results;

import static dev.pitwall.results.Readings.asks;
import static dev.pitwall.results.Readings.reads;
import static dev.pitwall.results.Readings.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each benchmarker does that misleads. */
class TrapsTest {
  private static String isu(String fields) {
    return "{\"pass\":true,\"score\":" + fields + "}\n";
  }

  @Test
  void rawScoreNeverCounts() {
    var failed = sample("isucon3-qualifier-fail.txt");
    asks(failed.replace("Score:    0.0\n", ""));
    reads("PASS 120.5", sample("isucon3-qualifier-success.txt").replace("3972.4", "120.5"));
    asks("RawScore: 8123.0\n");
  }

  @Test
  void aCriticalLineFailsTheFinalOf2013() {
    var passed = sample("isucon3-final-success.txt");
    reads("FAIL 11023.4181", passed + "2013-11-09T16:45:09 [CRITICAL] late\n");
    reads("FAIL 11023.4181", "2013-11-09T16:44:02 [CRITICAL] early\n" + passed);
    asks(passed.lines().skip(1).findFirst().orElseThrow() + "\n");
    reads(
        "FAIL",
        "2013-11-09T13:22:58 [CRITICAL] delete ok failed at lib/Isucon2013Final/Bench.pm line"
            + " 210\n");
    reads("PASS 9", passed.replace("11023.4181", "9"));
  }

  @Test
  void aFailedReportCheckPrintsAScoreAllTheSame() {
    var passed = sample("isucon4-qualifier-success.txt");
    var fail =
        "12:12:20 type:fail\treason:Missmatch banned IPs\tmessage:Report checking is failed. Do not"
            + " send score.\n";
    var score = "12:12:21 type:score";
    reads("FAIL 48234", passed.replace(score, fail + score));
    reads("FAIL 48234", passed.replace(score, fail + score).replace("\t", "    "));
    reads("PASS 48234", passed.replace("\t", "  "));
    reads(
        "PASS 48234",
        passed.replace(score, "12:12:15 type:fail\treason:timeout\tmethod:GET\turi:/\n" + score));
    reads("PASS 48234", passed.replace("fail:0", "fail:31"));
    asks("12:12:21 type:score\tsuccess:223000\tfail:0\tscore:48234\n");
    asks(passed.strip());
    reads("PASS 48234", "12:10:01 type:info\tmessage:launch benchmarker\n" + fail + passed);
  }

  @Test
  void theScoreOf2015IsWorkedOut() {
    var passed = sample("isucon5-result.json");
    reads("PASS 12051.1", passed.replace("2310", "2311"));
    reads(
        "PASS 12021",
        passed
            .replace("\"error\" : 0", "\"error\" : 1")
            .replace("\"exception\" : 0", "\"exception\" : 1"));
    var slow =
        "\"violations\" : [ {\"type\":\"x\",\"description\":\"アプリケーションが 5000"
            + " ミリ秒以内に応答しませんでした\",\"number\":3},{\"type\":\"y\",\"description\":\"ほか\",\"number\":9}"
            + " ]";
    reads("PASS 11751", passed.replace("\"violations\" : [ ]", slow));
    reads("FAIL 0.9", passed.replace("11820", "0").replace("2310", "9"));
    reads("FAIL 0", passed.replace("11820", "0").replace("2310", "0"));
    reads("FAIL 12051", passed.replace("true", "false"));
    asks(passed.replace("\"error\" : 0,", ""));
    asks(passed.replace("11820", "\"11820\""));
    reads("PASS 12051", passed.replace("\n", "").replace(" : ", ":"));
    asks(passed.replace("isucon5q.bench.scenario.Isucon5Load", "isucon5f.bench.Full"));
    reads(
        "FAIL",
        passed
            .replace("isucon5q.bench.scenario.Isucon5Load", "isucon5f.bench.Full")
            .replace("true", "false"));
  }

  @Test
  void jsonIsReadStrictly() {
    reads("PASS 0", isu("0,\"messages\":[]"));
    reads("PASS 5", isu("5,\"messages\":null"));
    reads("PASS 5", isu("5,\"messages\":[{\"text\":\"a\",\"count\":10}]"));
    asks(isu("5,\"score\":6,\"messages\":[]"));
    asks(isu("\"5\",\"messages\":[]"));
    asks(isu("null,\"messages\":[]"));
    asks(isu("-5,\"messages\":[]"));
    asks(isu("NaN,\"messages\":[]"));
    asks(isu("5.5,\"messages\":[]"));
    asks(isu("05,\"messages\":[]"));
    asks(isu("1e3,\"messages\":[]"));
    asks(isu("99999999999999999999,\"messages\":[]"));
    asks(isu("5,\"messages\":\"none\""));
    asks(isu("5,\"messages\":[1]"));
    asks("{\"pass\":\"true\",\"score\":5,\"messages\":[]}");
    asks("{\"pass\":1,\"score\":5,\"messages\":[]}");
    asks("{\"pass\":null,\"score\":5,\"messages\":[]}");
    asks("{\"score\":5,\"messages\":[]}");
    asks("{\"pass\":true,\"pass\":false,\"score\":5,\"messages\":[]}");
    asks("{\"pass\":true,\"score\":12\n345,\"messages\":[]}");
    asks("{\"pass\":true,\"score\":123,\"messages\":[\"a\nb\"]}");
    reads("FAIL -5", isu("-5,\"messages\":[]").replace("true", "false"));
    reads("FAIL 30214", sample("isucon6-final-success.json").replace("true", "false"));
  }

  @Test
  void jsonStandsAnywhere() {
    reads("PASS 5", "done: " + isu("5,\"messages\":[]").strip() + "isucon@host:~$ ");
    reads("PASS 5", "{\n  \"pass\": true,\n  \"score\": 5,\n  \"messages\": [\n  ]\n}\n");
    reads("PASS 6", isu("5,\"messages\":[]").strip() + isu("6,\"messages\":[]").strip());
    reads("PASS 5", "map{a b} {x} {\"viewer\": 1} " + isu("5,\"messages\":[]"));
  }

  @Test
  void aNewerResultThatCannotBeReadHidesTheOlder() {
    var good = isu("5,\"messages\":[]");
    asks(good + "{\"pass\":false,\"sco");
    asks(good + "{\"pass\":false,\"score\":7,\"error\":\"new\"}\n");
    asks(good + "{\n  \"pass\": false,\n");
    asks(good + "{\"pass\":true,\"score\":\"7\",\"messages\":[]}\n");
    asks(sample("isucon6-qualifier-success.txt") + "2017/08/24 18:58:01 start pre-checking\n");
    asks(sample("isucon14-success.txt") + "time=12:13:02.101 level=INFO msg=負荷走行を開始します\n");
    asks(sample("isucon12-qualify-success-verbatim.txt") + "13:15:04.129360 PASSED: false\n");
    asks(sample("isucon10-final-success.txt") + "Pass: false / sc\n");
    asks(sample("isucon13-success-stderr.txt") + sample("isucon13-success-stdout.txt"));
  }

  @Test
  void failIsACountInPrivateIsu() {
    reads(
        "PASS 725",
        "{\"pass\":true,\"score\":725,\"success\":639,\"fail\":1,\"messages\":[\"x\"]}\n");
  }

  @Test
  void interimResultsOf2021AreNone() {
    reads("PASS 2078", Logs.QUALIFY_11);
    reads("PASS 2078", Logs.MERGED_11);
    reads("PASS 231", Logs.FINAL_11);
    reads(
        "PASS 1902",
        "15:36:48.8 score: 1902(1932 - 30) : pass\n15:36:48.9 deduction: 0 / timeout: 308\n");
    reads("PASS 3072854", "score: 3072854(3072906 - 52) : pass\ndeduction: 0 / timeout: 525");
    asks("15:36:48.8 score: 0(0 - 0) : Score\n15:36:48.9 deduction: 0 / timeout: 0\n");
    for (var log : new String[] {Logs.QUALIFY_11, Logs.MERGED_11, Logs.FINAL_11}) {
      int half = log.indexOf('\n', log.length() / 2) + 1;
      asks(log.substring(0, half));
      reads(Readings.said(log), log + log);
      asks(log + log.substring(0, half));
    }
    reads("PASS 2078", Logs.QUALIFY_11.replaceAll("(?m)^.*SCORE: .*\n", ""));
    reads(
        "FAIL 0",
        Logs.QUALIFY_11
            .replace("2078(2104 - 26) : pass", "0(2104 - 2104) : Score")
            .replace("SCORE:", "x:"));
    reads("FAIL 0", "score: 0(99 - 3) : Error count over 100\ndeduction: 0 / timeout: 0\n");
    asks("score: 8(9 - 3) : pass\n");
    asks("score: 8123 (= 8223 - 100) : passed\ndeductionCount: 2, timeoutCount: 41\n");
    reads("FAIL 0", "score: 0 (= 0 - 0) : エラーの発生回数が100回を超えました\n");
  }

  @Test
  void theLinesOf2022LookAlike() {
    reads("FAIL 90214", "PASSED: false\nSCORE: 90214 (+90214 0(0%))\n");
    reads("PASS 97", "PASSED: true\n[ADMIN] 1 x\nSCORE: 97 (+98 -1(1%))\n");
    asks("SCORE: 2814 (+2814 0(0%))\n");
    asks("PASSED: true\n");
    asks("PASSED: true\nSCORE: 2814 (+2815 0(0%))\n");
    reads(
        "PASS 0",
        """
        [ADMIN] 14:51:37.431866 [SCORE] map[POST /login:6 POST /login(ban):119]
        14:51:37.431850 [PASSED]: true
        14:51:37.431852 [SCORE] 0 (addition: 260, deduction: 300)
        """);
    reads(
        "PASS 14209",
        """
        09:58:55.668748 [PASSED]: true
        09:58:55.668754 [SCORE] 14209 (addition: 15229, deduction: 1020)
        [ADMIN] 09:58:55.668772 [SCORE] map[GET /user/:userId/home:1051 POST /login:839]
        """);
    asks("[ADMIN] 14:51:37 [SCORE] map[POST /login:6]\n[PASSED]: true\n");
  }

  @Test
  void theScoreOf2023StandsElsewhere() {
    reads(
        "PASS 3670", sample("isucon13-success-stdout.txt") + sample("isucon13-success-stderr.txt"));
    reads("PASS 3670", sample("isucon13-success-stderr.txt").replace("\t", "  "));
    reads(
        "FAIL 0",
        sample("isucon13-success-stdout.txt").lines().limit(4).reduce("", (a, b) -> a + b + "\n")
            + "{\"pass\":false,\"score\":0,\"messages\":[\"初期化が失敗しました\"],\"language\":\"\",\"resolved_count\":0}\n");
    asks(sample("isucon13-success-stderr.txt").strip());
    asks(sample("isucon13-success-stdout.txt").lines().limit(6).reduce("", (a, b) -> a + b + "\n"));
  }

  @Test
  void theKeyOf2024IsJapanese() {
    var passed = sample("isucon14-success.txt");
    reads("FAIL 3181", passed.replace("pass=true スコア=1097", "pass=false スコア=3181"));
    reads("PASS 1097", passed.replace("map[26:1]", "\"map[1:18 26:1]\""));
    reads("PASS 11599", "結果 pass=true スコア=11599 種別エラー数=map[17:2]\n");
    reads("PASS 4", "time=1 level=INFO msg=結果 pass=true スコア=4 種別エラー数=map[]\n");
    asks("結果 pass=true スコア=11599\n");
    asks("結果 pass=TRUE スコア=1 種別エラー数=map[]\n");
    asks("time=1 level=INFO msg=結果 pass=true pass=false スコア=4 種別エラー数=map[]\n");
    asks(passed.lines().limit(4).reduce("", (a, b) -> a + b + "\n"));
  }

  @Test
  void aStoppedRunIsAborted() {
    var begun = "time=12:13:02.101 level=INFO msg=負荷走行を開始します\n";
    reads("ABORTED", begun + "^C\n");
    reads("ABORTED", begun + "signal: interrupt\n");
    asks(begun);
    asks("$ sleep 5\n^C\n");
    reads("PASS 1097", sample("isucon14-success.txt") + "^C\n");
  }

  @Test
  void whatIsNotUtf8IsReadAsFarAsItGoes() throws Exception {
    var output = sample("isucon12-qualify-success-verbatim.txt");
    var utf16 = ("\uFEFF" + output).getBytes(StandardCharsets.UTF_16LE);
    var reader = Readings.READER;
    assertEquals(
        "PASS 2814", Readings.said(reader.read(new ByteArrayInputStream(utf16), Optional.empty())));
    var broken = ("\u0081\u00ff\n" + output).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "PASS 2814",
        Readings.said(reader.read(new ByteArrayInputStream(broken), Optional.empty())));
    var sjis = sample("isucon14-success.txt").getBytes(Charset.forName("Shift_JIS"));
    assertEquals(
        "ASK UNKNOWN",
        Readings.said(reader.read(new ByteArrayInputStream(sjis), Optional.empty())));
  }

  @Test
  void theRestIsToldToo() {
    var read =
        (Reading.Read)
            Readings.READER.read(sample("isucon7-qualify-success.txt"), Optional.empty());
    assertEquals("2021-08-14T08:45:29.537Z", read.startedAt().orElseThrow().toString());
    assertEquals("2021-08-14T08:46:29.600Z", read.finishedAt().orElseThrow().toString());
    assertEquals("1", read.settings().get("load_level"));
    assertEquals(13, read.proof().getFirst().number());
    assertEquals("ok", read.reason());
    var workload =
        (Reading.Read)
            Readings.READER.read(sample("isucon4-qualifier-success.txt"), Optional.empty());
    assertEquals("4", workload.settings().get("workload"));
    var six =
        (Reading.Read)
            Readings.READER.read(sample("isucon6-qualifier-success.txt"), Optional.empty());
    assertEquals(List.of("isucon6-qualify"), six.formats());
  }

  @Test
  void theCallerMayNameTheFormat() {
    var output = sample("isucon6-qualifier-init-fail.json");
    assertEquals("FAIL 0", Readings.said(Readings.READER.read(output, Optional.of("private-isu"))));
    assertEquals(
        "ASK DAMAGED", Readings.said(Readings.READER.read(output, Optional.of("isucon8-final"))));
    assertEquals(
        "ASK NO_SUCH_FORMAT", Readings.said(Readings.READER.read(output, Optional.of("isucon99"))));
  }
}
