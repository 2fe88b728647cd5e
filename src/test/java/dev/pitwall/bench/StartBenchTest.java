package dev.pitwall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to a window that can be used, the app on a day of 300 runs against
 * an empty JavaFX window, in turns. Needs a display: {@code xvfb-run mvn -Pbench test
 * -Dtest=StartBenchTest}.
 */
@Tag("bench")
class StartBenchTest {
  private static final int ROUNDS = 9;
  private static final Path PLACE = Path.of("target/bench").toAbsolutePath();
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1");

  /** Tells the app nothing; the start puts it where the app looks: no argument is given. */
  private static final String HOME = "-Dbench.home=";

  @TempDir private Path data;

  /** Milliseconds to the usable window, bytes of heap alive then. */
  private record Start(double millis, double heap) {}

  @Test
  void processStartToUsableWindow() throws Exception {
    assertNotNull(System.getenv("DISPLAY"), "A display is needed: run this under xvfb-run");
    Files.createDirectories(PLACE);
    jar("pitwall.jar", Path.of("target/classes"));
    jar("empty.jar", Path.of("target/test-classes"));
    makeDays();
    var empty = List.of("-cp", classPath("empty.jar"), "dev.pitwall.bench.EmptyWindow");
    var busy = app("busy");
    var sample = app("sample");
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("empty window", empty);
    kinds.put("empty window, start cache", cached("empty", empty));
    kinds.put("app, day of 300 runs", busy);
    kinds.put("app, day of 300 runs, start cache", cached("busy", busy));
    kinds.put("app, ISUCON3 sample day, start cache", cached("sample", sample));
    var starts = new LinkedHashMap<String, List<Start>>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var kind : kinds.entrySet()) {
        starts.computeIfAbsent(kind.getKey(), _ -> new ArrayList<>()).add(start(kind.getValue()));
      }
    }
    print(starts);
  }

  private static void print(Map<String, List<Start>> starts) {
    double bare = millis(starts.get("empty window"));
    double cached = millis(starts.get("empty window, start cache"));
    System.out.println(
        "| start | to usable window, ms (median of "
            + ROUNDS
            + ") | min | max | to an empty window | to one with a start cache |"
            + " heap alive, MB |");
    System.out.println("|---|---|---|---|---|---|---|");
    starts.forEach(
        (kind, all) -> {
          var millis = all.stream().map(Start::millis).sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f | %.2f | %.2f | %.1f |%n",
              kind,
              median(millis),
              millis.getFirst(),
              millis.getLast(),
              median(millis) / bare,
              median(millis) / cached,
              median(all.stream().map(Start::heap).toList()) / 1e6);
        });
  }

  private static double millis(List<Start> starts) {
    return median(starts.stream().map(Start::millis).toList());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private void makeDays() throws Exception {
    var ids = new IdSource(new Random(1));
    Files.createDirectories(data.resolve("busy"));
    Files.createDirectories(data.resolve("sample"));
    var laptop = LaptopFolder.open(data.resolve("state/pitwall"));
    try (var folder = DataFolder.open(data.resolve("busy/pitwall"), laptop, ids)) {
      var name = folder.createDay("Busy day", TestDay.START, TestDay.TOKYO);
      try (var log = folder.openDay(name)) {
        log.append(BusyDay.of(1_000, ids.origin()));
      }
      folder.keepSetting(Days.OPEN, name);
    }
    try (var folder = DataFolder.open(data.resolve("sample/pitwall"), laptop, ids)) {
      var days =
          new FolderDays(
              folder,
              new SampleDays(),
              MemoryDays.PROFILES,
              MemoryDays.FORMATS,
              ids,
              InstantSource.system());
      var opened = (OpenDay) days.openSample("isucon3-final").join();
      opened.close();
      folder.keepSetting(Days.OPEN, opened.folder());
    }
  }

  private List<String> app(String folder) {
    return List.of(
        HOME + data.resolve(folder), "-cp", classPath("pitwall.jar"), "dev.pitwall.Main");
  }

  /** Records a start cache by one start, and returns the command that uses it. */
  private List<String> cached(String name, List<String> command) throws Exception {
    var cache = PLACE.resolve(name + ".aot");
    Files.deleteIfExists(cache);
    var recording = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:disable"));
    recording.addAll(command);
    start(recording);
    var using = new ArrayList<>(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
    using.addAll(command);
    return using;
  }

  private Start start(List<String> command) throws Exception {
    var report = Files.createTempFile(data, "start", ".txt");
    var whole = new ArrayList<String>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    whole.addAll(FLAGS);
    whole.add("-Dpitwall.start-report=" + report);
    whole.addAll(command);
    if (!command.contains("dev.pitwall.Main")) {
      whole.add(report.toString());
    }
    var builder =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(PLACE.resolve("start.log").toFile());
    builder.environment().put("XDG_STATE_HOME", data.resolve("state").toString());
    command.stream()
        .filter(word -> word.startsWith(HOME))
        .forEach(word -> builder.environment().put("XDG_DATA_HOME", word.substring(HOME.length())));
    long from = System.currentTimeMillis();
    var process = builder.start();
    assertEquals(0, process.waitFor(), () -> "See target/bench/start.log: " + whole);
    var told = Files.readString(report).split(" ");
    return new Start(Long.parseLong(told[0]) - from, Long.parseLong(told[1]));
  }

  /** The cache takes jars only; what is not needed at run time is not on the path. */
  private static String classPath(String jar) {
    return PLACE.resolve(jar)
        + File.pathSeparator
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(
                entry ->
                    !entry.matches(
                        ".*(junit|testfx|monocle|archunit|opentest|apiguardian|google).*"))
            .collect(Collectors.joining(File.pathSeparator));
  }

  private static void jar(String name, Path classes) {
    var tool = ToolProvider.findFirst("jar").orElseThrow();
    int code =
        tool.run(
            System.out,
            System.err,
            "cf",
            PLACE.resolve(name).toString(),
            "-C",
            classes.toString(),
            ".");
    assertEquals(0, code);
  }
}
