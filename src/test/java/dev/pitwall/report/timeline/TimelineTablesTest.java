package dev.pitwall.report.timeline;

import static dev.pitwall.report.timeline.ImportDay.moment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.timeline.BadLine.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables as people keep them: any order of columns, other words, other separators, notes around.
 */
@Isolated("changes the language of the JVM")
class TimelineTablesTest {
  private static final Path CASES = Path.of("src/test/resources/dev/pitwall/cases/timelines");

  private static String file(String name) throws IOException {
    return Files.readString(CASES.resolve(name));
  }

  private static List<String> runs(TimelinePreview preview) {
    return preview.entries().stream()
        .filter(TimelinePreview.ImportedRun.class::isInstance)
        .map(TimelinePreview.ImportedRun.class::cast)
        .map(
            run ->
                run.at().atZone(ImportDay.TOKYO).toLocalTime()
                    + " "
                    + run.result().verdict()
                    + run.result().score().map(score -> " " + score.plain()).orElse(""))
        .toList();
  }

  @Test
  void thePracticeTableIsRead() throws IOException {
    var day = new ImportDay("2025-09-22T17:00", "2025-09-22T19:00");
    var preview = day.take(file("isucon13-practice-table.csv"));
    assertEquals(List.of(), preview.badLines());
    assertEquals(28, preview.runs());
    assertEquals("18:56 PASS 479001", runs(preview).getLast());
    assertTrue(runs(preview).contains("18:04 FAIL 0"), runs(preview).toString());
  }

  @Test
  void soIsItAsTheTeamWroteIt() throws IOException {
    var day = new ImportDay("2025-09-22T17:00", "2025-09-22T19:00");
    var preview = day.preview(file("isucon13-practice-table.original-shape.md"));
    assertEquals(List.of(), preview.badLines());
    assertEquals(
        List.of("18:02 PASS 149875", "18:04 FAIL 0", "18:06 PASS 154773", "18:10 PASS 260266"),
        runs(preview));
    assertEquals(
        List.of("前回比", "エラー", "DNS 成功/失敗", "視聴完了", "init秒", "commit", "計測", "メモ"),
        preview.leftOut());
    var first = (TimelinePreview.ImportedRun) preview.entries().getFirst();
    assertEquals("MySQL moved", first.note());
  }

  /** FINISHED says nothing of a pass: that is asked once for all of them. */
  @Test
  void aPortalsTableIsPastedAsItIs() throws IOException {
    var pasted = file("isucon11q-portal-last-ten-minutes.original-shape.tsv");
    var day = new ImportDay("2021-08-21T10:00", "2021-08-21T18:45");
    var open = day.preview(pasted);
    assertEquals(5, open.withoutVerdict());
    assertEquals(0, open.runs());
    assertEquals(
        Set.of(Reason.PASSED_MISSING),
        Set.copyOf(open.badLines().stream().map(BadLine::reason).toList()));
    var answered = day.preview(pasted, true);
    assertEquals(List.of(), answered.badLines());
    var first = (TimelinePreview.ImportedRun) answered.entries().getFirst();
    var last = (TimelinePreview.ImportedRun) answered.entries().getLast();
    assertEquals(Optional.of(Score.of(29189)), first.result().score());
    assertEquals("#35016 a minute - [best] weight=5", first.note());
    assertEquals(Optional.of(Score.of(26656)), last.result().score());
    assertEquals(moment("2021-08-21T18:41:21").plusMillis(913), last.at());
    var imported = answered.intent(day.day(), day.ids);
    imported.ifPresent(day::submit);
    assertEquals(5, day.preview(pasted, true).alreadyThere());
  }

  @Test
  void aPortalThatSaysMoreIsAskedNothing() {
    var day = new ImportDay("2021-08-21T10:00", "2021-08-21T18:45");
    var preview =
        day.preview(
            "ID\tScore\tStatus\tCreated at\n"
                + "3\t\tERROR\t2021-08-21 12:03:00.1\n"
                + "2\t20,024\tPASSED\t2021-08-21 12:02:00.1\n"
                + "1\t0\tFAILED\t2021-08-21 12:01:00.1\n");
    assertEquals(List.of(), preview.badLines());
    assertEquals(List.of("ID"), preview.leftOut());
    assertEquals(
        List.of("12:01:00.100 FAIL 0", "12:02:00.100 PASS 20024", "12:03:00.100 ABORTED"),
        runs(preview));
    var unclear = ImportDay.read("3\t5\tFINISHED\t2021-08-21 12:03:00\n4\t6\tFINISHED\t12:04\n");
    assertEquals(
        Timelines.Reason.HEADER, ((TimelineFile.Refused) unclear).reason(), "3 or 5 is the score");
  }

