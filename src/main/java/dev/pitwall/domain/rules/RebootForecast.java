package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Findings.Part;
import dev.pitwall.domain.model.OpenPort;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.UnitState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reboot would break, or has broken, as far as a server's evidence tells. Most urgent first.
 * From a part that the server did not tell nothing follows.
 */
public final class RebootForecast {
  /** A disk this full stops databases and logs soon; at 100 % they do not start. */
  public static final int FULL_PERCENT = 95;

  /** Less than this on a file system in memory is a socket or a lock, and no data. */
  private static final long FEW_KIB = 1024;

  /** More than a quiet server has on its way; a reboot waits for it, a power cut does not. */
  private static final long MUCH_UNSYNCED_KIB = 256 * 1024;

  /** Tokens and benchmarks with time stamps begin to disagree. */
  private static final Duration CLOCK_OFF = Duration.ofSeconds(5);

  /** Ports from here on are given out by the kernel: tools of editors and shells listen there. */
  private static final int EPHEMERAL = 32_768;

  /** Forwards ports for a login session: `ssh -R` is no application. */
  private static final Set<String> FORWARDERS = Set.of("sshd", "sshd-session");

  /** Places where programs keep what they can lose. */
  private static final Set<String> SCRATCH = Set.of("/tmp", "/var/tmp");

  /** Written data that did not survive comes first: nothing else on the server matters then. */
  private static final Comparator<Trouble> URGENT =
      Comparator.comparing((Trouble one) -> !(one instanceof AnswersDiffer))
          .thenComparing(one -> !one.stops());

  private RebootForecast() {}

  /** One thing that would be different after the reboot, or is wrong now. */
  public sealed interface Trouble {
    /** Whether the server would not do its work; else it is good to know. */
    default boolean stops() {
      return switch (this) {
        case SameMachine _, NotEnabled _, ByHand _, DiskFull _, NotRunning _ -> true;
        case AnswersDiffer _, NotBack _, PortGone _ -> true;
        case NotAnswering probe -> probe.result().state() != State.NO_TOOL;
        case Failed failed -> failed.matters();
        case NotWaiting _, MemoryOnly _, FilesInMemory _, SwapUnlisted _, ClockOff _ -> false;
        case Unsynced _ -> false;
      };
    }
  }

  /** Another server of the day told the same boot id: one of the two names leads astray. */
  public record SameMachine(String other) implements Trouble {}

  /** One of the team's probes is not answered as it should be. */
  public record NotAnswering(ProbeResult result) implements Trouble {}

  /** What had to be the same after the reboot is not. */
  public record AnswersDiffer(ProbeResult before, ProbeResult after) implements Trouble {}

  /** The service ran before the newest boot, and does not now. */
  public record NotBack(String unit) implements Trouble {}

  /** Somebody listened there before the newest boot, and nobody does now. */
  public record PortGone(String process, int port) implements Trouble {}

  /** It runs, and no boot starts it. */
  public record NotEnabled(String unit, String enabled) implements Trouble {}

  /** Somebody started it in a shell. */
  public record ByHand(String process, int port) implements Trouble {}

  public record DiskFull(String mount, int percent) implements Trouble {}

  /**
   * @param matters it is a service of the contest, and not one of the system's chores
   */
  public record Failed(String unit, boolean matters) implements Trouble {}

  /** The server plays this role, and none of its services run. */
  public record NotRunning(RoleId role) implements Trouble {}

  /**
   * At boot the application may start before its database on the same server.
   *
   * @param missing in its unit file
   */
  public record NotWaiting(String application, String database, Missing missing)
      implements Trouble {
    /** What an application's unit file lacks, so that the database runs when it starts. */
    public enum Missing {
      /** The database is started at boot, but maybe later: {@code After=}. */
      AFTER,
      /** It would wait, but nothing starts the database at boot: {@code Wants=}. */
      WANTS,
      BOTH
    }
  }

  /** Its content is in memory alone: it starts empty. */
  public record MemoryOnly(String unit) implements Trouble {}

  public record FilesInMemory(String mount, long kib) implements Trouble {}

  /** Written, and not yet on a disk: lost when the power goes. */
  public record Unsynced(long kib) implements Trouble {}

  public record SwapUnlisted(String file) implements Trouble {}

  /**
   * @param ahead of the laptop; negative when behind
   */
  public record ClockOff(Duration ahead) implements Trouble {}

  /** What the server's newest evidence tells; nothing where there is none. */
  public static List<Trouble> of(ContestDay day, Server server) {
    return day.proofs()
        .newest(server.id())
        .map(
            newest ->
                Stream.concat(
                        Stream.concat(
                            sameMachine(day, server, newest.bootId()),
                            Stream.concat(lost(day.proofs().of(server.id())), probes(day, server))),
                        of(newest.findings(), server.roles()).stream())
                    .sorted(URGENT)
                    .toList())
        .orElse(List.of());
  }

  /** By the last evidence of the boot before; nothing of a part that either did not report. */
  private static Stream<Trouble> lost(List<Evidence> all) {
    var now = all.getLast();
    return all.reversed().stream()
        .filter(one -> !one.bootId().equals(now.bootId()))
        .findFirst()
        .map(before -> lost(before.findings(), now.findings()))
        .orElse(Stream.empty());
  }

