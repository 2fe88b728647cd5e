package dev.pitwall.ui;

import dev.pitwall.archive.Archive;
import dev.pitwall.backup.Backups;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.Inboxes;
import dev.pitwall.team.day.Teams;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.style.Look;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the window has as long as it is open, whichever day is shown in it.
 *
 * @param teams links open days with teammates' laptops
 * @param inboxes let servers send to open days
 * @param backups copy open days
 * @param archive past days; reads files, so not for the JavaFX thread
 * @param fx runs on the JavaFX thread, later
 * @param dataFolder where the days are, to be shown
 */
record WindowParts(
    DaySwitcher days,
    Teams teams,
    Inboxes inboxes,
    Backups backups,
    Archive archive,
    FxTexts texts,
    Look look,
    Notices notices,
    FxClock clock,
    InstantSource source,
    IdSource ids,
    Executor fx,
    String dataFolder) {
  /**
   * Under which this laptop remembers the screen last shown of a day, with its folder behind it.
   */
  private static final String SCREEN = "screen.";

  /** The screen on which this laptop last worked on a day. Reads the settings. */
  Optional<String> lastScreen(String folder) {
    return days.settings().get(SCREEN + folder);
  }

  void lastScreen(String folder, String screen) {
    days.settings().put(SCREEN + folder, screen);
  }
}
