package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit;
import dev.pitwall.domain.intent.ContestIntent.ChooseProfile;
import dev.pitwall.domain.intent.ContestIntent.ChooseResultFormat;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.FormatIntent.RemoveFormat;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.testing.TestDay;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The team's own result formats, which of all is used, and how many FAILs are too many. */
class FormatsOfTheDayTest {
  private static final FormatId OURS = new FormatId("ours");

  private final TestDay day = TestDay.begun();

  private Contest contest() {
    return day.day().contest().orElseThrow();
  }

  private static Profile profile(String format, Optional<Integer> limit) {
    var free = Profile.FREE;
    return new Profile(
        "p",
        "P",
        free.load(),
        free.wholeRun(),
        free.abortAfter(),
        free.freeze(),
        Optional.empty(),
        Optional.of(format),
        limit);
  }

  @Test
  void aFormatIsToldChangedAndRemovedAndEachStepCanBeUndone() {
    day.does(new DefineFormat(OURS, "{1}"));
    day.does(new DefineFormat(OURS, "{2}"));
    assertEquals(Map.of(OURS, "{2}"), day.day().formats());
    assertEquals(new Rejection.NothingChanges(), day.refused(new DefineFormat(OURS, "{2}")));
    var removed = day.does(new RemoveFormat(OURS));
    assertEquals(Map.of(), day.day().formats());
    assertEquals(new Rejection.Gone(Thing.FORMAT), day.refused(new RemoveFormat(OURS)));
    day.does(new Intent.UndoStep(removed));
    assertEquals(Map.of(OURS, "{2}"), day.day().formats());
  }

  @Test
  void aFormatHasATextOfSomeLength() {
    assertEquals(
        new Rejection.TextMissing(Thing.FORMAT), day.refused(new DefineFormat(OURS, " \n ")));
    assertInstanceOf(
        Rejection.TooLong.class, day.refused(new DefineFormat(OURS, "x".repeat(60_001))));
    day.does(new DefineFormat(OURS, "\n{}" + "x".repeat(50_000)));
  }

  @Test
  void whatTheTeamChoseStandsWhateverProfileIsBrought() {
    assertEquals(Optional.empty(), contest().resultFormat());
    day.does(new ChooseProfile(profile("isucon14", Optional.empty())));
    assertEquals(Optional.of("isucon14"), contest().resultFormat());
    var chosen = day.does(new ChooseResultFormat(Optional.of("ours")));
    day.does(new ChooseProfile(profile("isucon13", Optional.empty())));
    assertEquals(Optional.of("ours"), contest().resultFormat());
    day.does(new ChooseResultFormat(Optional.empty()));
    assertEquals(Optional.empty(), contest().resultFormat());
    assertEquals(
        new Rejection.NothingChanges(), day.refused(new ChooseResultFormat(Optional.empty())));
    day.does(new Intent.UndoStep(chosen));
    assertEquals(Optional.empty(), contest().resultFormat());
  }

  @Test
  void theLimitOfFailsIsTheTeamsElseTheProfilesElseTwo() {
    assertEquals(2, contest().failLimit());
    day.does(new ChooseProfile(profile("isucon14", Optional.of(4))));
    assertEquals(4, contest().failLimit());
    day.does(new ChooseFailLimit(1));
    assertEquals(1, contest().failLimit());
    assertEquals(new Rejection.NothingChanges(), day.refused(new ChooseFailLimit(1)));
    for (int wrong : new int[] {0, -3, 21}) {
      assertEquals(new Rejection.FailLimitOutOfRange(20), day.refused(new ChooseFailLimit(wrong)));
    }
    assertEquals(
        new Rejection.ProfileNotSensible("p"),
        day.refused(new ChooseProfile(profile("x", Optional.of(0)))));
  }
}
