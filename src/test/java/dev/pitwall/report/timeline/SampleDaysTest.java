package dev.pitwall.report.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.Effect.Advice;
import dev.pitwall.domain.rules.Effects;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.WhatCountsNow;
import dev.pitwall.text.Language;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDaysTest {
  private static final SampleDays SAMPLES = new SampleDays();

  static Stream<String> names() {
    return SAMPLES.samples().stream().map(Sample::name);
  }

  private static List<Envelope> envelopes(String name) {
    return SAMPLES.load(name, new Origin("fresh"));
  }

  private static ContestDay day(String name) {
    return Timeline.of(envelopes(name)).day();
  }

  @Test
  void theFinalOfTheThirdComesFirst() {
    assertEquals("isucon3-final", names().findFirst().orElseThrow());
    assertEquals(5, names().count());
    assertTrue(SAMPLES.named("isucon99").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void numbersHaveNoGapsAndStampsRise(String name) {
    var envelopes = envelopes(name);
    for (int i = 0; i < envelopes.size(); i++) {
      assertEquals(i + 1, envelopes.get(i).id().sequence());
      assertTrue(
          i == 0 || envelopes.get(i).stamp().compareTo(envelopes.get(i - 1).stamp()) > 0, name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyScreenHasSomethingToShow(String name) {
    var day = day(name);
    for (var language : Language.values()) {
      var words = SAMPLES.named(name).orElseThrow().in(language);
      assertFalse(words.title().isBlank() || words.about().isBlank());
    }
    assertEquals(3, day.members().size());
    assertTrue(day.servers().values().stream().noneMatch(server -> server.roles().isEmpty()));
    assertTrue(day.roleHistory().size() >= 2);
    assertTrue(day.runs().size() >= 7);
    for (var column : TaskColumn.values()) {
      assertFalse(TaskBoard.column(day, column).isEmpty(), name + " " + column);
    }
    assertTrue(day.milestones().size() >= 4);
    assertTrue(day.changeNotes().size() >= 4 && !day.notes().isEmpty());
    assertEquals(1, day.rounds().size());
    var members = day.members().keySet();
    day.runs().values().forEach(run -> assertTrue(members.contains(run.by().orElseThrow())));
  }

  /** A profile adds plan and lists; a laptop shows them in its own language. */
  @ParameterizedTest
  @MethodSource("names")
  void thePlanAndTheListsAreReadInTheLanguageOfTheLaptop(String name) {
    var day = day(name);
    for (var milestone : day.milestones().values()) {
      for (var text : List.of(milestone.name(), milestone.action())) {
        assertTrue(text.in("en").codePoints().allMatch(c -> c < 128), text.in("en"));
        assertTrue(text.in("en").isEmpty() || isJapanese(text.in("ja")), text.in("en"));
      }
    }
    for (var item : day.checklist().values()) {
      assertTrue(isJapanese(item.in("ja")), item.text());
    }
  }

  private static boolean isJapanese(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x3040);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRecordedRowIsInItsSample(String name) throws Exception {
    var day = day(name);
    var read = (TimelineFile.Read) ImportDay.read(TimelineRoundTripTest.recorded(name));
    var missing =
        TimelineCsv.preview(read, day, ImportDay.NOW, false).entries().stream()
            .filter(entry -> !(entry instanceof TimelinePreview.RolesStep))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void isucon3TellsItsStory() {
    var day = day("isucon3-final");
    assertEquals(FinalScoreRule.ORGANISER_RUN, day.contest().orElseThrow().finalScoreRule());
    assertEquals(Optional.of(Score.of(4000)), WhatCountsNow.best(day).orElseThrow().score());
    var at18 = run(day, "18:00");
    assertEquals(Optional.of(Verdict.FAIL), at18.verdict());
    assertEquals(Optional.of(Score.of(11000)), at18.score());
    assertTrue(run(day, "19:00").passed() && run(day, "19:00").score().isEmpty());
    assertEquals(
        Map.of(
            new ServerId("s1"), Set.of(Role.AP),
            new ServerId("s2"), Set.of(Role.CACHE),
            new ServerId("s3"), Set.of(Role.IDLE),
            new ServerId("s4"), Set.of(Role.MEMCACHED),
            new ServerId("s5"), Set.of(Role.DB)),
        RoleMap.at(day.roleHistory(), ImportDay.moment("2013-11-09T17:30")));
    var verdicts =
        day.runs().values().stream()
            .sorted(Comparator.comparing(Run::at))
            .map(run -> run.verdict().orElseThrow())
            .toList();
    assertEquals(
        "FAIL FAIL FAIL FAIL PASS PASS FAIL FAIL FAIL FAIL PASS",
        String.join(" ", verdicts.stream().map(Verdict::name).toList()));
    var round = day.openRound().orElseThrow();
    var s2 = round.callOuts().get(new ServerId("s2"));
    assertTrue(s2.stream().anyMatch(said -> said.reason().contains("varnish did not come up")));
    assertInstanceOf(
        Standing.Confirmed.class, ConfirmationShelfLife.standing(day, round, new ServerId("s2")));
    assertInstanceOf(
        Standing.Void.class, ConfirmationShelfLife.standing(day, round, new ServerId("s1")));
  }

  @Test
  void isucon14LosesItsBestInTheLastRun() {
    var day = day("isucon14-last-run-lower");
    var counts = WhatCountsNow.of(day);
    assertEquals(Optional.of(Score.of(24640)), counts.run().orElseThrow().score());
    assertEquals(List.of(WhatCountsNow.Warning.BELOW_BEST), counts.warnings());
    assertEquals(Optional.of(Score.of(27491)), WhatCountsNow.best(day).orElseThrow().score());
    assertTrue(day.openRound().isEmpty());
  }

  @Test
  void isucon13RisesLate() {
    var day = day("isucon13-late-rise");
    assertEquals(Optional.of(Score.of(58960)), WhatCountsNow.best(day).orElseThrow().score());
    assertEquals(Optional.of(Verdict.FAIL), run(day, "17:51").verdict());
    assertInstanceOf(
        Standing.Void.class,
        ConfirmationShelfLife.standing(day, day.openRound().orElseThrow(), new ServerId("s2")));
  }

  @Test
  void thePracticeFailsAndPassesOneCommit() {
    var day = day("isucon10q-practice-noise");
    assertEquals(
        run(day, "18:27").facts().setup().revision(), run(day, "18:36").facts().setup().revision());
    assertEquals(Optional.of(Verdict.FAIL), run(day, "18:27").verdict());
    assertEquals(Optional.of(Score.of(19244)), run(day, "18:36").score());
  }

  @Test
  void theTenthQualifierBreaksItsFreeze() {
    var day = day("isucon10q-freeze-broken");
    var contest = day.contest().orElseThrow();
    assertEquals(ImportDay.moment("2020-09-12T21:00"), contest.end());
    var freeze =
        day.milestones().values().stream()
            .filter(milestone -> milestone.name().text().equals("Code freeze"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        ImportDay.moment("2020-09-12T20:30"), MilestoneAlarms.at(day, freeze.time()).orElseThrow());
    assertEquals(Optional.of(Score.of(1700)), run(day, "20:45").score());
    assertEquals(Optional.of(Verdict.FAIL), run(day, "21:00").verdict());
    assertInstanceOf(
        Standing.Void.class,
        ConfirmationShelfLife.standing(day, day.openRound().orElseThrow(), new ServerId("s1")));
  }

  private static Run run(ContestDay day, String clock) {
    var zone = day.contest().orElseThrow().zone();
    return day.runs().values().stream()
        .filter(run -> run.at().atZone(zone).toLocalTime().equals(LocalTime.parse(clock)))
        .findFirst()
        .orElseThrow();
  }

  /** Nobody repeated a revision on these days, so that none of their runs is a reason to keep. */
  @Test
  void whatAPracticeDayMeasuredOnceIsNotKept() {
    var day = day("isucon10q-practice-noise");
    var effects = Effects.of(day);
    for (var run : day.runsByTime()) {
      var effect = effects.of(run);
      assertTrue(effect.advice() != Advice.KEEP, () -> run + ": " + effect);
    }
  }
}
