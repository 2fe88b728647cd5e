package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineAppTest {
  private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");
  private static final String FINAL = "src/test/resources/timelines/isucon3-final.csv";

  @TempDir Path folder;
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final MemoryDays days = MemoryDays.none(NOW);
  private final List<Path> folders = new ArrayList<>();
  private final List<LaunchOptions> windows = new ArrayList<>();
  private final List<Optional<Language>> desks = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final IdSource ids = new IdSource(new SplittableRandom(1));
  private String in = "";

  private final AppLauncher doors =
      new NoLauncher() {
        @Override
        public Days days(Path dataFolder) throws CannotGoOn {
          if (dataFolder.endsWith("locked")) {
            throw new CannotGoOn(Problem.of(Problem.Kind.FOLDER_IN_USE, dataFolder.toString()));
          }
          folders.add(dataFolder);
          return days;
        }

        @Override
        public List<DayInUse> inUse(Path dataFolder) {
          return days.known().stream()
              .map(known -> new DayInUse(known.folder(), days.timeline(known.folder())))
              .toList();
        }

        @Override
        public void window(LaunchOptions wish) {
          windows.add(wish);
        }

        @Override
        public void desk(Optional<Language> language) {
          desks.add(language);
        }

        @Override
        public void wall(PostgresAddress address, Texts texts) {
          walls.add(address);
          wallWords.add(texts.language());
        }

        @Override
        public void wallPage(
            PostgresAddress address, Texts texts, int port, Consumer<String> serving) {
          walls.add(address);
          wallPorts.add(port);
          serving.accept("http://localhost:" + port + "/secret/");
        }

        @Override
        public Optional<String> askSecret(String question) {
          asked.add(question);
          return typedSecret;
        }
      };

  private final List<PostgresAddress> walls = new ArrayList<>();
  private final List<Integer> wallPorts = new ArrayList<>();
  private final List<Language> wallWords = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Optional<String> typedSecret = Optional.empty();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    var here = surroundings("Linux", Map.of(), Locale.ENGLISH);
    return new CommandLineApp(doors, here, new SampleDays(), ids).run(List.of(arguments));
  }

  private Surroundings surroundings(String os, Map<String, String> environment, Locale locale) {
    return new Surroundings(
        environment,
        os,
        Path.of("/home/mei"),
        "mei",
        locale,
        ZoneId.of("Asia/Tokyo"),
        clock,
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        "0.1.0");
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void twoLaptopsOnOneDeskTouchNoDataFolder() {
    assertEquals(CommandLineApp.OK, run("--desk", "--lang", "ja"));
    assertEquals(List.of(Optional.of(Language.JA)), desks);
    assertEquals(List.of(), windows);
    assertEquals(List.of(), folders);
  }

  private static final String WALL = "postgresql://wall@db.example.com/isucon";

  @Test
  void aWallTouchesNoDataFolderAndAsksForItsPassword() {
    typedSecret = Optional.of("p w");
    assertEquals(CommandLineApp.OK, run("wall", "--postgres", WALL, "--lang", "ja"));
    assertEquals("p w", walls.getFirst().password());
    assertTrue(walls.getFirst().encrypted());
    assertEquals(List.of(Language.JA), wallWords);
    assertTrue(asked.getFirst().contains("wall@db.example.com"));
    assertEquals(List.of(), windows);
    assertEquals(List.of(), folders);
    typedSecret = Optional.empty();
    in = "by a pipe\n";
    assertEquals(CommandLineApp.OK, run("wall", "--postgres", WALL));
    assertEquals("by a pipe", walls.getLast().password());
    in = "";
    assertEquals(CommandLineApp.OK, run("wall", "--postgres", WALL));
    assertEquals("", walls.getLast().password());
    assertEquals("", warned());
    var there = surroundings("Linux", Map.of("PGPASSWORD", "from there"), Locale.ENGLISH);
    new CommandLineApp(doors, there, new SampleDays(), ids)
        .run(List.of("wall", "--postgres", WALL));
    assertEquals("from there", walls.getLast().password());
    assertEquals(3, asked.size(), "with one from the environment nobody is asked");
  }

  @Test
  void aWallForABrowserTellsItsAddress() {
    assertEquals(CommandLineApp.OK, run("wall", "--browser", "--postgres", WALL));
    assertEquals(List.of(7440), wallPorts);
    assertTrue(said().contains("http://localhost:7440/secret/"), said());
    assertEquals(CommandLineApp.OK, run("wall", "--browser", "--port", "8080", "--postgres", WALL));
    assertEquals(8080, wallPorts.getLast());
    assertEquals(
        CommandLineApp.USAGE, run("wall", "--browser", "--port", "99999", "--postgres", WALL));
    assertEquals(2, walls.size());
  }

  @Test
  void aPasswordAmongTheArgumentsIsTakenAndWarnedOf() {
    assertEquals(CommandLineApp.OK, run("wall", "--postgres", "postgresql://wall:s3cr@db/isucon"));
    assertEquals("s3cr", walls.getFirst().password());
    assertTrue(warned().contains("PGPASSWORD"), warned());
    assertFalse(warned().contains("s3cr"));
    assertEquals(CommandLineApp.PROBLEM, run("wall", "--postgres", "db.example.com"));
    assertEquals(CommandLineApp.USAGE, run("wall"));
    assertEquals(1, walls.size());
  }

  /** LC_ALL=C: Japanese would be question marks. */
  @Test
  void whereTheTerminalCannotShowItEnglishIsSaid() {
    for (var charset : List.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1)) {
      var here = surroundings("Linux", Map.of("LC_ALL", "C"), Locale.JAPANESE);
      var terminal =
          new Surroundings(
              here.environment(),
              here.osName(),
              here.home(),
              here.userName(),
              here.locale(),
              here.zone(),
              here.clock(),
              here.in(),
              new PrintStream(out, true, charset),
              new PrintStream(err, true, charset),
              here.version());
      for (var arguments :
          List.of(List.of("--help"), List.of("--lang", "ja", "import", "none.csv"))) {
        out.reset();
        err.reset();
        new CommandLineApp(doors, terminal, new SampleDays(), ids).run(arguments);
        assertFalse((said() + warned()).contains("?"), said() + warned());
      }
      assertTrue(warned().contains("there is no such file"), warned());
    }
    assertEquals(0, run("--lang", "ja", "--help"));
    assertTrue(said().contains("タイムライン"), said());
  }

  @Test
  void withoutACommandTheWindowOpens() {
    assertEquals(0, run());
    assertEquals(0, run("--data", "x", "--sample=isucon3-final", "--lang", "JA"));
    assertEquals(
        List.of(
            new LaunchOptions(
                Path.of("/home/mei/.local/share/pitwall"), Optional.empty(), Optional.empty()),
            new LaunchOptions(
                Path.of("x"), Optional.of("isucon3-final"), Optional.of(Language.JA))),
        windows);
    assertEquals(1, run("--sample", "isucon99"));
    assertTrue(warned().startsWith("There is no sample day \"isucon99\"."), warned());
    assertTrue(warned().contains("isucon3-final, isucon13-late-rise"), warned());
  }

  @Test
  void helpAndVersionAreSaidInTheLanguageAskedFor() {
    assertEquals(0, run("--version"));
    assertEquals("Pitwall 0.1.0", said().strip());
    assertEquals(0, run("--help"));
    assertTrue(said().startsWith("Usage: pitwall [-h]"), said());
    assertTrue(said().contains("import") && said().contains("Exit codes: 0 done"), said());
    assertEquals(0, run("import", "--help"));
    assertTrue(said().contains("FILE.csv") && said().contains("--strict"), said());
    assertEquals(0, run("--lang=ja", "export", "-h"));
    assertTrue(said().startsWith("使い方: pitwall export"), said());
  }

  @Test
  void helpAskedForInFrontOfACommandIsTheCommandsHelp() {
    assertEquals(0, run("--help", "import"), this::warned);
    assertTrue(said().startsWith("Usage: pitwall import"), said());
    assertTrue(days.known().isEmpty());
  }

  @Test
  void aDayIsExportedWhileTheWindowHasItOpen() throws Exception {
    assertEquals(1, run("--data", "locked", "export", "-"), "no day yet");
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"), this::warned);
    assertEquals(0, run("export", "-"));
    var closed = said();
    assertEquals(0, run("--data", "locked", "export", "-"), this::warned);
    assertEquals(closed, said());
    assertEquals(1, run("--data", "locked", "export", "-", "--day", "nowhere"));
    assertEquals(1, run("--data", "locked", "import", FINAL), "writing needs the lock");
  }

  @Test
  void emptyValuesAreWrongUsage() {
    assertEquals(2, run("--data", "", "export", "x.csv"), this::warned);
    assertEquals(2, run("--data", ""), this::warned);
    assertEquals(2, run("export", ""), this::warned);
    assertTrue(warned().startsWith("FILE.csv cannot be \"\"."), warned());
    assertEquals(2, run("import", ""), this::warned);
    assertTrue(windows.isEmpty() && days.known().isEmpty());
  }

  @Test
  void aDataFolderThatCannotBeOneIsASentence() {
    var here = surroundings("Linux", Map.of("XDG_DATA_HOME", "/a\0b"), Locale.ENGLISH);
    var app = new CommandLineApp(doors, here, new SampleDays(), ids);
    assertEquals(1, app.run(List.of("export", "x.csv")));
    assertEquals(1, warned().lines().count(), warned());
    assertEquals(0, app.run(List.of("--help")));
  }

  @Test
  void anExportToAFullDeviceIsSaid() {
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"), this::warned);
    var full =
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    var here =
        new Surroundings(
            Map.of(),
            "Linux",
            Path.of("/home/mei"),
            "mei",
            Locale.ENGLISH,
            ZoneId.of("Asia/Tokyo"),
            clock,
            new ByteArrayInputStream(new byte[0]),
            full,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "0.1.0");
    assertEquals(
        1, new CommandLineApp(doors, here, new SampleDays(), ids).run(List.of("export", "-")));
    assertTrue(warned().contains("standard output took no more"), warned());
  }

  @Test
  void aFileOfNothingButFutureRowsMakesNoDay() {
    in = "time,score,passed,change,roles\n2027-01-05T10:00,1,true,,\n";
    assertEquals(1, run("import", "-"), this::said);
    assertTrue(warned().startsWith("There is no good line to import."), warned());
    assertTrue(days.known().isEmpty());
  }

  @Test
  void aDayWhoseMakingWasCutShortIsFinished() {
    days.cutShort("import");
    in = "time,score,passed,change,roles\n2026-01-04T10:00,1,true,,\n";
    assertEquals(0, run("import", "-"), this::warned);
    assertEquals(1, days.day("import").runs().size());
    assertEquals(1, days.day("import").members().size());
  }

  @Test
  void whatTheLogFoundIsSaidAndALossIsNoSuccess() {
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"), this::warned);
    days.finds(Problem.of(Problem.Kind.JOURNAL_TORN, "set-aside/x"));
    assertEquals(0, run("export", "-"), this::warned);
    assertTrue(warned().contains("set-aside/x"), warned());
    days.finds(Problem.of(Problem.Kind.RECORDS_LOST, "26", "UNREADABLE", "40", "set-aside"));
    assertEquals(1, run("export", "-"));
    assertTrue(warned().contains("26 steps that were saved cannot be read"), warned());
    assertEquals(1, run("import", FINAL, "--date", "2013-11-09"));
    assertTrue(warned().contains("26 steps that were saved cannot be read"), warned());
  }

  @Test
  void wrongUsageIsOneSentenceAndTwo() {
    assertEquals(2, run("--colour"));
    assertEquals("\"--colour\" is no command or option. See pitwall --help.", warned().strip());
    assertEquals(2, run("import"), this::warned);
    assertEquals("Missing: FILE.csv. See pitwall --help.", warned().strip());
    assertEquals(2, run("--data"), this::warned);
    assertEquals("Missing: --data DIR. See pitwall --help.", warned().strip());
    assertEquals(2, run("--lang", "fr"));
    assertTrue(warned().startsWith("--lang cannot be \"fr\". It takes en, ja."), warned());
    assertEquals(2, run("--lang", "ja", "import", FINAL, "--date", "9.11.2013"));
    assertTrue(warned().startsWith("--date に「9.11.2013」は指定できません。"), warned());
    assertEquals(2, run("import", FINAL, "--rule", "best"));
    assertEquals(2, run("--lang", "en", "--lang", "ja"));
    assertTrue(windows.isEmpty() && days.known().isEmpty());
  }

  @Test
  void anImportMakesADayOnceAndAnExportGivesItBack() throws IOException {
    assertEquals(
        0,
        run("import", FINAL, "--date", "2013-11-09", "--end", "18:00", "--rule", "organiser-run"));
    assertEquals(
        """
        Made a new day "isucon3-final": 2013-11-09 11:00:00 to 2013-11-09 18:00:00 (Asia/Tokyo). \
        Organiser's run after the reboot
        Imported. Runs: 7. Notes: 4. Steps of the role map: 8.
        New servers: s1, s2, s3, s4, s5.
        Line 5: "4=?" names no known role; kept in words.
        Line 5: "5=?" names no known role; kept in words.
        """,
        said());
    var contest = days.day("isucon3-final").contest().orElseThrow();
    assertEquals(FinalScoreRule.ORGANISER_RUN, contest.finalScoreRule());
    assertEquals(Instant.parse("2013-11-09T02:00:00Z"), contest.start());

    assertEquals(0, run("import", FINAL, "--data", folder.toString()));
    assertEquals(
        "Importing into \"isucon3-final\".\n"
            + "Rows that were there already and are skipped: 11.\n",
        said());
    assertEquals(folder, folders.getLast());

    assertEquals(0, run("export", "-"));
    assertEquals(Files.readString(Path.of(FINAL)), said());
  }

  @Test
  void badLinesAreListedAndTheRestIsImported() throws IOException {
    var file = folder.resolve("day.csv");
    var csv = "time,score,passed,change,roles\n11:00,1,true,ok,\n11:05,x,true,,\n11:06,5,,,\n";
    Files.writeString(file, csv);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2013-11-09T09:00:00Z")));
    assertEquals(1, run("import", file.toString(), "--strict"));
    assertTrue(days.known().isEmpty());
    assertTrue(warned().startsWith("Some lines are bad. No row was imported."), warned());

    assertEquals(1, run("import", file.toString()));
    assertTrue(said().contains("2013-11-09 11:00:00 to 2013-11-09 12:00:00"), said());
    assertTrue(warned().startsWith("Line 3: \"x\" is not a number.\nLine 4: there is a"), warned());
    assertTrue(warned().contains("Lines of " + file + " that cannot be read: 2."), warned());
    assertEquals(1, days.day("day").runs().size());

    Files.writeString(file, csv.replace("x,true", "7,true").replace("5,,", "5,false,"));
    assertEquals(0, run("import", file.toString()), this::warned);
    assertEquals(3, days.day("day").runs().size());
  }

  @Test
  void rowsOfADayThatIsNotOverAreTakenForYesterdays() {
    in = "time,score,passed,change,roles\n11:00,1,true,,\n18:00,2,true,,\n";
    assertEquals(0, run("import", "-", "--day", "Practice", "--new"));
    assertTrue(said().contains("\"Practice\": 2026-01-04 11:00:00 to 2026-01-04 18:00:00"), said());
  }

  @Test
  void aDateWithoutItsYearIsNotInTheFuture() {
    in = "date,time,score,passed\n1/20,23:00,1,true\n1/21,0:30,2,true\n";
    assertEquals(0, run("import", "-", "--day", "Last year", "--new"));
    assertTrue(said().contains("2025-01-20 23:00:00 to 2025-01-21 01:00:00"), said());
    assertEquals(2, days.day("Last year").runs().size());
  }

  @Test
  void rowsThatPassMidnightMakeADayThatDoes() {
    in = "time,score,passed,change,roles\n23:00,1,true,,\n01:00,2,true,,\n";
    assertEquals(0, run("import", "-", "--day", "Night", "--new", "--date", "2025-12-30"));
    assertTrue(said().contains("\"Night\": 2025-12-30 23:00:00 to 2025-12-31 01:00:00"), said());
    assertEquals(
        List.of("2025-12-30T14:00:00Z", "2025-12-30T16:00:00Z"),
        days.day("Night").runs().values().stream().map(run -> run.at().toString()).toList());
    // Of the file's own date is the last row, not the first.
    assertEquals(0, run("import", "-", "--day", "Last night", "--new"));
    assertTrue(
        said().contains("\"Last night\": 2026-01-04 23:00:00 to 2026-01-05 01:00:00"), said());
  }

  @Test
  void aNameThatIsNoDaysIsAskedAboutAndMakesNoDay() {
    in = "time,score,passed,change,roles\n11:00,1,true,,\n";
    assertEquals(1, run("import", "-", "--day", "Practise"));
    assertTrue(warned().contains("There is no contest day \"Practise\""), warned());
    assertTrue(warned().contains("--new"), warned());
    assertEquals(0, run("import", "-", "--day", "Practice", "--new"));
    assertEquals(1, run("import", "-", "--day", "Practise"));
    assertTrue(warned().contains("Days: Practice."), warned());
    assertEquals(1, days.known().size());
    assertEquals(1, run("import", "-", "--day", "Practice", "--new"));
    assertTrue(warned().contains("Practice"), warned());
    assertEquals(0, run("import", "-", "--day", "Practice"));
  }

  @Test
  void anExportNeverOverwritesUnasked() throws IOException {
    var file = folder.resolve("out.csv");
    assertEquals(1, run("export", file.toString()));
    assertTrue(warned().contains("There is no day in"), warned());
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"));
    Files.writeString(file, "mine");
    assertEquals(1, run("export", file.toString()));
    assertEquals("mine", Files.readString(file));
    assertEquals(0, run("export", file.toString(), "--force", "--bom", "--day", "ISUCON3-final"));
    assertEquals("\uFEFF" + Files.readString(Path.of(FINAL)), Files.readString(file));
    assertTrue(said().contains("Lines: 11."), said());
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
    assertEquals(1, run("export", "-", "--day", "nowhere"));
    assertTrue(warned().startsWith("There is no contest day \"nowhere\""), warned());
    assertEquals(1, run("export", folder.resolve("no/such/out.csv").toString()));
    assertTrue(warned().contains("there is no such file or folder"), warned());
  }

  @Test
  void aForcedExportTouchesNoOtherFile() throws IOException {
    assertEquals(0, run("import", FINAL, "--date", "2013-11-09"));
    var file = Files.writeString(folder.resolve("x.csv"), "old");
    var own = Files.writeString(folder.resolve("x.csv.new"), "mine");
    var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    assertEquals(0, run("export", file.toString(), "--force"), this::warned);
    assertEquals(Files.readString(Path.of(FINAL)), Files.readString(file));
    assertEquals("mine", Files.readString(own));
    if (posix) {
      assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    // A folder with something in it cannot be replaced: the new file does not stay beside it.
    var full = Files.createDirectory(folder.resolve("y.csv"));
    Files.createFile(full.resolve("inside"));
    assertEquals(1, run("export", full.toString(), "--force"));
    assertEquals(0, run("export", folder.resolve("z.csv").toString(), "--force"));
    try (var left = Files.list(folder)) {
      assertEquals(
          List.of("x.csv", "x.csv.new", "y.csv", "z.csv"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  /** A portal says FINISHED: whether the runs passed is asked once. */
  @Test
  void whatAPortalDoesNotSayIsAskedOnce() throws IOException {
    var file = folder.resolve("portal.csv");
    Files.writeString(
        file,
        "#2\t26656\tFINISHED\t2013-11-09 11:41:21.913\tlater\n"
            + "#1\t24481\tFINISHED\t2013-11-09 11:39:30.430\tfirst\n");
    assertEquals(1, run("import", file.toString()));
    assertTrue(
        warned().contains("Scores without PASS or FAIL: 2. If all of them passed"), warned());
    assertTrue(days.known().isEmpty());
    assertEquals(0, run("import", file.toString(), "--all-passed"), this::warned);
    assertEquals(2, days.day("portal").runs().size());
  }

  @Test
  void whatCannotBeReadIsOneSentence() throws IOException {
    assertEquals(1, run("import", folder.resolve("none.csv").toString()));
    assertTrue(warned().contains("cannot be read or written: there is no such file"), warned());
    var file = Files.writeString(folder.resolve("other.csv"), "a;b\n1;2\n");
    assertEquals(1, run("--lang", "ja", "import", file.toString()));
    assertTrue(warned().contains("1行目には列の名前が必要です"), warned());
    assertEquals(1, warned().lines().count());
    assertEquals(1, run("import", FINAL, "--data", "locked", "--date", "2013-11-09"));
    assertTrue(warned().startsWith("Pitwall is already open on locked."), warned());
    assertEquals(
        1,
        run(
            "import",
            FINAL,
            "--date",
            "2013-11-09",
            "--start",
            "12:00",
            "--end",
            "2013-11-08T12:00"));
    assertTrue(warned().startsWith("The end (2013-11-08 12:00:00) must be after"), warned());
  }

  @Test
  void eachPlatformHasItsOwnDataFolder() {
    var home = Path.of("/home/mei");
    assertEquals(
        home.resolve("AppData/Roaming/Pitwall"),
        surroundings("Windows 11", Map.of(), Locale.ROOT).dataFolder());
    assertEquals(
        Path.of("/roaming/Pitwall"),
        surroundings("Windows 11", Map.of("APPDATA", "/roaming"), Locale.ROOT).dataFolder());
    assertEquals(
        home.resolve("Library/Application Support/Pitwall"),
        surroundings("Mac OS X", Map.of(), Locale.ROOT).dataFolder());
    assertEquals(
        Path.of("/data/pitwall"),
        surroundings("Linux", Map.of("XDG_DATA_HOME", "/data"), Locale.ROOT).dataFolder());
    assertEquals(
        home.resolve(".local/share/pitwall"),
        surroundings("Linux", Map.of("XDG_DATA_HOME", "data"), Locale.ROOT).dataFolder());
  }

  /** What vouches for a data folder must not lie in it, wherever that is. */
  @Test
  void eachPlatformHasAFolderOfTheLaptopOutsideOfTheData() {
    var home = Path.of("/home/mei");
    var expected =
        Map.of(
            "Windows 11", home.resolve("AppData/Local/Pitwall"),
            "Mac OS X", home.resolve("Library/Application Support/Pitwall on this laptop"),
            "Linux", home.resolve(".local/state/pitwall"));
    expected.forEach(
        (os, folder) -> {
          var here = surroundings(os, Map.of(), Locale.ROOT);
          assertEquals(folder, here.laptopFolder());
          assertFalse(folder.startsWith(here.dataFolder()));
        });
    assertEquals(
        Path.of("/state/pitwall"),
        surroundings("Linux", Map.of("XDG_STATE_HOME", "/state"), Locale.ROOT).laptopFolder());
  }
}
