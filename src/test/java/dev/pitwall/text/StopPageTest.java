package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TestDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopPageTest {
  private static final Texts EN = new Texts(Language.EN, TestDay.TOKYO);
  private static final Texts JA = new Texts(Language.JA, TestDay.TOKYO);

  private static StopPage page(Texts texts, TestDay day) {
    return StopPage.of(texts, DayGlance.of(day.day()), day.now());
  }

  @Test
  void whenAllIsDoneTheWordIsGo() {
    for (var texts : List.of(EN, JA)) {
      var page = page(texts, StopDay.done(3));
      assertEquals("GO", page.head());
      assertEquals(Meaning.CONFIRMS, page.meaning());
      assertEquals(List.of(), page.missing());
    }
    var page = page(EN, StopDay.done(3));
    assertEquals("counts now: PASS 128,450 (17:30:00)", page.counts());
    var first = page.servers().getFirst();
    assertEquals("s1 confirmed", first.name() + " " + first.standing());
    assertEquals("alone: Mei 17:35:09", first.by());
    assertEquals("proved b2a4s1de", first.proof());
    assertTrue(page.rules().stream().allMatch(StopPage.Rule::ticked));
    assertEquals("Mei 17:20:00", page.rules().getFirst().by());
  }

  @Test
  void theMostUrgentIsTheWordAndEachLeadsToWhereItIsMended() {
    var page = page(EN, StopDay.missing(3));
    assertEquals("FAIL", page.head());
    assertEquals(
        List.of("scores", "reboot", "reboot", "reboot", "tasks", "prepare", "stop"),
        page.missing().stream().map(StopPage.Line::screen).toList());
    assertEquals(
        List.of(
            "FAIL", "s1 NG", "s2 VOID", "s3 NOT OK", "CARD OPEN", "CHECK RULES", "CLOSING WORK"),
        page.missing().stream().map(StopPage.Line::head).toList());
    assertTrue(page.missing().stream().allMatch(line -> line.thing().isPresent()));
    assertTrue(page.missing().stream().noneMatch(line -> line.todo().isBlank()));
    assertEquals(
        List.of("FAIL", "サーバー1 NG", "サーバー2 無効", "サーバー3 未確認", "作業が残っている", "失格条件の確認", "締め作業"),
        page(JA, StopDay.missing(3)).missing().stream().map(StopPage.Line::head).toList());
  }

  @Test
  void theOrganisersRuleIsSaidAndDoesNotStandInTheWay() {
    var day = StopDay.done(3);
    assertEquals("", page(EN, day).note());
    day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    var page = page(EN, day);
    assertTrue(page.note().startsWith("What will count is not known before"), page.note());
    assertEquals("GO", page.head());
  }

  @Test
  void outsideTheContestTheTimeIsTheWord() {
    var glance = DayGlance.of(StopDay.done(3).day());
    assertEquals("BEFORE START", StopPage.of(EN, glance, TestDay.START.minusSeconds(1)).head());
    assertEquals("OVER", StopPage.of(EN, glance, TestDay.END).head());
    var nothing = StopPage.of(EN, DayGlance.of(ContestDay.EMPTY), TestDay.START);
    assertEquals("NO CONTEST", nothing.head());
    assertEquals("", nothing.left());
  }

  @Test
  void whatIsTooLateIsNotAdvised() {
    var day = StopDay.missing(3);
    var late = StopPage.of(EN, DayGlance.of(day.day()), TestDay.END.minusSeconds(20)).missing();
    assertEquals("Too late for another run.", late.getFirst().todo());
    var early = page(EN, day).missing();
    assertEquals("Mend it or go back, then run again.", early.getFirst().todo());
  }
}
