package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the command line opens and does not own. */
public interface AppLauncher {
  /**
   * The days of a data folder, which is made when it is not there.
   *
   * @throws CannotGoOn when the folder cannot be used, or another Pitwall uses it
   */
  Days days(Path dataFolder) throws CannotGoOn;

  /**
   * The days of a data folder that another Pitwall has open, as they are now; nothing is written.
   *
   * @throws CannotGoOn when one of them cannot be read
   */
  List<DayInUse> inUse(Path dataFolder) throws CannotGoOn;

  /**
   * Shows the window, and returns when it is closed.
   *
   * @throws CannotGoOn when there is no display, or the data folder cannot be used
   */
  void window(LaunchOptions options) throws CannotGoOn;

  /**
   * Shows a sample day in two windows, as on two laptops of a team, and returns when both are
   * closed. What was done there is gone then.
   *
   * @throws CannotGoOn when there is no display, or the two could not be joined
   */
  void desk(Optional<Language> language) throws CannotGoOn;

  /**
   * Shows the teams of a database side by side, and returns when that window is closed. No data
   * folder is opened.
   *
   * @throws CannotGoOn when there is no display
   */
  void wall(PostgresAddress address, Texts texts) throws CannotGoOn;

  /**
   * Serves the same to a browser on this laptop, without a window; returns when the thread is
   * interrupted.
   *
   * @param port the first that is tried
   * @param serving gets the address that a browser opens
   * @throws CannotGoOn when there is no free port
   */
  void wallPage(PostgresAddress address, Texts texts, int port, Consumer<String> serving)
      throws CannotGoOn;

  /**
   * Asks on the terminal, without showing what is typed.
   *
   * @return empty when nobody sits at a terminal
   */
  Optional<String> askSecret(String question);
}
