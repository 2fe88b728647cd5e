package dev.pitwall;

import dev.pitwall.cli.CommandLineApp;
import dev.pitwall.cli.Surroundings;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.report.timeline.SampleDays;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds everything by hand, top to bottom; what was opened is closed in reverse. */
public final class Main {
  private Main() {}

  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(unpacked)");
  }

  public static void main(String[] arguments) {
    var clock = Clock.systemDefaultZone();
    var ids = new IdSource(new SecureRandom());
    var samples = new SampleDays();
    var here =
        new Surroundings(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")),
            System.getProperty("user.name"),
            Locale.getDefault(),
            clock.getZone(),
            clock,
            System.in,
            System.out,
            System.err,
            version());
    int code;
    try (var doors =
        new DesktopLauncher(samples, here.laptopFolder(), here.laptopName(), ids, clock)) {
      code = new CommandLineApp(doors, here, samples, ids).run(List.of(arguments));
    }
    StartCache.dropIfStale();
    if (code != CommandLineApp.OK) {
      System.exit(code);
    }
  }
}
