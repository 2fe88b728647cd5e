package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.Intent.Several;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 10: an agent never stands in for a person. */
class AgentLimitsTest {
  private static final MemberId BOT = new MemberId("bot");
  private static final Rejection REFUSED = new Rejection.OnlyAPerson("Bot");
  private static final OpenRound OPEN_ROUND = new OpenRound(new RoundId("r"), Optional.empty());

  private final TestDay day = TestDay.begun();

  @BeforeEach
  void anAgentJoins() {
    day.does(new AddMember(BOT, "Bot", Tint.GREEN, Member.Kind.AGENT));
  }

  private static RecordRun run(String id) {
    return new RecordRun(
        new RunId(id),
        Optional.empty(),
        Optional.empty(),
        RunSetup.UNKNOWN,
        RunResult.pass(Score.of(1)));
  }

  @Test
  void anAgentRecordsUnderItsOwnName() {
    day.as(BOT).does(run("r1"));
    assertEquals(Optional.of(BOT), day.day().runs().get(new RunId("r1")).by());
    day.does(new AddNote(new NoteId("n"), Optional.empty(), "indexes added"));
  }

  @Test
  void anAgentDoesNotDecideForAPersonAlsoNotAmongSeveral() {
    day.as(BOT);
    assertEquals(REFUSED, day.refused(OPEN_ROUND));
    assertEquals(REFUSED, day.refused(new Several(List.of(run("r1"), OPEN_ROUND))));
    assertEquals(REFUSED, day.refused(new DiscardRun(new RunId("r1"), "noise")));
  }

  @Test
  void anAgentUndoesItsOwnStepsAlone() {
    var ofMei = day.as(TestDay.MEI).does(run("r1"));
    var own = day.as(BOT).does(run("r2"));
    assertEquals(REFUSED, day.refused(new UndoStep(ofMei)));
    day.does(new UndoStep(own));
    assertEquals(Set.of(new RunId("r1")), day.day().runs().keySet());
  }

  @Test
  void anAgentStaysOneWhateverItIsCalled() {
    day.does(new ChangeMember(BOT, "Mei's other hand", Tint.BLUE));
    assertTrue(day.day().members().get(BOT).agent());
  }

  /**
   * Whatever is submitted in an agent's name, the reboot and the plan of the day stay as they are.
   */
  @Test
  void noIntentOfAnAgentTouchesWhatIsDecidedByPeople() {
    var intents = new RandomIntents(new Random(1));
    for (int i = 0; i < 3_000; i++) {
      var intent = intents.next(day.as(BOT));
      var before = day.day();
      if (day.decide(intent) instanceof Decision.Accepted) {
        day.does(intent);
        assertEquals(before.rounds(), day.day().rounds());
        assertEquals(before.proofs(), day.day().proofs());
        assertEquals(before.contest(), day.day().contest());
        assertEquals(before.alarmAnswers(), day.day().alarmAnswers());
        assertEquals(before.checklist(), day.day().checklist());
        assertEquals(before.checkLines(), day.day().checkLines());
        assertEquals(before.roleHistory(), day.day().roleHistory());
        assertEquals(before.members(), day.day().members());
      }
    }
  }
}
