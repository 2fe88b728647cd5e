package dev.pitwall.archive;

import dev.pitwall.problem.Problem;

/** A day in the data folder. */
public sealed interface ArchiveEntry {
  /** Its folder's name within the data folder. */
  String folder();

  record Read(PastDay day) implements ArchiveEntry {
    @Override
    public String folder() {
      return day.folder();
    }
  }

  /**
   * @param name as the list of days has it
   */
  record Unreadable(String folder, String name, Problem problem) implements ArchiveEntry {}
}