  private static Stream<Trouble> lost(Findings before, Findings now) {
    var runs = running(now).map(UnitState::unit).collect(Collectors.toSet());
    var listens = now.ports().stream().map(OpenPort::port).collect(Collectors.toSet());
    var units =
        running(before)
            .map(UnitState::unit)
            .filter(unit -> !now.unreported().contains(Part.UNITS) && !runs.contains(unit))
            .toList();
    var ports =
        before.ports().stream()
            .filter(port -> port.port() < EPHEMERAL && !FORWARDERS.contains(port.process()))
            // A service that is not back says it all.
            .filter(port -> !units.contains(port.unit()))
            .filter(port -> !now.unreported().contains(Part.PORTS))
            .filter(port -> !listens.contains(port.port()));
    return Stream.concat(
        units.stream().map(NotBack::new),
        ports.map(port -> new PortGone(port.process(), port.port())));
  }

  /** What is wrong with the probes of a server. */
  static Stream<Trouble> probes(ContestDay day, Server server) {
    return ProbeStanding.of(day, server).stream()
        .flatMap(
            probe -> {
              if (!probe.answers()) {
                return Stream.of(new NotAnswering(probe.now()));
              }
              return probe.differs()
                  ? Stream.of(
                      new AnswersDiffer(probe.before().orElseThrow(), probe.after().orElseThrow()))
                  : Stream.<Trouble>empty();
            });
  }

  private static Stream<Trouble> sameMachine(ContestDay day, Server server, String bootId) {
    return day.servers().values().stream()
        .filter(other -> !other.id().equals(server.id()))
        .filter(
            other ->
                day.proofs()
                    .newest(other.id())
                    .map(Evidence::bootId)
                    .filter(bootId::equals)
                    .isPresent())
        .map(other -> new SameMachine(other.name()));
  }

  /**
   * @param roles what the server plays
   */
  public static List<Trouble> of(Findings found, Set<RoleId> roles) {
    var troubles = new ArrayList<Trouble>();
    running(found)
        .filter(unit -> !StartOrder.of(found).startsAtBoot(unit))
        .forEach(unit -> troubles.add(new NotEnabled(unit.unit(), unit.enabled())));
    found.ports().stream()
        .filter(RebootForecast::byHand)
        .forEach(port -> troubles.add(new ByHand(port.process(), port.port())));
    roles.stream()
        .filter(role -> isMissing(found, role))
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .forEach(role -> troubles.add(new NotRunning(role)));
    found.disks().stream()
        .filter(disk -> disk.fullPercent() >= FULL_PERCENT)
        .forEach(disk -> troubles.add(new DiskFull(disk.mount(), disk.fullPercent())));
    found
        .failed()
        .forEach(
            unit ->
                troubles.add(
                    new Failed(
                        unit, found.units().stream().anyMatch(one -> one.unit().equals(unit)))));
    StartOrder.of(found).notWaiting().forEach(troubles::add);
    running(found)
        .filter(unit -> unit.roles().contains(Role.MEMCACHED))
        .forEach(unit -> troubles.add(new MemoryOnly(unit.unit())));
    found.memoryCaches().forEach(cache -> troubles.add(new MemoryOnly(cache)));
    found.memoryFiles().stream()
        .filter(files -> files.usedKib() >= FEW_KIB && !SCRATCH.contains(files.mount()))
        .forEach(files -> troubles.add(new FilesInMemory(files.mount(), files.usedKib())));
    if (found.unsyncedKib() >= MUCH_UNSYNCED_KIB) {
      troubles.add(new Unsynced(found.unsyncedKib()));
    }
    found.swapUnlisted().forEach(swap -> troubles.add(new SwapUnlisted(swap)));
    found
        .clockAhead()
        .filter(ahead -> ahead.abs().compareTo(CLOCK_OFF) > 0)
        .ifPresent(ahead -> troubles.add(new ClockOff(ahead)));
    return troubles.stream().sorted(URGENT).toList();
  }

  private static Stream<UnitState> running(Findings found) {
    return found.units().stream().filter(UnitState::running);
  }

  private static boolean byHand(OpenPort port) {
    return port.owner() == OpenPort.Owner.SESSION
        && port.port() < EPHEMERAL
        && !FORWARDERS.contains(port.process());
  }

  /** A container, or a process of somebody's, may do the work: then nothing is missing. */
  private static boolean isMissing(Findings found, RoleId role) {
    Predicate<UnitState> serves = unit -> unit.roles().contains(role);
    return !found.unreported().contains(Part.UNITS)
        && !role.equals(Role.AP)
        && Role.BUILT_IN.stream().anyMatch(one -> one.id().equals(role) && !role.equals(Role.IDLE))
        && found.ports().stream().noneMatch(port -> isUnclear(port))
        && running(found).noneMatch(serves);
  }

  private static boolean isUnclear(OpenPort port) {
    return port.owner() == OpenPort.Owner.CONTAINER
        || port.process().equals("docker-proxy")
        || port.owner() == OpenPort.Owner.SESSION && byHand(port);
  }
}
