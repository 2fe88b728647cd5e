package dev.pitwall.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What lies in memory alone, from {@code /proc/meminfo}, {@code /proc/swaps} and the fstab. */
final class MemoryPart {
  private static final Pattern DIRTY = Pattern.compile("Dirty:\\s+([0-9]{1,15}) kB");
  private static final Pattern SWAP =
      Pattern.compile("(/\\S{1,100})\\s+(?:file|partition)\\s+[0-9]+.*");

  /** Compressed memory, which a generator sets up at each boot. */
  private static final String ZRAM = "/dev/zram";

  private static final int MOST_SWAPS = 20;

  private MemoryPart() {}

  static Optional<Long> unsyncedKib(Parts parts) {
    var dirty = DIRTY.matcher(parts.first("memory"));
    return dirty.matches() ? Optional.of(Long.valueOf(dirty.group(1))) : Optional.empty();
  }

  /**
   * Swap files in use that the fstab does not name. Partitions are left out: an fstab names them by
   * UUID or label.
   */
  static List<String> swapUnlisted(Parts parts) {
    var listed =
        parts.of("fstab", MOST_SWAPS).stream().filter(line -> !line.startsWith("#")).toList();
    return parts.of("swaps", MOST_SWAPS).stream()
        .map(SWAP::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .filter(swap -> !swap.startsWith(ZRAM) && !swap.startsWith("/dev/"))
        .filter(swap -> listed.stream().noneMatch(line -> line.split("\\s+")[0].equals(swap)))
        .toList();
  }

  /** A redis that neither saves nor appends: its content is in memory alone. */
  static List<String> memoryCaches(Parts parts) {
    var settings = parts.all("redis");
    int save = settings.indexOf("save");
    int appends = settings.indexOf("appendonly");
    return save >= 0
            && appends > save + 1
            && settings.get(save + 1).isEmpty()
            && settings.size() > appends + 1
            && settings.get(appends + 1).equals("no")
        ? List.of("redis")
        : List.of();
  }
}
