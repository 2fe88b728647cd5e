package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.rules.RebootForecast;
import dev.pitwall.domain.rules.RebootForecast.ByHand;
import dev.pitwall.domain.rules.RebootForecast.ClockOff;
import dev.pitwall.domain.rules.RebootForecast.DiskFull;
import dev.pitwall.domain.rules.RebootForecast.Failed;
import dev.pitwall.domain.rules.RebootForecast.FilesInMemory;
import dev.pitwall.domain.rules.RebootForecast.MemoryOnly;
import dev.pitwall.domain.rules.RebootForecast.NotEnabled;
import dev.pitwall.domain.rules.RebootForecast.NotRunning;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting.Missing;
import dev.pitwall.domain.rules.RebootForecast.SwapUnlisted;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.testing.ServerAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is foretold from the answers of real distributions. */
class ForecastTest {
  private static List<Trouble> of(String answer, RoleId... roles) {
    var read =
        new EvidenceReader(RoleUnits.shipped())
            .read(answer, Optional.of(Instant.ofEpochSecond(1_733_652_000)));
    return RebootForecast.of(assertInstanceOf(Reading.Good.class, read).findings(), Set.of(roles));
  }

  private static List<Trouble> on(String distribution, RoleId... roles) {
    return of(ServerAnswers.text(distribution), roles);
  }

  @Test
  void everythingThatAnUnpreparedServerWouldLose() {
    assertEquals(
        List.of(
            new NotEnabled("isuride-go.service", "disabled"),
            new NotEnabled("redis-server.service", "disabled"),
            new ByHand("memcached", 11211),
            new DiskFull("/", 98),
            new Failed("logrotate.service", false),
            new NotWaiting("isuride-matcher.service", "mysql.service", Missing.AFTER),
            new NotWaiting("isuride-payment_mock.service", "mysql.service", Missing.AFTER),
            new FilesInMemory("/dev/shm", 204_800),
            new SwapUnlisted("/swapfile")),
        on("ubuntu-22.04", Role.AP, Role.DB, Role.WEB));
  }

  @Test
  void ofAServerThatIsInOrderNothingIsForetold() {
    assertEquals(
        List.of(new ClockOff(Duration.ofSeconds(61))),
        on("ubuntu-24.04", Role.AP, Role.DB, Role.WEB));
  }

  @Test
  void muchThatIsNotOnADiskYetIsSaid() {
    var busy =
        ServerAnswers.text("ubuntu-24.04")
            .replace("Dirty:               312 kB", "Dirty:            524288 kB");
    assertEquals(
        List.of(new RebootForecast.Unsynced(524_288), new ClockOff(Duration.ofSeconds(61))),
        of(busy, Role.AP, Role.DB, Role.WEB));
  }

  @Test
  void aMemcachedStartsEmpty() {
    assertEquals(
        List.of(
            new Failed("kdump.service", false),
            new MemoryOnly("memcached.service"),
            new ClockOff(Duration.ofSeconds(1_446_258_300L - 1_733_652_000L))),
        on("centos-7", Role.AP, Role.DB, Role.MEMCACHED));
  }

  @Test
  void aRoleWhoseServiceIsDownIsMissing() {
    assertEquals(
        List.of(
                new NotEnabled("private-isu.service", "enabled-runtime"),
                new NotRunning(Role.DB),
                new NotRunning(Role.WEB),
                new DiskFull("/", 100),
                new Failed("mariadb.service", true),
                new FilesInMemory("/var/lib/mysql", 600_000))
            .stream()
            .sorted((one, other) -> Boolean.compare(other.stops(), one.stops()))
            .toList(),
        on("debian-12-no-sudo", Role.AP, Role.DB, Role.WEB));
  }

  @Test
  void fromWhatAServerCannotTellNothingFollows() {
    assertEquals(List.of(), on("alpine-3.20", Role.DB, Role.WEB, Role.MEMCACHED));
  }

  @Test
  void aContainerMayDoTheWork() {
    var docker =
        ServerAnswers.text("ubuntu-24.04")
            .replace(
                "955 0::/system.slice/system-postgresql.slice/postgresql@16-main.service",
                "955 0::/system.slice/docker-0123456789ab.scope")
            .replace("Id=postgresql", "Id=other");
    assertEquals(List.of(new ClockOff(Duration.ofSeconds(61))), of(docker, Role.DB, Role.AP));
  }
}
