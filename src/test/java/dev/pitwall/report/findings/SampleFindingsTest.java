package dev.pitwall.report.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded days: what is found is what the teams themselves wrote of them. */
class SampleFindingsTest {
  private static final SampleDays SAMPLES = new SampleDays();

  private static Timeline day(String name) {
    return Timeline.of(SAMPLES.load(name, new Origin("fresh")));
  }

  private static Findings of(String name) {
    var timeline = day(name);
    var end = timeline.day().contest().orElseThrow().end();
    return Findings.of(timeline, end.plus(Duration.ofDays(1)));
  }

  private static <F extends Finding> List<F> of(String name, Class<F> kind) {
    return of(name).all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <F extends Finding> F one(String name, Class<F> kind) {
    var found = of(name, kind);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  private static String minute(String name, java.time.Instant at) {
    return Times.second(day(name).day().contest().orElseThrow().zone(), at).substring(0, 5);
  }

  private static long points(Run run) {
    return run.score().map(Score::points).orElseThrow().longValueExact();
  }

  /** "fail!fail!fail!": hours of it, and no own score at the end; third place all the same. */
  @Test
  void theThirdFinalLostHoursToFails() {
    var name = "isucon3-final";
    var streaks = of(name, Finding.FailStreak.class);
    assertEquals(2, streaks.size());
    assertEquals(Duration.ofMinutes(210), streaks.getFirst().lost());
    assertEquals(4, streaks.getFirst().fails().size());
    assertEquals(4_000, points(streaks.getFirst().ended().orElseThrow()));
    assertTrue(
        streaks.getFirst().ended().get().facts().setup().note().contains("caching in memcached"));
    assertTrue(streaks.getLast().ended().isEmpty());
    assertEquals(Duration.ofMinutes(52), streaks.getLast().lost());
    assertEquals("19:00", minute(name, streaks.getLast().afterEnd().orElseThrow().at()));
    var result = one(name, Finding.Result.class);
    assertEquals(11_000, points(result.last()));
    assertFalse(result.last().passed());
    assertEquals(4_000, points(result.best().orElseThrow()));
  }

  /** The jump by the icon cache was seen in a picture only: no number, so no gain is claimed. */
  @Test
  void aJumpWithoutANumberIsNoFinding() {
    assertEquals(List.of(), of("isucon3-final", Finding.Gain.class));
    var unnumbered = one("isucon3-final", Finding.Result.class).unnumbered();
    assertEquals(1, unnumbered.size(), "but it is named beside the best");
    assertEquals("16:45", minute("isucon3-final", unnumbered.getFirst().at()));
    assertEquals(List.of(), of("isucon3-final", Finding.LastStart.class));
  }

  @Test
  void theThirdFinalWentMultiServerLateAndLeftAServerIdle() {
    var name = "isucon3-final";
    var multi = one(name, Finding.MultiServer.class);
    assertEquals(Duration.ofHours(4), multi.elapsed());
    assertTrue(multi.before().isEmpty());
    var roles = one(name, Finding.RoleTime.class);
    assertEquals("s3", roles.idle().keySet().iterator().next().value());
    assertEquals(Duration.ofHours(7), roles.idle().values().iterator().next());
    assertEquals(Duration.ofMinutes(90), roles.roles().get(Role.MEMCACHED));
    var voids = one(name, Finding.VoidedConfirmations.class).voids();
    assertEquals(1, voids.size());
    assertEquals("s1", voids.getFirst().server().name());
    assertEquals("release.txt written", voids.getFirst().because().what());
    assertTrue(voids.getFirst().again().isEmpty());
  }

  /** "this LAST one counts (rule not known to the team; 27491 lost)". */
  @Test
  void theLastRunWasBelowTheBest() {
    var result = one("isucon14-last-run-lower", Finding.Result.class);
    assertTrue(result.belowBest());
    assertEquals(24_640, points(result.last()));
    assertEquals(27_491, points(result.best().orElseThrow()));
  }

  @Test
  void theGainsAreTheOnesTheTeamsNamed() {
    assertEquals(
        List.of(
            "logs and pprotein off (+40%)", "greedy matching (1st for a moment)", "MySQL settings"),
        tried("isucon14-last-run-lower"));
    assertEquals(
        List.of("indexes really applied", "icon hash: no needless DB read", "fillUserResponse N+1"),
        tried("isucon13-late-rise"));
    assertEquals("DB split by table over i2 and i3", tried("isucon10q-practice-noise").getFirst());
  }

  private static List<String> tried(String name) {
    return of(name, Finding.Gain.class).stream()
        .map(gain -> gain.to().facts().setup().note())
        .toList();
  }

  /** A split that was tried for an hour and taken back is not the split the score came from. */
  @Test
  void aSplitThatWasTakenBackIsSaidSo() {
    var name = "isucon14-last-run-lower";
    var multi = one(name, Finding.MultiServer.class);
    assertEquals("14:20", minute(name, multi.since().orElseThrow()));
    assertEquals("15:10", minute(name, multi.back().orElseThrow()));
    assertTrue(multi.first().isEmpty(), "nothing passed meanwhile");
    assertEquals(14_674, points(multi.before().orElseThrow()));
  }

  @Test
  void theLateRiseBeganWithTheSplit() {
    var name = "isucon13-late-rise";
    var multi = one(name, Finding.MultiServer.class);
    assertEquals("13:27", minute(name, multi.since().orElseThrow()));
    assertEquals(3_950, points(multi.before().orElseThrow()));
    assertEquals(4_504, points(multi.first().orElseThrow()));
    assertEquals(58_960, points(multi.after().orElseThrow()));
    assertTrue(one(name, Finding.LastStart.class).kept());
  }

  /** "geometry fix merged AFTER the freeze and after the reboot test". */
  @Test
  void theFreezeWasBroken() {
    var name = "isucon10q-freeze-broken";
    var freeze = one(name, Finding.AfterFreeze.class);
    assertEquals("Code freeze", freeze.freeze().name().text());
    assertEquals(1, freeze.changes().size());
    assertEquals(1_700, points(freeze.runs().getFirst()));
    assertFalse(one(name, Finding.Result.class).last().passed());
    assertEquals(List.of(), of("isucon13-late-rise", Finding.AfterFreeze.class));
  }

  /** One commit that failed and passed again proves nothing by itself: no repeat was measured. */
  @Test
  void thePracticeProvedNothing() {
    var name = "isucon10q-practice-noise";
    var unproved = one(name, Finding.UnprovedEffects.class);
    assertEquals(7, unproved.kept());
    assertEquals(7, unproved.tasks().size());
    assertEquals("16:53", minute(name, one(name, Finding.MultiServer.class).at()));
  }

  @Test
  void theRebootCheckBeganLaterThanPlanned() {
    var facts = one("isucon3-final", Finding.PlanAndFact.class).milestones();
    assertEquals(5, facts.size());
    var reboot =
        facts.stream()
            .filter(fact -> fact.milestone().name().text().equals("Reboot checks"))
            .findFirst();
    var happened = reboot.orElseThrow().happened().orElseThrow();
    assertEquals(MilestoneTopic.REBOOT, happened.topic());
    assertEquals("17:45", minute("isucon3-final", happened.at()));
  }

  static Stream<String> names() {
    return SAMPLES.samples().stream().map(one -> one.name());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFindingIsSaidInBothLanguages(String name) {
    var timeline = day(name);
    for (var language : Language.values()) {
      var text =
          new FindingText(
              new Texts(language, timeline.day().contest().orElseThrow().zone()), timeline.day());
      for (var finding : of(name).all()) {
        var told = text.of(finding);
        Stream.concat(Stream.of(told.headline()), told.details().stream())
            .forEach(
                line -> {
                  assertFalse(line.isBlank());
                  assertFalse(line.matches("(?s).*(\\{\\d}|Optional|\\[|PT\\d).*"), line);
                });
      }
    }
  }
}
