package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Findings.Part;
import dev.pitwall.domain.model.OpenPort;
import dev.pitwall.domain.model.OpenPort.Owner;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.rules.RebootForecast;
import dev.pitwall.domain.rules.RebootForecast.ByHand;
import dev.pitwall.domain.rules.RebootForecast.Failed;
import dev.pitwall.domain.rules.RebootForecast.FilesInMemory;
import dev.pitwall.domain.rules.RebootForecast.MemoryOnly;
import dev.pitwall.domain.rules.RebootForecast.NotBack;
import dev.pitwall.domain.rules.RebootForecast.NotEnabled;
import dev.pitwall.domain.rules.RebootForecast.NotRunning;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting.Missing;
import dev.pitwall.domain.rules.RebootForecast.PortGone;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real systemds of three Debians, before and after a real reboot; see the README beside them. */
class RecordedServersTest {
  private static final Set<RoleId> ROLES =
      Set.of(Role.AP, Role.DB, Role.WEB, Role.CACHE, Role.MEMCACHED);

  private static Findings findings(String name) {
    var text = ServerAnswers.text("recorded/" + name);
    var read = new EvidenceReader(RoleUnits.shipped()).read(text, Optional.empty());
    return assertInstanceOf(Reading.Good.class, read).findings();
  }

  private static String database(String distribution) {
    return distribution.startsWith("ubuntu") ? "mysql.service" : "mariadb.service";
  }

  @Test
  void whatStartsWithAServiceIsReadFromARealAnswer() {
    for (var ubuntu : List.of("ubuntu-22.04", "ubuntu-24.04")) {
      var app =
          findings(ubuntu + "-inorder").units().stream()
              .filter(unit -> unit.unit().equals("isuapp.service"))
              .findFirst()
              .orElseThrow();
      assertEquals(Optional.of(List.of("mysql.service")), app.pullsIn());
      assertEquals(List.of("mysql.service"), app.after());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian-11", "debian-12", "debian-13", "ubuntu-22.04", "ubuntu-24.04"})
  void aServerInOrderLosesWhatMemcachedHolds(String debian) {
    var found = findings(debian + "-inorder");
    assertEquals(Set.of(), found.unreported());
    assertEquals(
        List.of(new MemoryOnly("memcached.service")), RebootForecast.of(found, ROLES), debian);
    assertTrue(found.ports().contains(new OpenPort(80, "nginx", Owner.UNIT, "nginx.service")));
    // A newer Perl names its process after the script.
    var app = debian.startsWith("ubuntu") ? "isuapp" : "perl";
    assertTrue(found.ports().contains(new OpenPort(8080, app, Owner.UNIT, "isuapp.service")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian-11", "debian-12", "debian-13", "ubuntu-22.04", "ubuntu-24.04"})
  void everythingThatIsNotPreparedIsForetold(String debian) {
    var found = findings(debian + "-unprepared");
    var memory =
        found.memoryFiles().stream()
            .filter(disk -> disk.mount().equals("/dev/shm"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            new NotEnabled(database(debian), "disabled"),
            new ByHand("memcached", 11_211),
            new Failed("isubatch.service", true),
            new NotWaiting("isuapp.service", database(debian), Missing.AFTER),
            new MemoryOnly("redis"),
            new FilesInMemory("/dev/shm", memory.usedKib())),
        RebootForecast.of(found, ROLES),
        debian);
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian-11", "debian-12", "debian-13", "ubuntu-22.04", "ubuntu-24.04"})
  void whatDidNotComeBackIsNamed(String debian) {
    var day = TestDay.begun();
    for (var moment : List.of("-inorder", "-unprepared", "-rebooted")) {
      day.after(Duration.ofMinutes(1))
          .does(new RecordEvidence(TestDay.S1, Optional.empty(), true, findings(debian + moment)));
    }
    assertNotEquals(
        findings(debian + "-unprepared").bootId(), findings(debian + "-rebooted").bootId());
    var troubles = RebootForecast.of(day.day(), day.day().servers().get(TestDay.S1));
    assertTrue(troubles.contains(new NotBack(database(debian))), troubles + "");
    assertTrue(troubles.contains(new PortGone("memcached", 11_211)), troubles + "");
    var alone = RebootForecast.of(findings(debian + "-rebooted"), ROLES);
    List<Trouble> expected =
        List.of(new NotRunning(Role.MEMCACHED), new Failed("isubatch.service", true));
    assertTrue(alone.containsAll(expected), alone + "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian-12", "ubuntu-22.04", "ubuntu-24.04"})
  void withoutSudoThePortsAreNobodys(String distribution) {
    var found = findings(distribution + "-nosudo");
    assertEquals(Set.of(Part.PORT_OWNERS), found.unreported());
    assertFalse(found.ports().isEmpty());
  }
}
