package dev.pitwall.report.timeline;

import static dev.pitwall.report.timeline.ImportDay.moment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.report.timeline.BadLine.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineReadingTest {
  private static final String HEADER = "time,score,passed,change,roles\n";

  @Test
  void eachBadLineHasItsNumberAndOneReasonAndTheRestIsOffered() {
    var preview =
        ImportDay.of2013()
            .preview(
                HEADER
                    + "11:61,1,true,,\n" // 2
                    + "12:00,1.2.3,true,,\n"
                    + "12:01,5,maybe,,\n"
                    + "12:02,5,,no verdict,\n"
                    + "12:03,5,true\n" // 6
                    + "12:04,7,true,\"two\nlines\",\n" // 7 and 8
                    + "12:05,,,,\n" // 9
                    + "\n"
                    + ",,,,\n"
                    + "2099-01-01T12:00,8,true,,\n" // 12
                    + "12:06,,,"
                    + "x".repeat(20_001)
                    + ",\n"
                    + "12:07,9,true,\"never closed,\n" // 14
                    + "12:08,10,true,\"closed\" too early,\n"
                    + "12:08,\"10,true,pairs with the next,\n" // 16
                    + "12:08,10,true,\"and ends,\n"
                    + "12:09,\"1,100\",TRUE,last,\n");
    assertEquals(
        List.of(
            new BadLine(2, Reason.TIME, "11:61"),
            new BadLine(3, Reason.SCORE, "1.2.3"),
            new BadLine(4, Reason.PASSED, "maybe"),
            new BadLine(5, Reason.PASSED_MISSING, "5"),
            new BadLine(6, Reason.FIELD_COUNT, "3"),
            new BadLine(9, Reason.EMPTY_ROW, "12:05"),
            new BadLine(12, Reason.FUTURE, "2099-01-01T12:00"),
            new BadLine(13, Reason.TOO_LONG, "20000"),
            new BadLine(14, Reason.QUOTES, "12:07,9,true,\"never closed,"),
            new BadLine(15, Reason.QUOTES, "12:08,10,true,\"closed\" too early,"),
            new BadLine(16, Reason.QUOTES, "12:08,\"10,true,pairs with the next,"),
            new BadLine(17, Reason.QUOTES, "12:08,10,true,\"and ends,")),
        preview.badLines());
    assertEquals(2, preview.runs());
    var last = (TimelinePreview.ImportedRun) preview.entries().getLast();
    assertEquals(Optional.of(Score.of(1100)), last.result().score());
  }

  @Test
  void whatIsNoTimelineIsRefusedWhole() {
    assertRefused(Timelines.Reason.EMPTY, " \n".getBytes(StandardCharsets.UTF_8));
    assertRefused(Timelines.Reason.HEADER, "12:00,1,true,,\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(Timelines.Reason.HEADER, "\"time".getBytes(StandardCharsets.UTF_8));
    assertRefused(Timelines.Reason.NOT_TEXT, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertRefused(Timelines.Reason.TOO_LARGE, new byte[10 * 1024 * 1024 + 1]);
    assertRefused(
        Timelines.Reason.TOO_MANY_LINES,
        (HEADER + "12:00,1,true,,\n".repeat(3_000)).getBytes(StandardCharsets.UTF_8));
    assertRefused(
        Timelines.Reason.QUOTES,
        (HEADER + "\"12:00\"x,1,true,,\n".repeat(200)).getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(Timelines.Reason reason, byte[] bytes) {
    var refused = assertInstanceOf(TimelineFile.Refused.class, ImportDay.read(bytes));
    assertEquals(reason, refused.reason());
  }

  @Test
  void excelsFilesAreReadWithMarkCarriageReturnsOrInShiftJis() {
    var csv = "time,score,passed,change,roles\r\n9:05:30,1000,TRUE,索引を追加,1=AP\r\n";
    var marked = (TimelineFile.Read) ImportDay.read("\uFEFF" + csv);
    var japanese = (TimelineFile.Read) ImportDay.read(csv.getBytes(Charset.forName("windows-31j")));
    assertEquals(marked.rows(), japanese.rows());
    assertEquals("索引を追加", marked.rows().getFirst().change());
    assertEquals(List.of(false, true), List.of(marked.shiftJis(), japanese.shiftJis()));
  }

  @Test
  void timesAreOfTheContestsDayUnlessTheySayMore() {
    var overnight = new ImportDay("2013-11-09T22:00", "2013-11-10T06:00");
    var preview =
        overnight.preview(
            HEADER
                + "22:30,1,true,,\n"
                + "01:30,2,true,,\n"
                + "2013/11/10 2:00,3,true,,\n"
                + "2013-11-09T18:00:00Z,4,true,,\n"
                + "１２：００,5,true,before,\n");
    assertEquals(List.of(), preview.badLines());
    assertEquals(
        List.of(
            moment("2013-11-09T12:00"),
            moment("2013-11-09T22:30"),
            moment("2013-11-10T01:30"),
            moment("2013-11-10T02:00"),
            Instant.parse("2013-11-09T18:00:00Z")),
        preview.entries().stream().map(TimelinePreview.Entry::at).toList());
  }

  @Test
  void inALongContestABareTimeFarBehindTheOneBeforeIsTheNextDays() {
    var twoDays = new ImportDay("2013-11-09T10:00", "2013-11-10T18:00");
    var preview =
        twoDays.preview(
            HEADER
                + "11:00,1,true,,\n"
                + "10:30,2,true,told late,\n"
                + "23:00,3,true,,\n"
                + "01:00,4,true,,\n"
                + "12:00,5,true,,\n"
                + "19:00,6,true,after the end of both,\n");
    assertEquals(
        List.of(
            moment("2013-11-09T10:30"),
            moment("2013-11-09T11:00"),
            moment("2013-11-09T19:00"),
            moment("2013-11-09T23:00"),
            moment("2013-11-10T01:00"),
            moment("2013-11-10T12:00")),
        preview.entries().stream().map(TimelinePreview.Entry::at).toList());
  }

  @Test
  void aTimelineOverMidnightIsReadAsItWasWritten() {
    for (var end : List.of("2013-11-10T06:00", "2013-11-11T06:00")) {
      var day = new ImportDay("2013-11-09T22:00", end);
      day.take(
          HEADER + "22:30,1,true,,1=AP\n23:59,2,false,,\n00:00,3,true,,\n05:00,4,true,,1=DB\n");
      var written = TimelineCsv.write(day.day());
      var again = new ImportDay("2013-11-09T22:00", end);
      again.take(written);
      assertEquals(written, TimelineCsv.write(again.day()));
      assertEquals(4, day.day().runs().size());
      assertEquals(4, day.preview(written).alreadyThere());
      assertEquals(0, day.preview(written).runs());
    }
  }

  @Test
  void rolesAreReadWhereTheyAreRolesAndKeptInWordsWhereNot() {
    var day = ImportDay.of2013();
    day.submit(new ServerIntent.AddServer(day.ids.server(), ServerSheet.named("isu-1")));
    day.submit(new ServerIntent.AddServer(day.ids.server(), ServerSheet.named("db1x")));
    var preview =
        day.preview(
            HEADER
                + "12:00,,,,1=DNS+DB(dns); 2=nginx+AP; 3=in use by a member; 4-5=blank; hello\n"
                + "12:10,,,,db1x=MySQL; S2 = cache trial; 6=AP+idle\n"
                + "12:20,1,true,,db1x=MySQL; S2 = cache trial; 6=AP+idle\n");
    assertEquals(List.of("s2", "s3", "s4", "s5", "s6"), preview.newServers());
    var steps = preview.entries().stream().filter(TimelinePreview.RolesStep.class::isInstance);
    var maps = steps.map(step -> ((TimelinePreview.RolesStep) step).map()).toList();
    assertEquals(
        List.of(
            Map.of(
                "isu-1", Set.of(Role.DNS, Role.DB),
                "s2", Set.of(Role.WEB, Role.AP),
                "s3", Set.of(),
                "s4", Set.of(Role.IDLE),
                "s5", Set.of(Role.IDLE)),
            Map.of("db1x", Set.of(Role.DB), "s2", Set.of(Role.CACHE), "s6", Set.of())),
        maps);
    assertEquals(
        List.of("hello", "3=in use by a member", "6=AP+idle"),
        preview.remarks().stream().map(TimelinePreview.Remark::words).toList());
    assertTrue(preview.intent(day.day(), day.ids).isPresent());
  }

  @Test
  void equalRowsOfOneFileAreTwoRuns() {
    var day = ImportDay.of2013();
    var twice = HEADER + "12:00,1,true,same,\n".repeat(2);
    assertEquals(2, day.take(twice).runs());
    assertEquals(2, day.preview(twice).alreadyThere());
    assertEquals(1, day.preview(twice + "12:00,1,true,same,\n").runs());
  }
}
