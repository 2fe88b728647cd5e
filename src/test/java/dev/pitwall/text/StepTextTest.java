package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepTextTest {
  private static final List<Texts> LANGUAGES =
      Stream.of(Language.values()).map(one -> new Texts(one, TestDay.TOKYO)).toList();
  private static final Texts ENGLISH = new Texts(Language.EN, TestDay.TOKYO);

  /** What stands for a name that nobody knows any more. */
  private static final String UNKNOWN = "–";

  @Test
  void aStepIsToldWithWhoAndWhenBeforeItIsTakenBackAndAfter() {
    var day = TestDay.begun();
    var chie = day.does(new AddMember(new MemberId("chie"), "Chie", Tint.SKY));
    var said = "Member: Chie (Mei, 11:00)";
    assertEquals(said, StepText.of(day.timeline(), chie).in(ENGLISH));
    assertEquals("shell.undone", StepText.of(day.timeline(), chie).doneKey());
    day.after(Duration.ofMinutes(20));
    var undo = day.as(TestDay.KEN).does(new Intent.UndoStep(chie));
    var redo = StepText.of(day.timeline(), undo);
    assertEquals(said, redo.in(ENGLISH), "of the step, not of its undoing");
    assertEquals("shell.redone", redo.doneKey());
    assertTrue(redo.isLongAgo(day.now()));
    var redone = day.does(new Intent.UndoStep(undo));
    var again = StepText.of(day.timeline(), redone);
    assertEquals("shell.undone", again.doneKey());
  }

  @Test
  void theNameOfWhatAStepRemovedIsKnownFromTheDayBefore() {
    var day = TestDay.begun();
    var removed = day.does(new RemoveMember(TestDay.KEN));
    assertEquals(
        "Member removed: Ken (Mei, 11:00)", StepText.of(day.timeline(), removed).in(ENGLISH));
  }

  /** One more kind of step is tried without a line here. */
  @Test
  void noStepOfAnyKindIsTakenBackWithoutSayingWhich() {
    var covered = new HashSet<Class<?>>();
    var random = new Random(7);
    var intents = new RandomIntents(random);
    for (int round = 0; round < 20; round++) {
      var day = TestDay.begun();
      for (int step = 0; step < 10 * RandomIntents.kinds().size(); step++) {
        // Every other one of a kind that no day has met yet: some are accepted hardly ever.
        var rare = RandomIntents.kinds().stream().filter(kind -> !covered.contains(kind)).toList();
        var intent =
            step % 2 == 0
                ? intents.next(day)
                : intents.next(day, rare.get(random.nextInt(rare.size())));
        day.after(Duration.ofMillis(700));
        if (day.decide(intent) instanceof Decision.Accepted) {
          check(day, day.does(intent), intent);
          covered.add(intent.getClass());
        }
      }
    }
    var never = new HashSet<>(RandomIntents.kinds());
    never.removeAll(covered);
    assertEquals(Set.of(CreateContest.class), never, "a day has its contest from the start");
  }

  private static void check(TestDay day, StepId step, Intent intent) {
    var text = StepText.of(day.timeline(), step);
    for (var texts : LANGUAGES) {
      var undone = texts.of(text.doneKey(), text);
      assertFalse(undone.contains(UNKNOWN), undone + " of " + intent);
      assertFalse(undone.contains("{"), undone + " of " + intent);
      assertTrue(undone.length() > texts.of(text.doneKey(), "").length(), undone);
    }
  }
}
