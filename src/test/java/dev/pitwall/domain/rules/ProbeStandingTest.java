package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.rules.RebootForecast.AnswersDiffer;
import dev.pitwall.domain.rules.RebootForecast.NotAnswering;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeStandingTest {
  private static final String USERS = "same mysql 3306 isu: SELECT COUNT(*) FROM users";
  private static final String PAGE = "http 80 /";
  private static final ServerId S1 = TestDay.S1;
  private final TestDay day = TestDay.begun();

  @BeforeEach
  void setsProbes() {
    var sheet = day.day().servers().get(S1).sheet();
    var wanted = with(sheet, List.of(USERS, PAGE, "dns 53 a.b"));
    day.does(new ChangeServer(S1, wanted, Set.of(ServerSheet.Field.PROBES)));
  }

  private static ProbeResult answered(String probe, String answer, String digest) {
    return new ProbeResult(probe, State.ANSWERED, answer, digest);
  }

  private static ProbeResult not(String probe, State state) {
    return new ProbeResult(probe, state, "", "");
  }

  private void gathers(String boot, ProbeResult... probes) {
    var any = Examples.FINDINGS;
    var findings =
        new Findings(
            any.host(),
            boot,
            any.uptime(),
            any.printedAt(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty(),
            List.of(),
            List.of(probes),
            any.unreported());
    day.after(Duration.ofMinutes(1))
        .does(new RecordEvidence(S1, Optional.empty(), false, findings));
  }

  private List<Trouble> troubles() {
    return RebootForecast.of(day.day(), day.day().servers().get(S1));
  }

  @Test
  void whatIsTheSameAfterTheRebootIsNoTrouble() {
    gathers("one", answered(USERS, "1000", "aa"), answered(PAGE, "200", "bb"));
    gathers("two", answered(USERS, "1000", "aa"), answered(PAGE, "200", "cc"));
    assertEquals(List.of(), troubles(), "a page may change, as long as nobody asks it not to");
    var standing = ProbeStanding.of(day.day(), day.day().servers().get(S1));
    assertEquals(Optional.of(answered(USERS, "1000", "aa")), standing.getFirst().before());
  }

  @Test
  void whatIsNotTheSameIsShownWithBoth() {
    var before = answered(USERS, "1000", "aa");
    var after = answered(USERS, "997", "bb");
    gathers("one", before);
    gathers("two", after);
    assertEquals(List.of(new AnswersDiffer(before, after)), troubles());
    assertTrue(troubles().getFirst().stops());
  }

  /** The benchmark resets the data: that is none of the reboot's doing. */
  @Test
  void theFirstAnswerOfABootCounts() {
    gathers("one", answered(USERS, "900", "zz"));
    gathers("one", answered(USERS, "1000", "aa"));
    gathers("two", not(USERS, State.REFUSED));
    assertEquals(List.of(new NotAnswering(not(USERS, State.REFUSED))), troubles());
    gathers("two", answered(USERS, "1000", "aa"));
    gathers("two", answered(USERS, "1234", "bb"));
    assertEquals(List.of(), troubles());
    gathers("three", answered(USERS, "1234", "bb"));
    assertEquals(List.of(), troubles(), "before is the last answer of the boot before");
  }

  @Test
  void aStatusThatChangedIsATroubleAndAMissingToolStopsNobody() {
    gathers("one", answered(PAGE, "200", "aa"));
    gathers("two", answered(PAGE, "404", "bb"), not("dns 53 a.b", State.NO_TOOL));
    assertEquals(2, troubles().size());
    assertTrue(troubles().getFirst() instanceof AnswersDiffer);
    assertEquals(false, troubles().getLast().stops());
  }

  @Test
  void aProbeThatTheTeamTookAwayIsAskedAboutNoMore() {
    gathers("one", not(USERS, State.SILENT));
    assertEquals(1, troubles().size());
    var sheet = day.day().servers().get(S1).sheet();
    day.does(new ChangeServer(S1, with(sheet, List.of(PAGE)), Set.of(ServerSheet.Field.PROBES)));
    assertEquals(List.of(), troubles());
  }

  /** Settings are a day's own, and a day may come from anybody. */
  @Test
  void onlyProbesAreTaken() {
    var sheet = day.day().servers().get(S1).sheet();
    var wanted = with(sheet, List.of(" http  /a ", "", "TCP 8080", "tcp 8080"));
    day.does(new ChangeServer(S1, wanted, Set.of(ServerSheet.Field.PROBES)));
    assertEquals(List.of("http 80 /a", "tcp 8080"), day.day().servers().get(S1).sheet().probes());
    var bad = with(sheet, List.of("tcp 8080", "redis; rm -rf /"));
    assertEquals(
        "NotAProbe[line=redis; rm -rf /]",
        day.refused(new ChangeServer(S1, bad, Set.of(ServerSheet.Field.PROBES))).toString());
    var many = java.util.stream.IntStream.range(0, 13).mapToObj(i -> "tcp " + (80 + i)).toList();
    assertEquals(
        "TooManyProbes[most=12]",
        day.refused(new ChangeServer(S1, with(sheet, many), Set.of(ServerSheet.Field.PROBES)))
            .toString());
  }

  private static ServerSheet with(ServerSheet one, List<String> probes) {
    return new ServerSheet(
        one.name(),
        one.addresses(),
        one.sshAlias(),
        one.external(),
        one.spec(),
        one.note(),
        one.sshUser(),
        one.sshPort(),
        one.proxyJump(),
        probes);
  }
}
