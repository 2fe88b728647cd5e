package dev.pitwall.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a server said of itself at one moment.
 *
 * @param host its own name for itself; empty where it did not say
 * @param bootId of the kernel's random module: a new one with every boot
 * @param uptime since that boot
 * @param printedAt when it said this, by its own clock; empty where it has none
 * @param units the services that matter to a contest, by name
 * @param failed units of any kind that systemd calls failed
 * @param disks file systems on disks, by the place where they are mounted
 * @param memoryFiles file systems in memory that hold files: these are gone after a reboot
 * @param swapUnlisted swap in use of which {@code /etc/fstab} says nothing
 * @param unsyncedKib written by programs, and not yet on a disk
 * @param clockAhead of the laptop that asked; negative when behind; empty where nobody measured
 * @param memoryCaches services that keep their content in memory alone, by their own settings
 * @param probes what came of the team's probes of it
 * @param unreported the parts that the server did not tell: nothing is concluded from their absence
 */
public record Findings(
    String host,
    String bootId,
    Duration uptime,
    Optional<Instant> printedAt,
    List<UnitState> units,
    List<String> failed,
    List<OpenPort> ports,
    List<DiskUse> disks,
    List<DiskUse> memoryFiles,
    List<String> swapUnlisted,
    long unsyncedKib,
    Optional<Duration> clockAhead,
    List<String> memoryCaches,
    List<ProbeResult> probes,
    Set<Part> unreported) {
  public Findings {
    units = List.copyOf(units);
    failed = List.copyOf(failed);
    ports = List.copyOf(ports);
    disks = List.copyOf(disks);
    memoryFiles = List.copyOf(memoryFiles);
    swapUnlisted = List.copyOf(swapUnlisted);
    memoryCaches = List.copyOf(memoryCaches);
    probes = List.copyOf(probes);
    unreported = Set.copyOf(unreported);
  }

  private static final int BOOT_ID_LETTERS = 80;
  private static final int MOST_LINES = 100;

  /** Whether it can be what a server said: of its sizes, not of its truth. */
  public boolean sensible() {
    return !bootId.isBlank()
        && bootId.length() <= BOOT_ID_LETTERS
        && !uptime.isNegative()
        && Stream.of(units, failed, ports, disks, memoryFiles, swapUnlisted, memoryCaches)
            .allMatch(lines -> lines.size() <= MOST_LINES)
        && probes.size() <= 2 * Probe.MOST
        && probes.stream().allMatch(ProbeResult::sensible);
  }

  /** The same with what came of some probes beside those that it has. */
  public Findings with(List<ProbeResult> more) {
    return new Findings(
        host,
        bootId,
        uptime,
        printedAt,
        units,
        failed,
        ports,
        disks,
        memoryFiles,
        swapUnlisted,
        unsyncedKib,
        clockAhead,
        memoryCaches,
        Stream.concat(probes.stream(), more.stream()).toList(),
        unreported);
  }

  /** A part that a server may be unable to tell. */
  public enum Part {
    /** No systemd, or it did not answer. */
    UNITS,
    PORTS,
    /** Ports are known, but not whose they are: that needs {@code sudo}. */
    PORT_OWNERS,
    DISKS,
    MEMORY
  }
}
