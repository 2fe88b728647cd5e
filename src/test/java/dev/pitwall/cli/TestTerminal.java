package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** A terminal over days in memory. The data folder called "locked" is in use by another Pitwall. */
final class TestTerminal {
  static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");

  final MemoryDays days = MemoryDays.none(NOW);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final IdSource ids = new IdSource(new SplittableRandom(1));

  private final AppLauncher doors =
      new NoLauncher() {
        @Override
        public Days days(Path dataFolder) throws CannotGoOn {
          if (dataFolder.toString().equals("locked")) {
            throw new CannotGoOn(Problem.of(Problem.Kind.FOLDER_IN_USE, "locked"));
          }
          return days;
        }

        @Override
        public List<DayInUse> inUse(Path dataFolder) {
          return days.known().stream()
              .map(known -> new DayInUse(known.folder(), days.timeline(known.folder())))
              .toList();
        }
      };

  /** Returns the exit code. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    var here =
        new Surroundings(
            Map.of(),
            "Linux",
            Path.of("/home/mei"),
            "mei",
            Locale.ENGLISH,
            ZoneId.of("Asia/Tokyo"),
            InstantSource.fixed(NOW),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "0.1.0");
    return new CommandLineApp(doors, here, new SampleDays(), ids).run(List.of(arguments));
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