  /** Nothing of it is guessed: what has two readings is refused by its line. */
  @Test
  void tablesOfOtherTeamsAreReadOrRefused() {
    var day = new ImportDay("2025-09-22T10:00", "2025-09-22T18:00");
    var sheet =
        day.preview(
            "No.,時刻,スコア,前回比,結果,担当\n1,10:15,1234,,OK,mei\n"
                + "2,10:40,2345,190%,OK,ken\n3,11:00,0,0%,NG,ken\n");
    assertEquals(List.of("10:15 PASS 1234", "10:40 PASS 2345", "11:00 FAIL 0"), runs(sheet));
    assertEquals(List.of("No.", "前回比", "担当"), sheet.leftOut());
    var log =
        day.preview(
            "timestamp,score,pass\n2025-09-22T01:15:00Z,1234,true\n"
                + "2025-09-22T02:00:00Z,2345,false\n");
    assertEquals(List.of("10:15 PASS 1234", "11:00 FAIL 2345"), runs(log));
    var portal = day.preview("12:10\t300\tPASSED\n11:10\t200\tPASSED\n10:10\t100\tFAILED\n");
    assertEquals(List.of("10:10 FAIL 100", "11:10 PASS 200", "12:10 PASS 300"), runs(portal));
    var markdown =
        day.preview("| time | score | diff |\n|---|---:|---|\n| 10:15 | **1,234** | - |\n");
    assertEquals(1, markdown.withoutVerdict());
    for (var unclear :
        List.of(
            "時刻,点数,結果\n10:15,1.2万,成功\n",
            "date;score;passed\n22.09.2025 10:15;1.234;ja\n",
            "date,score,passed\n09/22/2025 10:15,1234,1\n")) {
      var preview = day.preview(unclear);
      assertEquals(List.of(), runs(preview), unclear);
      assertEquals(1, preview.badLines().size(), unclear);
    }
  }

  @Test
  void aDisqualificationIsANote() throws IOException {
    var day = new ImportDay("2024-12-08T10:00", "2024-12-08T18:00");
    var preview = day.take(file("isucon14-approximate-disqualified.csv"));
    assertEquals(List.of(), preview.badLines());
    assertEquals(5, preview.runs());
    assertEquals("17:55 PASS 28677", runs(preview).getLast());
    assertTrue(preview.entries().getLast() instanceof TimelinePreview.ImportedNote);
  }

  @Test
  void aGermanSpreadsheetsFileIsReadWhereOneReadingIsPossible() throws IOException {
    var preview =
        ImportDay.of2013().preview(file("d06-excel-german.csv").replace("10:40", "11:10"));
    assertEquals(List.of(), preview.badLines());
    assertEquals(List.of("11:10 PASS 268.9", "11:20 PASS 1234.5", "12:05 FAIL 0"), runs(preview));
  }

  @Test
  void oddNumbersAreReadOrRefused() throws IOException {
    var preview = ImportDay.of2013().preview(file("d06-odd-numbers.csv").replace("10:40", "11:10"));
    assertEquals(List.of(), preview.badLines());
    assertEquals(
        List.of("11:10 PASS 20024", "11:20 PASS 20486", "12:05 PASS 20486", "14:00 PASS 12000"),
        runs(preview));
    assertEquals(1, preview.notes());
  }

