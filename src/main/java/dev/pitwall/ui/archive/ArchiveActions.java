package dev.pitwall.ui.archive;

import java.time.Instant;
import java.util.Optional;

/** What the window does with a past day. */
public interface ArchiveActions {
  /**
   * Opens it to look at.
   *
   * @param folder its folder's name
   * @param at the moment to show; empty for the end
   */
  void look(String folder, Optional<Instant> at);

  /** Begins a new contest with its set-up. */
  void setUpFrom(String folder);
}
