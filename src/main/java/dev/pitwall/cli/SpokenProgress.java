package dev.pitwall.cli;

import dev.pitwall.report.bundle.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows on standard error how far something has come, once it takes longer than a second. */
final class SpokenProgress implements Progress {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Console console;
  private final InstantSource clock;
  private final String file;
  private Instant printed;

  SpokenProgress(Console console, InstantSource clock, String file) {
    this.console = console;
    this.clock = clock;
    this.file = file;
    this.printed = clock.instant();
  }

  @Override
  public void at(double done) {
    var now = clock.instant();
    if (Duration.between(printed, now).compareTo(BETWEEN) >= 0) {
      printed = now;
      console.warn("cli.progress", file, (int) (100 * done));
    }
  }
}
