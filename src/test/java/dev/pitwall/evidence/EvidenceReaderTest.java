package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.DiskUse;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Findings.Part;
import dev.pitwall.domain.model.OpenPort;
import dev.pitwall.domain.model.OpenPort.Owner;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.testing.ServerAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {
  private static final Instant ASKED = Instant.ofEpochSecond(1_733_652_000);
  private final EvidenceReader reader = new EvidenceReader(RoleUnits.shipped());

  private static String answer(String distribution) {
    return ServerAnswers.text(distribution);
  }

  private Findings findings(String distribution) {
    return good(answer(distribution));
  }

  private Findings good(String text) {
    return assertInstanceOf(Reading.Good.class, reader.read(text, Optional.of(ASKED))).findings();
  }

  private Reading.Bad bad(String text) {
    return assertInstanceOf(Reading.Bad.class, reader.read(text, Optional.of(ASKED)));
  }

  private static UnitState unit(Findings findings, String name) {
    return findings.units().stream()
        .filter(unit -> unit.unit().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + findings.units()));
  }

  @Test
  void anUbuntuOf2022TellsItsServicesPortsAndDisks() {
    var found = findings("ubuntu-22.04");
    assertEquals("3f0c1f3e-6a86-4f0f-9a3d-0e5f3d1f2a77", found.bootId());
    assertEquals("ip-192-168-0-11", found.host());
    assertEquals(Duration.ofSeconds(24_890), found.uptime());
    assertEquals(Optional.of(Duration.ZERO), found.clockAhead());
    var app = unit(found, "isuride-go.service");
    assertEquals("disabled", app.enabled());
    assertEquals("active", app.active());
    assertEquals(Set.of(Role.AP), app.roles());
    assertTrue(app.own());
    assertFalse(app.startsAtBoot());
    assertEquals(List.of("isuride-go.service"), unit(found, "isuride-matcher.service").after());
    assertEquals(Set.of(Role.DB), unit(found, "mysql.service").roles());
    assertEquals(Set.of(Role.CACHE), unit(found, "redis-server.service").roles());
    assertTrue(
        found.units().stream()
            .noneMatch(one -> one.unit().startsWith("snap") || one.unit().startsWith("envcheck")));
    assertEquals(List.of("logrotate.service"), found.failed());
    assertEquals(
        List.of(new DiskUse("/", 9_936_324, 266_064, 98)), found.disks(), "neither /boot nor /run");
    assertEquals(List.of(new DiskUse("/dev/shm", 204_800, 1_764_700, 11)), found.memoryFiles());
    assertEquals(List.of("/swapfile"), found.swapUnlisted());
    assertEquals(51_880, found.unsyncedKib());
    assertEquals(Set.of(), found.unreported());
  }

  @Test
  void whoListensIsAServiceAContainerOrSomebodysSession() {
    var ports = findings("ubuntu-22.04").ports();
    assertTrue(ports.contains(new OpenPort(80, "nginx", Owner.UNIT, "nginx.service")));
    assertTrue(ports.contains(new OpenPort(11211, "memcached", Owner.SESSION, "")));
    assertTrue(ports.contains(new OpenPort(8080, "isuride", Owner.UNIT, "isuride-go.service")));
  }

  @Test
  void anUbuntuOf2024WithInstancesOfPostgresql() {
    var found = findings("ubuntu-24.04");
    assertEquals("generated", unit(found, "postgresql@16-main.service").enabled());
    assertEquals(List.of("postgresql.service"), unit(found, "isuconquest.go.service").after());
    assertEquals(Duration.ofSeconds(61), found.clockAhead().orElseThrow());
    assertEquals(List.of(), found.failed());
  }

  @Test
  void aCentosOf2014WithTwoColumnsAndOldControlGroups() {
    var found = findings("centos-7");
    assertEquals("enabled", unit(found, "memcached.service").enabled());
    assertEquals(List.of("kdump.service"), found.failed());
    assertTrue(found.ports().contains(new OpenPort(3306, "mysqld", Owner.UNIT, "mariadb.service")));
    assertEquals(List.of(), found.swapUnlisted());
  }

  @Test
  void whatAServerCannotTellIsUntoldAndNotAbsent() {
    assertEquals(Set.of(Part.UNITS, Part.PORTS), findings("alpine-3.20").unreported());
    var noSudo = findings("debian-12-no-sudo");
    assertEquals(Set.of(Part.PORT_OWNERS), noSudo.unreported());
    assertEquals(new OpenPort(80, "", Owner.UNKNOWN, ""), noSudo.ports().getLast());
    assertEquals(100, noSudo.disks().getFirst().fullPercent(), "no inodes left");
    assertEquals("enabled-runtime", unit(noSudo, "private-isu.service").enabled());
  }

  @Test
  void anAnswerThatWasPastedTellsNoDifferenceOfClocks() {
    var pasted = reader.read(answer("ubuntu-24.04"), Optional.empty());
    assertEquals(
        Optional.empty(), assertInstanceOf(Reading.Good.class, pasted).findings().clockAhead());
  }

  @Test
  void aBannerLinesOfATerminalAndWindowsLineEndsAreLeftOut() {
    var text =
        "****  AUTHORIZED USE ONLY  ****\nLast login: Sun\n\u001b[32m"
            + answer("ubuntu-24.04").replace("\n", "\r\n")
            + "\r\n\u001b[0misucon@isu2:~$ ";
    assertEquals(findings("ubuntu-24.04"), good(text));
  }

  @Test
  void ofTwoAnswersTheLastCounts() {
    assertEquals(findings("ubuntu-24.04"), good(answer("ubuntu-22.04") + answer("ubuntu-24.04")));
  }

  @Test
  void anotherLanguageLeavesThatPartUntold() {
    var german =
        answer("debian-12-no-sudo")
            .replaceAll("(?m)^(/dev|udev|tmpfs|Filesystem).*$", "df: Datei oder Verzeichnis fehlt");
    assertEquals(Set.of(Part.PORT_OWNERS, Part.DISKS), good(german).unreported());
  }

  @Test
  void whatIsNoAnswerSaysWhy() {
    assertEquals(Reading.Why.EMPTY, bad(" \n").why());
    assertEquals(
        new Reading.Bad(Reading.Why.NOT_EVIDENCE, "bash: sh: コマンドが見つかりません"),
        bad("\nbash: sh: コマンドが見つかりません\n"));
    assertEquals(
        new Reading.Bad(Reading.Why.CUT_SHORT, "ports"),
        bad(answer("ubuntu-22.04").replaceAll("(?s)== pitwall 1 owners.*", "")));
    assertEquals(Reading.Why.TOO_LONG, bad("x".repeat(10_000_000)).why());
    assertEquals(
        Reading.Why.NO_BOOT_ID,
        bad(answer("ubuntu-22.04").replaceAll("3f0c1f3e-.*", "permission denied")).why());
  }

  /** Damage of any kind gives an answer or a reason, and never an exception. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noDamageThrows(int seed) {
    var random = new Random(seed);
    for (var name : List.of("ubuntu-22.04", "ubuntu-24.04", "centos-7", "debian-12-no-sudo")) {
      var text = answer(name);
      for (int i = 0; i < 300; i++) {
        var damaged = new StringBuilder(text);
        for (int hits = random.nextInt(40); hits >= 0; hits--) {
          int at = random.nextInt(damaged.length());
          damaged.setCharAt(at, (char) (random.nextInt(3) == 0 ? random.nextInt(0x3000) : '9'));
        }
        int from = random.nextInt(damaged.length());
        damaged.delete(from, Math.min(damaged.length(), from + random.nextInt(200)));
        var unused = reader.read(damaged.toString(), Optional.of(ASKED));
      }
    }
  }

  @Test
  void aTextIsKnownAsEvidenceByItsFirstMark() {
    assertTrue(EvidenceReader.isEvidence(answer("centos-7")));
    assertFalse(EvidenceReader.isEvidence(EvidenceCommand.LINE), "the line itself is no answer");
  }
}
