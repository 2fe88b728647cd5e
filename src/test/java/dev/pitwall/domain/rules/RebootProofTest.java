package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebootProofTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final Duration LONG = Duration.ofHours(6);
  private static final Duration SHORT = Duration.ofSeconds(20);
  private final TestDay day = TestDay.begun();

  @BeforeEach
  void opensARound() {
    day.after(Duration.ofHours(6)).does(new OpenRound(ROUND, Optional.empty()));
  }

  private static Findings boot(String bootId, Duration uptime, Optional<Instant> printedAt) {
    var any = Examples.FINDINGS;
    return new Findings(
        any.host(),
        bootId,
        uptime,
        printedAt,
        any.units(),
        any.failed(),
        any.ports(),
        any.disks(),
        any.memoryFiles(),
        any.swapUnlisted(),
        any.unsyncedKib(),
        any.clockAhead(),
        any.memoryCaches(),
        any.probes(),
        any.unreported());
  }

  private RecordEvidence asked(ServerId server, String bootId, Duration uptime) {
    return new RecordEvidence(
        server, Optional.empty(), false, boot(bootId, uptime, Optional.of(day.now())));
  }

  private RecordEvidence pasted(String bootId, Duration uptime, Optional<Instant> printedAt) {
    return new RecordEvidence(S1, Optional.empty(), true, boot(bootId, uptime, printedAt));
  }

  private void says(ServerId server, CallOutStep... steps) {
    for (var step : steps) {
      day.after(Duration.ofSeconds(30))
          .does(new CallOutServer(ROUND, server, step, Optional.empty(), "", true));
    }
  }

  private RebootProof proof(ServerId server) {
    return RebootProof.of(day.day(), day.day().rounds().get(ROUND), server);
  }

  private boolean allGo() {
    return ConfirmationShelfLife.allGo(day.day(), day.day().rounds().get(ROUND));
  }

  @Test
  void aBootIdThatIsNewAfterTheCallProvesIt() {
    day.does(asked(S1, "a", LONG));
    says(S1, CallOutStep.REBOOTING);
    assertInstanceOf(RebootProof.Said.class, proof(S1));
    day.does(asked(S1, "a", LONG));
    assertInstanceOf(RebootProof.SameBoot.class, proof(S1), "it still shuts down, or never will");
    day.after(SHORT).does(asked(S1, "b", SHORT));
    var proved = assertInstanceOf(RebootProof.Proved.class, proof(S1));
    assertEquals("b", proved.after().bootId());
    assertEquals("a", proved.before().orElseThrow().bootId());
  }

  @Test
  void aServerSaidToBeUpThatNeverWentDownIsNotProved() {
    day.does(asked(S1, "a", LONG));
    says(S1, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK);
    day.does(asked(S1, "a", LONG.plusMinutes(2)));
    assertInstanceOf(RebootProof.SameBoot.class, proof(S1));
  }

  @Test
  void withNothingRecordedBeforeAnUptimeSinceTheCallProvesIt() {
    says(S1, CallOutStep.REBOOTING);
    day.does(asked(S1, "a", LONG));
    assertInstanceOf(RebootProof.SameBoot.class, proof(S1));
    day.after(Duration.ofMinutes(1)).does(asked(S1, "b", SHORT));
    assertInstanceOf(RebootProof.Proved.class, proof(S1));
  }

  @Test
  void aRebootLongBeforeTheCallProvesNothingThoughItsBootIdIsNew() {
    day.does(asked(S1, "a", LONG));
    day.after(Duration.ofHours(1));
    says(S1, CallOutStep.REBOOTING);
    day.after(SHORT).does(asked(S1, "b", Duration.ofMinutes(40)));
    assertInstanceOf(RebootProof.SameBoot.class, proof(S1));
  }

  @Test
  void anotherRebootIsAnotherProof() {
    day.does(asked(S1, "a", LONG));
    says(S1, CallOutStep.REBOOTING);
    day.after(SHORT).does(asked(S1, "b", SHORT));
    says(S1, CallOutStep.REBOOTING);
    assertInstanceOf(RebootProof.Said.class, proof(S1));
    day.does(asked(S1, "b", Duration.ofMinutes(2)));
    assertInstanceOf(RebootProof.SameBoot.class, proof(S1));
  }

  @Test
  void theEvidenceOfAnotherServerProvesNothing() {
    day.does(asked(S1, "a", LONG));
    says(S1, CallOutStep.REBOOTING);
    says(S2, CallOutStep.REBOOTING);
    day.after(Duration.ofMinutes(1)).does(asked(S2, "b", SHORT));
    assertInstanceOf(RebootProof.Proved.class, proof(S2));
    day.does(asked(S1, "b", SHORT));
    assertInstanceOf(RebootProof.Said.class, proof(S1), "its ssh name leads to s2");
    assertInstanceOf(RebootProof.Said.class, proof(S2), "or the other one to s1");
    assertEquals(
        new RebootForecast.SameMachine("s2"),
        RebootForecast.of(day.day(), day.day().servers().get(S1)).getFirst());
    day.does(asked(S1, "c", SHORT));
    assertInstanceOf(RebootProof.Proved.class, proof(S1), "the name was put right");
    assertInstanceOf(RebootProof.Proved.class, proof(S2));
  }

  /** Rule 10: else an agent could void what people proved. */
  @Test
  void whatAnAgentSendsOfAnotherServerUnprovesNothing() {
    var bot = new MemberId("bot");
    day.does(asked(S1, "a", LONG));
    day.does(new AddMember(bot, "Bot", Tint.GREEN, Member.Kind.AGENT));
    says(S1, CallOutStep.REBOOTING);
    day.after(Duration.ofMinutes(1)).does(asked(S1, "b", SHORT));
    day.as(bot).does(asked(S2, "b", SHORT));
    assertInstanceOf(RebootProof.Proved.class, proof(S1));
  }

  @Test
  void anOldPasteProvesNothing() {
    day.does(asked(S1, "b", LONG));
    var yesterday = Optional.of(day.now().minus(Duration.ofDays(1)));
    says(S1, CallOutStep.REBOOTING);
    day.after(SHORT).does(pasted("a", LONG, yesterday));
    assertInstanceOf(RebootProof.Said.class, proof(S1), "another boot id, but an older boot");
    day.does(pasted("c", SHORT, Optional.empty()));
    assertInstanceOf(RebootProof.Said.class, proof(S1), "nobody knows when it was printed");
    day.after(SHORT).does(pasted("c", SHORT, Optional.of(day.now())));
    assertInstanceOf(RebootProof.Proved.class, proof(S1));
  }

  @Test
  void aRoundWithoutAnyEvidenceGoesByWhatWasSaid() {
    for (var server : new ServerId[] {S1, S2, S3}) {
      says(server, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK);
      assertInstanceOf(RebootProof.Said.class, proof(server));
    }
    assertTrue(allGo());
  }

  @Test
  void onceEvidenceIsGatheredEveryServerIsProvedOrWaived() {
    for (var server : new ServerId[] {S1, S2, S3}) {
      says(server, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK);
    }
    day.does(asked(S1, "b", SHORT.plusSeconds(30)));
    assertInstanceOf(RebootProof.Proved.class, proof(S1));
    assertFalse(allGo());
    assertEquals(2, ConfirmationShelfLife.unverified(day.day()).size());
    day.does(asked(S2, "c", SHORT));
    assertFalse(allGo());
    day.does(new WaiveProof(ROUND, S3, Optional.empty(), " no ssh from here "));
    var waived = assertInstanceOf(RebootProof.Waived.class, proof(S3)).waiver();
    assertEquals("no ssh from here", waived.reason());
    assertEquals(Optional.of(MEI), waived.by());
    assertTrue(allGo());
    assertEquals(0, ConfirmationShelfLife.unverified(day.day()).size());
  }

  @Test
  void aWaiverEndsWithTheNextReboot() {
    says(S1, CallOutStep.REBOOTING);
    day.does(new WaiveProof(ROUND, S1, Optional.empty(), "no ssh"));
    says(S1, CallOutStep.REBOOTING);
    assertInstanceOf(RebootProof.Said.class, proof(S1));
    assertEquals(1, day.day().proofs().of(ROUND).size(), "it is still there to be read");
  }

  @Test
  void aRebootThatTheWaiverDidNotKnowOfIsNotWaived() {
    says(S1, CallOutStep.REBOOTING);
    var other = day.copy("laptop2").as(KEN);
    other.does(new CallOutServer(ROUND, S1, CallOutStep.REBOOTING, Optional.empty(), "", false));
    day.after(SHORT).does(new WaiveProof(ROUND, S1, Optional.empty(), "no ssh"));
    assertInstanceOf(RebootProof.Waived.class, proof(S1));
    day.hears(other.timeline().envelopes());
    assertInstanceOf(RebootProof.Said.class, proof(S1));
  }

  @Test
  void aWaiverIsAPersonsAndHasAReason() {
    var waive = new WaiveProof(ROUND, S1, Optional.empty(), "no ssh");
    assertEquals(new Rejection.NobodyWaives("s1"), day.asNobody().refused(waive));
    day.as(MEI);
    assertEquals(
        new Rejection.WaiverNeedsReason("s1"),
        day.refused(new WaiveProof(ROUND, S1, Optional.empty(), " ")));
    says(S1, CallOutStep.REBOOTING);
    day.after(Duration.ofMinutes(1)).does(asked(S1, "b", SHORT));
    assertEquals(new Rejection.AlreadyProved("s1"), day.refused(waive));
  }

  @Test
  void whatIsTooMuchForAServerIsRefused() {
    assertEquals(new Rejection.NotEvidence("s1"), day.refused(asked(S1, "x".repeat(1000), SHORT)));
    assertEquals(
        new Rejection.NotEvidence("s1"), day.refused(asked(S1, "a", Duration.ofSeconds(-1))));
  }

  @Test
  void everyOrderInWhichTwoLaptopsHearOfItGivesTheSameProof() {
    day.does(asked(S1, "a", LONG));
    says(S1, CallOutStep.REBOOTING);
    var other = day.copy("laptop2").as(KEN);
    day.after(SHORT).does(asked(S1, "b", SHORT));
    other.after(Duration.ofSeconds(10)).does(asked(S1, "a", LONG));
    var mine = day.timeline().envelopes();
    day.hears(other.timeline().envelopes());
    other.hears(mine);
    assertEquals(day.day(), other.day());
    assertInstanceOf(RebootProof.Proved.class, proof(S1));
  }
}
