package dev.pitwall.evidence;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Findings.Part;
import dev.pitwall.domain.model.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what the line of {@link EvidenceCommand} printed. Whatever a server sends gives findings or
 * one reason why not; nothing in it is believed beyond its shape.
 */
public final class EvidenceReader {
  /** Ten times the longest answer of a real server. */
  public static final int MOST_LETTERS = 2_000_000;

  private static final int FACT_LETTERS = 80;

  private static final Pattern BOOT_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Seconds, of at most 30 years. */
  private static final Pattern UPTIME = Pattern.compile("([0-9]{1,9})\\.[0-9]{2} .*");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final RoleUnits roles;

  public EvidenceReader(RoleUnits roles) {
    this.roles = roles;
  }

  /** Whether a text looks as if it were meant as evidence: at least the first mark is in it. */
  public static boolean isEvidence(String text) {
    return text.contains(EvidenceCommand.MARK + "begin");
  }

  /** The same of a server without probes. */
  public Reading read(String text, Optional<Instant> asked) {
    return read(text, asked, List.of());
  }

  /**
   * @param asked when the server printed it, by this laptop's clock; empty for a text that was
   *     pasted, which may be old
   * @param probes of the server; those of which the text has no answer have no result
   */
  public Reading read(String text, Optional<Instant> asked, List<Probe> probes) {
    if (text.isBlank()) {
      return new Reading.Bad(Reading.Why.EMPTY, "");
    }
    if (text.length() > MOST_LETTERS) {
      return new Reading.Bad(Reading.Why.TOO_LONG, "");
    }
    var parts = Parts.of(text);
    if (parts.isEmpty()) {
      return new Reading.Bad(Reading.Why.NOT_EVIDENCE, fact(text));
    }
    if (!parts.get().whole()) {
      return new Reading.Bad(Reading.Why.CUT_SHORT, parts.get().last());
    }
    return read(parts.get(), asked, probes);
  }

  private Reading read(Parts parts, Optional<Instant> asked, List<Probe> probes) {
    var bootId = parts.first("boot");
    var uptime = UPTIME.matcher(parts.first("uptime"));
    if (!BOOT_ID.matcher(bootId).matches() || !uptime.matches()) {
      return new Reading.Bad(Reading.Why.NO_BOOT_ID, fact(bootId));
    }
    var unreported = EnumSet.noneOf(Part.class);
    var units = new UnitsPart(parts, roles).read();
    if (units.isEmpty()) {
      unreported.add(Part.UNITS);
    }
    var ports = new PortsPart(parts);
    if (!ports.found()) {
      unreported.add(Part.PORTS);
    } else if (!ports.ownersReported()) {
      unreported.add(Part.PORT_OWNERS);
    }
    var disks = new DisksPart(parts);
    if (disks.disks().isEmpty()) {
      unreported.add(Part.DISKS);
    }
    var dirty = MemoryPart.unsyncedKib(parts);
    if (dirty.isEmpty()) {
      unreported.add(Part.MEMORY);
    }
    var host = parts.first("begin");
    return new Reading.Good(
        new Findings(
            HOST.matcher(host).matches() ? host : "",
            bootId,
            Duration.ofSeconds(Long.parseLong(uptime.group(1))),
            printedAt(parts),
            units.orElse(List.of()),
            UnitsPart.failed(parts),
            ports.read(),
            disks.disks(),
            disks.memoryFiles(),
            MemoryPart.swapUnlisted(parts),
            dirty.orElse(0L),
            asked.flatMap(at -> printedAt(parts).map(printed -> ahead(at, printed))),
            MemoryPart.memoryCaches(parts),
            new ProbesPart(parts).read(probes),
            unreported));
  }

  private static Optional<Instant> printedAt(Parts parts) {
    return Optional.of(parts.first("clock"))
        .filter(clock -> SECONDS.matcher(clock).matches())
        .map(clock -> Instant.ofEpochSecond(Long.parseLong(clock)));
  }

  /** In whole seconds: that is how exactly the server says it. */
  private static Duration ahead(Instant asked, Instant printed) {
    return Duration.ofSeconds(printed.getEpochSecond() - asked.getEpochSecond());
  }

  private static String fact(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> Excerpt.of(line.replaceAll("\\p{Cntrl}", "?"), FACT_LETTERS))
        .orElse("");
  }
}
