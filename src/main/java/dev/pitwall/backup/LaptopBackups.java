package dev.pitwall.backup;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The copies of this laptop's days. */
public final class LaptopBackups implements Backups {
  /** Within the data folder. */
  static final String FOLDER = "backups";

  /** A busy day takes well under a second; a slow stick must not keep the window. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Settings settings;
  private final Path data;
  private final InstantSource clock;

  /**
   * @param data the data folder
   */
  public LaptopBackups(Settings settings, Path data, InstantSource clock) {
    this.settings = settings;
    this.data = data;
    this.clock = clock;
  }

  @Override
  public Backup open(OpenDay day) {
    return day.owns(
        new DayBackup(day, settings, data, clock, CLOSING, UnaryOperator.identity()).start());
  }
}
