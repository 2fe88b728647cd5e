package dev.pitwall.evidence;

import dev.pitwall.domain.model.DiskUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How full the file systems are, from {@code df -P}, by space and by inodes. */
final class DisksPart {
  private static final Pattern SPACE =
      Pattern.compile(
          "(\\S+)\\s+[0-9]+\\s+([0-9]{1,15})\\s+([0-9]{1,15})\\s+([0-9]{1,3})%\\s+(/.*)");
  private static final Pattern INODES =
      Pattern.compile("\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+([0-9]{1,3})%\\s+(/.*)");

  /** File systems in memory, by the name that stands in place of a device. */
  private static final Set<String> MEMORY = Set.of("tmpfs", "ramfs", "rootfs");

  /** Always full, or nobody's to fill. */
  private static final Pattern NO_DISK =
      Pattern.compile("/snap/.*|/boot/.*|/dev|/proc.*|/sys.*|/run.*|/var/lib/docker/.*|/mnt/wsl.*");

  private static final int MOST_LINES = 100;
  private static final int MOST_DISKS = 20;
  private static final int MOUNT_LETTERS = 120;

  private final List<DiskUse> disks = new ArrayList<>();
  private final List<DiskUse> memory = new ArrayList<>();

  DisksPart(Parts parts) {
    var inodes = inodes(parts);
    for (var line : parts.of("disks", MOST_LINES)) {
      var space = SPACE.matcher(line);
      if (space.matches()
          && !NO_DISK.matcher(space.group(5)).matches()
          && space.group(5).length() <= MOUNT_LETTERS) {
        var use =
            new DiskUse(
                space.group(5),
                Long.parseLong(space.group(2)),
                Long.parseLong(space.group(3)),
                Math.max(Integer.parseInt(space.group(4)), inodes.getOrDefault(space.group(5), 0)));
        (MEMORY.contains(space.group(1)) ? memory : disks).add(use);
      }
    }
  }

  private static Map<String, Integer> inodes(Parts parts) {
    var full = new HashMap<String, Integer>();
    for (var line : parts.of("inodes", MOST_LINES)) {
      var inodes = INODES.matcher(line);
      if (inodes.matches()) {
        full.put(inodes.group(2), Integer.parseInt(inodes.group(1)));
      }
    }
    return full;
  }

  List<DiskUse> disks() {
    return disks.stream().limit(MOST_DISKS).toList();
  }

  /** Those in memory on which something lies. */
  List<DiskUse> memoryFiles() {
    return memory.stream().filter(use -> use.usedKib() > 0).limit(MOST_DISKS).toList();
  }
}
