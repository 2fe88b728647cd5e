package dev.pitwall.report.timeline;

import static dev.pitwall.report.timeline.ImportDay.moment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.WhatCountsNow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineRoundTripTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "isucon3-final",
        "isucon10q-freeze-broken",
        "isucon10q-practice-noise",
        "isucon13-late-rise",
        "isucon14-last-run-lower"
      })
  void recordedTimelinesComeBackToTheLetter(String name) throws IOException {
    var csv = recorded(name);
    var first = new ImportDay("2013-11-09T10:00", "2013-11-09T21:00");
    var preview = first.take(csv);
    assertEquals(List.of(), preview.badLines());

    var written = TimelineCsv.write(first.day());
    assertEquals(csv, written);

    var second = new ImportDay("2013-11-09T10:00", "2013-11-09T21:00");
    assertEquals(preview, second.take(written));
    assertEquals(written, TimelineCsv.write(second.day()), "writing is stable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isucon3-final", "isucon10q-practice-noise", "isucon14-last-run-lower"})
  void secondImportAddsNothing(String name) throws IOException {
    var day = new ImportDay("2013-11-09T10:00", "2013-11-09T21:00");
    day.take(recorded(name));
    var again = day.preview(recorded(name));
    assertEquals(List.of(), again.entries());
    assertEquals(List.of(), again.newServers());
    assertEquals(recorded(name).lines().count() - 1, again.alreadyThere());
    assertTrue(again.intent(day.day(), day.ids).isEmpty());
  }

  @Test
  void finalOfTheThirdTellsItsMapAndItsFails() throws IOException {
    var day = ImportDay.of2013();
    var preview = day.take(recorded("isucon3-final"));
    assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), preview.newServers());
    assertEquals(
        List.of("4=?", "5=?"),
        preview.remarks().stream().map(TimelinePreview.Remark::words).toList());

    var map = new HashMap<String, Set<RoleId>>();
    RoleMap.at(day.day().roleHistory(), moment("2013-11-09T17:30"))
        .forEach((id, roles) -> map.put(day.day().server(id).orElseThrow().name(), roles));
    assertEquals(
        Map.of(
            "s1", Set.of(Role.AP),
            "s2", Set.of(Role.CACHE),
            "s3", Set.of(Role.IDLE),
            "s4", Set.of(Role.MEMCACHED),
            "s5", Set.of(Role.DB)),
        map);
    assertEquals(Optional.of(Score.of(4000)), WhatCountsNow.best(day.day()).orElseThrow().score());
    var counts = WhatCountsNow.of(day.day());
    assertEquals(Optional.of(Verdict.FAIL), counts.run().orElseThrow().verdict());
    assertEquals(Optional.of(Score.of(11000)), counts.run().orElseThrow().score());
  }

  @Test
  void clickedRolesAbortedRunsAndOddWordsSurvive() {
    var day = ImportDay.of2013();
    day.take("time,score,passed,change,roles\n11:00,,,,1=AP; 2=web\n");
    var s1 = server(day, "s1");
    var s2 = server(day, "s2");
    var front = new RoleId("front");
    day.submit(new RoleIntent.DefineRole(front, "Image proxy", "IP", Tint.SKY, "fth-image"));
    day.submit(
        new RoleIntent.ArrangeRoles(
            Optional.of(moment("2013-11-09T12:00:30")),
            Map.of(s1.id(), Set.of(Role.AP, Role.WEB), s2.id(), Set.of(front)),
            ""));
    day.submit(
        new RoleIntent.ArrangeRoles(
            Optional.of(moment("2013-11-09T12:10")), Map.of(s1.id(), Set.of()), "s1 -ap -web"));
    var result = new RunResult(Verdict.ABORTED, Optional.empty(), "no answer", "");
    record(day, "r1", "2013-11-09T12:05:09", "=1+1 \"quoted\",\nsecond line", result);
    record(day, "r2", "2013-11-10T00:30", "the day after", RunResult.pass(Score.of(-5)));
    record(day, "r3", "2013-11-09T12:06", "not counted", RunResult.pass(Score.of(9)));
    day.submit(new RunIntent.DiscardRun(new RunId("r3"), "wrong server"));
    day.submit(
        new NoteIntent.NoteChange(
            day.ids.note(),
            Optional.of(moment("2013-11-09T12:20")),
            Optional.of(s2.id()),
            "worker_processes 4"));

    var written = TimelineCsv.write(day.day());
    assertEquals(
        """
        time,score,passed,change,roles
        11:00,,,,1=AP; 2=web
        12:00:30,,,,s1=AP+web/LB; s2=Image proxy
        12:05:09,,aborted,"'=1+1 ""quoted"",
        second line; no answer",s1=AP+web/LB; s2=Image proxy
        12:10,,,,s1=none; s2=Image proxy
        12:20,,,s2: worker_processes 4,s1=none; s2=Image proxy
        2013-11-10T00:30,-5,true,the day after,s1=none; s2=Image proxy
        """,
        written.replace("\r\n", "\n"));
    assertEquals(List.of(), day.preview(written).entries(), "its own export adds nothing");
  }

  @Test
  void aServerWithoutARoleIsReadBackAsOne() {
    var day = ImportDay.of2013();
    var preview =
        day.take(
            """
            time,score,passed,change,roles
            11:00,,,,s1=AP; s2=DB
            12:00,,,,s1=none; s2=DB
            """);
    assertEquals(List.of(), preview.remarks());
    assertEquals(Set.of(), server(day, "s1").roles());
    assertEquals(Set.of(Role.DB), server(day, "s2").roles());
  }

  private static void record(ImportDay day, String id, String at, String note, RunResult result) {
    day.submit(
        new RunIntent.RecordRun(
            new RunId(id),
            Optional.empty(),
            Optional.of(moment(at)),
            RunSetup.noted(note),
            result));
  }

  private static Server server(ImportDay day, String name) {
    return day.day().servers().values().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static String recorded(String name) throws IOException {
    try (InputStream in =
        TimelineRoundTripTest.class.getResourceAsStream("/timelines/" + name + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
