package dev.pitwall.backup;

import dev.pitwall.core.OpenDay;

/** Copies the days of this laptop while they are open. */
@FunctionalInterface
public interface Backups {
  /** Returns at once; the day closes it. */
  Backup open(OpenDay day);
}