  /** What two people would read as two numbers is not taken, with its line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; | 20,024 | UNCLEAR",
        "; | 1.234 | UNCLEAR",
        "; | 268,9 | 268.9",
        "; | 1.234.567 | 1234567",
        "; | 1.234,5 | 1234.5",
        "; | 0,123 | 0.123",
        "; | 0.5 | 0.5",
        "; | 20024 | 20024",
        "tab | 20,024 | 20024",
        "tab | 1.234 | 1.234",
        "tab | 268,9 | 268.9",
        "tab | 1,234.5 | 1234.5",
        "tab | 20 486 | 20486",
        "tab | 20’486 | 20486",
        "tab | **20486** | 20486",
        "tab | 20486点 | 20486",
        "tab | -1,5e3 | WRONG",
        "tab | 1e99 | WRONG",
        "tab | 12 34 | WRONG",
        "tab | 1.2.3 | WRONG",
        "tab | 1,2,3 | WRONG",
        "tab | 2024-01-01 | WRONG"
      })
  void numbers(String separator, String written, String expected) {
    char set = separator.equals("tab") ? '\t' : ';';
    var csv =
        String.join(String.valueOf(set), List.of("time", "score", "passed"))
            + "\n"
            + String.join(String.valueOf(set), List.of("12:00", written, "true"))
            + "\n";
    var preview = ImportDay.of2013().preview(csv);
    var said =
        preview.badLines().isEmpty()
            ? runs(preview).getFirst().replaceFirst("12:00 PASS ", "")
            : preview.badLines().getFirst().reason().name().replace("SCORE_", "");
    assertEquals(expected, said.equals("SCORE") ? "WRONG" : said);
  }

  @Test
  void oneNumberWithADecimalCommaMakesTheOthersUnclear() {
    var preview =
        ImportDay.of2013()
            .preview("time,score,passed\n12:00,\"268,9\",true\n12:01,\"20,024\",true\n");
    assertEquals(List.of("12:00 PASS 268.9"), runs(preview));
    assertEquals(List.of(new BadLine(3, Reason.SCORE_UNCLEAR, "20,024")), preview.badLines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "構成;変更;結果;スコア;時刻\n1=AP;索引;成功;1100;12:00\n",
        "時刻\tスコア\t結果\t変更\t構成\n12:00\t1100\t○\t索引\t1=AP\n",
        "メモ\n\n|時刻|スコア|合否|変更|構成|\n|---|--:|:-:|---|---|\n|12時00分|1,100点|✅|索引|1=AP|\n\nおわり\n",
        "Date,Time,Points,Status,Note,Config\n2013-11-09,12:00,1100,passed,索引,1=AP\n",
        "終了,スコア,状態,変更,構成\n午後0時0分,1100,成功,索引,1=AP\n",
        "日付,時刻,点数,判定,やったこと,役割\n11/9,12:00,1100,合格,索引,サーバー1=AP\n",
        "time,score,passed,change,roles\r\n11月9日 12:00,1100,OK,索引,サーバ 1: アプリ\r\n"
      })
  void columnsMayStandInAnyOrderUnderAnyUsualName(String table) {
    var day = ImportDay.of2013();
    var preview = day.preview(table);
    assertEquals(List.of(), preview.badLines());
    assertEquals(List.of("12:00 PASS 1100"), runs(preview));
    assertEquals(1, preview.roleSteps());
    assertEquals(List.of(), preview.remarks());
    assertEquals(
        "索引",
        preview.entries().stream()
            .filter(TimelinePreview.ImportedRun.class::isInstance)
            .map(run -> ((TimelinePreview.ImportedRun) run).note())
            .findFirst()
            .orElseThrow());
    assertEquals(moment("2013-11-09T12:00"), preview.entries().getLast().at());
  }

  @ParameterizedTest
  @CsvSource({
    "午前10時21分, 10:21",
    "午後1時5分, 13:05",
    "午前0:36, 00:36",
    "午後12時, 12:00",
    "午前12時3分, 00:03"
  })
  void halfDaysAreRead(String written, LocalTime time) {
    assertEquals(time, RowTime.read(written).orElseThrow().time());
    assertEquals(Optional.empty(), RowTime.read("午後13時"));
  }

  @Test
  void rowsMayTellTheirDaysWithoutTheYear() {
    var day = new ImportDay("2013-12-31T10:00", "2014-01-02T18:00");
    var preview =
        day.preview("time,score,passed\n12-31 23:50,1,true\n1/1 00:10,2,true\n01-02 09:00,3,ng\n");
    assertEquals(
        List.of(moment("2013-12-31T23:50"), moment("2014-01-01T00:10"), moment("2014-01-02T09:00")),
        preview.entries().stream().map(TimelinePreview.Entry::at).toList());
  }

  @Test
  void roughTimesStayRough() {
    var preview =
        ImportDay.of2013()
            .preview("time,score,passed,change\n13:00ごろ,4000,true,索引\n約14:00,5000,true,\n");
    assertEquals(
        List.of("索引 (13:00ごろ)", "(約14:00)"),
        preview.entries().stream().map(run -> ((TimelinePreview.ImportedRun) run).note()).toList());
  }

  @Test
  void aFailInThePlaceOfTheNumberIsAFail() {
    var preview =
        ImportDay.of2013()
            .preview("time,score,passed\n12:00,FAIL,\n12:01,失敗,ng\n12:02,FAIL,ok\n12:03,OK,\n");
    assertEquals(List.of("12:00 FAIL", "12:01 FAIL"), runs(preview));
    assertEquals(
        List.of(Reason.SCORE, Reason.SCORE),
        preview.badLines().stream().map(BadLine::reason).toList());
  }

  private static Map<String, Set<RoleId>> roles(String text) {
    var preview = ImportDay.of2013().preview("time,change,roles\n12:00,x,\"" + text + "\"\n");
    return preview.entries().stream()
        .filter(TimelinePreview.RolesStep.class::isInstance)
        .map(step -> ((TimelinePreview.RolesStep) step).map())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void productsAreRolesAndServersHaveManyNames() {
    for (var web : List.of("nginx", "h2o", "Caddy", "envoy")) {
      assertEquals(Map.of("s1", Set.of(Role.WEB)), roles("1=" + web));
    }
    for (var db : List.of("mysql", "MariaDB", "postgres", "sqlite")) {
      assertEquals(Map.of("s1", Set.of(Role.DB)), roles("s1=" + db));
    }
    for (var dns : List.of("pdns", "unbound", "bind", "powerdns")) {
      assertEquals(Map.of("s1", Set.of(Role.DNS)), roles("s1=" + dns));
    }
    assertEquals(Map.of("s1", Set.of(Role.CACHE, Role.MEMCACHED)), roles("1=varnish+redis"));
    assertEquals(Map.of("s1", Set.of(Role.AP, Role.DB, Role.WEB)), roles("server 1=all"));
    assertEquals(
        Map.of("s1", Set.of(Role.AP), "s2", Set.of(Role.AP), "s3", Set.of(Role.DB)),
        roles("s1+s2=AP, サーバ3=DB"));
    assertEquals(
        Map.of("s1", Set.of(Role.AP, Role.DB), "s2", Set.of(Role.IDLE)), roles("1: AP,DB; 2: 空き"));
    assertEquals(Map.of("s1", Set.of()), roles("1=Varnish (tuned) and more"));
  }

  /** Shown as text by a spreadsheet, and the same text again after an import. */
  @Test
  void noTextIsAFormula() {
    var texts = List.of("=1+1", "-40% after the cache", "+x", "@home", "'=quoted", "＝1", "'plain");
    var day = ImportDay.of2013();
    for (int i = 0; i < texts.size(); i++) {
      day.submit(
          new RunIntent.RecordRun(
              new RunId("r" + i),
              Optional.empty(),
              Optional.of(moment("2013-11-09T12:0" + i)),
              RunSetup.noted(texts.get(i)),
              new RunResult(Verdict.PASS, Optional.of(Score.of(-i)), "", "")));
    }
    var written = TimelineCsv.write(day.day());
    for (var line : written.lines().skip(1).toList()) {
      var change = CsvRecords.fields(line, ',').orElseThrow().get(3);
      assertTrue("=+-@＝".indexOf(change.charAt(0)) < 0, change);
    }
    var again = ImportDay.of2013();
    again.take(written);
    assertEquals(
        new TreeSet<>(texts),
        new TreeSet<>(
            again.day().runs().values().stream().map(run -> run.facts().setup().note()).toList()));
    assertEquals(written, TimelineCsv.write(again.day()));
  }

  @Test
  void theExportIsTheSameBytesInEveryLocale() throws IOException {
    var day = ImportDay.of2013();
    day.take("time,score,passed,change,roles\n11:00,268.9,true,x,1=AP\n12:00:05,1234567,true,,\n");
    var before = Locale.getDefault();
    try {
      var written = TimelineCsv.write(day.day());
      for (var tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "ja-JP-u-ca-japanese")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(written, TimelineCsv.write(day.day()), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
