package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every harm to every file of a day, after a stop that was in order and after a kill. Whatever was
 * acknowledged is there, or a sentence says how many steps are not; it says so once; what could not
 * be read is kept whole; nothing outside is touched, nothing runs, no number is given twice.
 */
class HarmTest {
  /** Where harm is done. */
  private enum Target {
    JOURNAL,
    DATABASE,
    BOTH
  }

  private interface Strike {
    void run(Try one) throws Exception;
  }

  /** One day, from its first step to what is found after the harm. */
  private static final class Try {
    final Random random;
    final Path root;
    final Path place;
    final Map<EventId, StoredEvent> acknowledged = new LinkedHashMap<>();
    final EventCodec codec = new EventCodec();
    Path day;
    Origin origin;
    Harm.Means means;
    byte[] otherDatabase;

    Try(Path place, Random random) {
      this.place = place;
      this.root = place.resolve("data");
      this.random = random;
    }

    DataFolder data() throws Exception {
      return DataFolder.open(root, Examples.laptop(place), new IdSource(random));
    }

    Path entry(String ending) throws Exception {
      try (var files = Files.list(place.resolve("laptop/days"))) {
        // Of the two days that the laptop knows, the one of this folder.
        var own = Examples.laptop(place).witness(day).orElseThrow().getFileName().toString();
        var stem = own.substring(0, own.lastIndexOf('.'));
        return files
            .filter(file -> file.getFileName().toString().equals(stem + ending))
            .findFirst()
            .orElseThrow();
      }
    }

    void append(EventLog log, Origin of, long from, long to) throws Exception {
      var events = Examples.envelopes(of, from, to);
      log.append(events);
      events.stream().map(codec::store).forEach(event -> acknowledged.put(event.id(), event));
      if (random.nextBoolean()) {
        log.upkeep();
      }
    }
  }

  @TempDir Path folder;
  private final LossTable table = new LossTable();

  /** The files one by one are struck in the long run. */
  @Test
  void everyHarmToAllFilesAndToTheFolder() throws Exception {
    var strikes = new TreeMap<>(strikes());
    strikes.keySet().removeIf(name -> !name.endsWith("| both") && !name.endsWith("| folder"));
    run(strikes, 1, 20261129);
    assertEquals(List.of(), table.failures());
  }

  @Test
  @Tag("long")
  void aThousandHarms() throws Exception {
    int rounds = 0;
    while (table.tries() < Integer.getInteger("harms", 1_000)) {
      run(strikes(), 2, System.nanoTime());
      rounds++;
    }
    System.out.println(table.tries() + " tries in " + rounds + " rounds");
    System.out.println(table.text());
    assertEquals(List.of(), table.failures());
  }

  /**
   * @param stops 1 for one of the two kinds of stop, by turns; 2 for both
   */
  private void run(Map<String, Strike> strikes, int stops, long seed) throws Exception {
    int number = 0;
    for (var strike : strikes.entrySet()) {
      number++;
      for (int stop = 0; stop < stops; stop++) {
        boolean kill = stops == 1 ? number % 2 == 0 : stop == 1;
        attempt(strike.getKey(), strike.getValue(), kill, seed + number);
      }
    }
  }

  private Map<String, Strike> strikes() {
    var strikes = new TreeMap<String, Strike>();
    for (var harm : Harm.values()) {
      for (var target : Target.values()) {
        strikes.put(
            harm + " | " + target.name().toLowerCase(java.util.Locale.ROOT),
            one -> {
              for (var file : files(one.day, target)) {
                harm.strike(file, one.means);
              }
            });
      }
      if (harm != Harm.FORGED && harm != Harm.OTHER_DAYS_MOVED_HERE) {
        strikes.put(harm + " | home (entry)", one -> onLaptop(harm, one, ".day"));
        strikes.put(harm + " | home (count)", one -> onLaptop(harm, one, ".held"));
      }
    }
    strikes.put("DELETED | folder", one -> delete(one.day));
    strikes.put("OLDER_COPIED_OVER | folder", one -> copy(one.means.backup(), one.day));
    strikes.put(
        "OLDER_MOVED_HERE | folder",
        one -> {
          delete(one.day);
          copy(one.means.backup(), one.day);
        });
    strikes.put(
        "OLDER_HERE_IT_PUT_AWAY | folder",
        one -> {
          Files.move(one.day, one.place.resolve("put away"));
          copy(one.means.backup(), one.day);
        });
    strikes.put("OTHER_DAYS_COPIED_OVER | folder", one -> copy(one.means.other(), one.day));
    strikes.put(
        "OTHER_DAYS_MOVED_HERE | folder",
        one -> {
          delete(one.day);
          Files.move(one.means.other(), one.day);
        });
    strikes.put(
        "COPIED_AND_BACK | folder",
        one -> {
          copy(one.day, one.place.resolve("stick"));
          delete(one.day);
          copy(one.place.resolve("stick"), one.day);
        });
    strikes.put(
        "FORGED | home (in the folder)",
        one -> {
          Files.write(DayFiles.database(one.day), one.means.evil());
          var entry = Files.readString(one.entry(".day"));
          Files.writeString(one.day.resolve("home"), entry);
        });
    return strikes;
  }

  private static void onLaptop(Harm harm, Try one, String ending) throws Exception {
    var file = one.entry(ending);
    if (harm == Harm.LINK_IN_ITS_PLACE) {
      Files.delete(file);
      Files.createSymbolicLink(file, one.means.outside());
    } else {
      harm.strike(file, one.means);
    }
  }

  private static List<Path> files(Path day, Target target) {
    return switch (target) {
      case JOURNAL -> List.of(DayFiles.journal(day));
      case DATABASE -> List.of(DayFiles.database(day));
      case BOTH ->
          List.of(DayFiles.journal(day), DayFiles.spare(day), DayFiles.database(day)).stream()
              .filter(Files::exists)
              .toList();
    };
  }

  private void attempt(String name, Strike strike, boolean kill, long seed) throws Exception {
    var where = name + (kill ? " after a kill, seed " : " after a clean stop, seed ") + seed;
    var one = new Try(Files.createTempDirectory(folder, "try"), new Random(seed));
    try {
      makeDay(one, kill);
      var before = files(one.day);
      strike.run(one);
      var outside = files(one.place.resolve("outside"));
      table.count(name, kill, judge(one, kill, before));
      assertEquals(text(outside), text(files(one.place.resolve("outside"))), "outside");
      assertTrue(Files.notExists(one.place.resolve("mark")), "something was run");
    } catch (AssertionError | Exception e) {
      table.fail(where + ": " + e);
    } finally {
      delete(one.place);
    }
  }

  private static void makeDay(Try one, boolean kill) throws Exception {
    var outside = Files.createDirectories(one.place.resolve("outside"));
    var file = Files.writeString(outside.resolve("diary.txt"), "nobody's business\n");
    var evil = one.place.resolve("evil");
    DamageTest.evil(evil, one.place.resolve("mark"));
    var backup = one.place.resolve("backup");
    String other;
    try (var data = one.data()) {
      other = data.createDay("Other", Examples.TEN, ZoneId.of("UTC"));
      try (var log = data.openDay(other)) {
        log.append(Examples.envelopes(log.origin(), 1, 7));
      }
      var name = data.createDay("Final", Examples.TEN, ZoneId.of("UTC"));
      one.day = one.root.resolve(name);
    }
    one.means =
        new Harm.Means(
            one.random,
            backup,
            one.root.resolve(other),
            file,
            Files.readAllBytes(Path.of(evil + H2File.SUFFIX)));
    one.otherDatabase = Files.readAllBytes(DayFiles.database(one.root.resolve(other)));
    int first = one.random.nextInt(5, 20);
    grow(one, first, false);
    copy(one.day, backup);
    grow(one, one.random.nextInt(5, 20), kill);
  }

  /** Steps of this laptop, and of a teammate's with a hole in them. */
  private static void grow(Try one, int steps, boolean kill) throws Exception {
    var left = new LinkedHashMap<Path, byte[]>();
    try (var data = one.data();
        var log = data.openDay(one.day.getFileName().toString())) {
      one.origin = log.origin();
      for (int i = 0; i < steps; i++) {
        long next = log.held().head(log.origin()) + 1;
        one.append(log, log.origin(), next, next + one.random.nextInt(2));
        if (one.random.nextInt(4) == 0) {
          long theirs = log.held().head(Examples.THERE) + 1 + one.random.nextInt(2);
          one.append(log, Examples.THERE, theirs, theirs);
        }
      }
      data.settle();
      if (kill) {
        left.putAll(files(one.root));
        left.putAll(files(one.place.resolve("laptop")));
      }
    }
    // The very bytes that a killed process leaves to the next one, in the same files.
    for (var file : left.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static LossTable.Outcome judge(Try one, boolean kill, Map<Path, byte[]> before)
      throws Exception {
    var found = files(one.day);
    var told = new ArrayList<Problem>();
    var name = one.day.getFileName().toString();
    List<Envelope> events;
    Origin origin;
    try (var data = one.data()) {
      data.settle();
      data.onProblem(told::add);
      if (!Files.exists(one.day)) {
        assertEquals(one.acknowledged.size(), missingDay(told), told.toString());
        return LossTable.Outcome.TOLD;
      }
      try (var log = data.openDay(name)) {
        log.onProblem(told::add);
        events = log.readAll();
        origin = log.origin();
        long next = log.held().head(origin) + 1;
        assertTrue(
            !one.acknowledged.containsKey(new EventId(origin, next)), "a number is given twice");
        log.append(Examples.envelopes(origin, next, next + 2));
      } catch (LogFailure e) {
        refused(one, e.problem(), found);
        return LossTable.Outcome.REFUSED;
      }
    }
    long missing = compare(one, events, told);
    assertTrue(missing == 0 || !origin.equals(one.origin), "goes on under the old origin");
    assertKept(one, kill && missing == 0, before, found, events);
    assertQuietNextTime(one, origin, events.size() + 3, files(one.day.resolve("set-aside")));
    return missing == 0 ? LossTable.Outcome.ALL_THERE : LossTable.Outcome.TOLD;
  }

  private static long missingDay(List<Problem> told) {
    return told.stream()
        .filter(problem -> problem.kind() == Kind.DAY_MISSING)
        .mapToLong(problem -> Long.parseLong(problem.facts().get(2)))
        .findFirst()
        .orElse(-1);
  }

  private static void refused(Try one, Problem problem, Map<Path, byte[]> found) throws Exception {
    assertEquals(Kind.FOLDER_UNREADABLE, problem.kind());
    if (problem.facts().get(1).equals("STEPS_UNREADABLE")) {
      assertEquals(String.valueOf(one.acknowledged.size()), problem.facts().get(2));
    } else {
      assertEquals("LINKS", problem.facts().get(1));
    }
    assertEquals(text(found), text(files(one.day)), "something was changed");
  }

  /** Returns how many of the acknowledged steps are missing, all of which were told. */
  private static long compare(Try one, List<Envelope> events, List<Problem> told) {
    var here =
        events.stream()
            .map(one.codec::store)
            .collect(Collectors.toMap(StoredEvent::id, event -> event));
    long missing = one.acknowledged.keySet().stream().filter(id -> !here.containsKey(id)).count();
    long changed =
        one.acknowledged.values().stream()
            .filter(event -> here.containsKey(event.id()) && !here.get(event.id()).equals(event))
            .count();
    var kinds = told.stream().map(Problem::kind).toList();
    long lost =
        told.stream()
            .filter(problem -> problem.kind() == Kind.RECORDS_LOST)
            .mapToLong(problem -> Long.parseLong(problem.facts().getFirst()))
            .sum();
    assertEquals(missing, lost, "missing and told; " + told);
    assertTrue(
        changed == 0
            || kinds.contains(Kind.RECORDS_DISAGREE)
            || kinds.contains(Kind.RECORDS_CHANGED),
        changed + " changed in silence; " + told);
    assertTrue(
        missing == 0
            || !(kinds.contains(Kind.JOURNAL_TORN) || kinds.contains(Kind.NOT_CLOSED_IN_ORDER)),
        "says that everything is here; " + told);
    return missing;
  }

  /**
   * What was harmed stands whole somewhere, or all of it is in the day.
   *
   * @param databaseIsSpare the database was open at a kill, and the journal has everything
   */
  private static void assertKept(
      Try one,
      boolean databaseIsSpare,
      Map<Path, byte[]> before,
      Map<Path, byte[]> found,
      List<Envelope> events)
      throws Exception {
    var now = new ArrayList<>(files(one.day).values());
    now.addAll(files(one.place.resolve("put away")).values());
    var here = events.stream().map(one.codec::store).collect(Collectors.toSet());
    for (var file : found.entrySet()) {
      var bytes = file.getValue();
      if (Arrays.equals(bytes, before.get(file.getKey()))
          || now.stream().anyMatch(kept -> Arrays.equals(kept, bytes))) {
        continue;
      }
      var name = file.getKey().getFileName().toString();
      if (name.startsWith("journal")) {
        var reading = JournalReading.of(bytes);
        var tail = Arrays.copyOfRange(bytes, (int) reading.goodLength(), bytes.length);
        assertTrue(
            reading.damaged() == 0
                && reading.impossible().isEmpty()
                && here.containsAll(reading.events())
                && (tail.length == 0
                    || now.stream().anyMatch(kept -> Arrays.equals(kept, tail))
                    // The second copy is behind: its half line is a whole one in the journal.
                    || now.stream().anyMatch(kept -> startsWith(kept, bytes))),
            name + " is not kept");
      } else if (name.endsWith(H2File.SUFFIX)) {
        // That of another day goes on with its own day, where the whole folder was moved.
        boolean goesOn =
            Arrays.equals(bytes, one.otherDatabase)
                && events.stream().map(Envelope::id).noneMatch(one.acknowledged::containsKey);
        assertTrue(databaseIsSpare || goesOn, name + " is not kept");
      }
    }
  }

  private static boolean startsWith(byte[] whole, byte[] start) {
    return start.length <= whole.length && Arrays.equals(start, Arrays.copyOf(whole, start.length));
  }

  private static void assertQuietNextTime(
      Try one, Origin origin, int events, Map<Path, byte[]> setAside) throws Exception {
    try (var data = one.data();
        var log = data.openDay(one.day.getFileName().toString())) {
      var told = new ArrayList<Problem>();
      log.onProblem(told::add);
      told.removeIf(problem -> problem.kind() == Kind.EVENTS_IMPOSSIBLE);
      assertEquals(List.of(), told, "said again");
      assertEquals(origin, log.origin(), "another origin again");
      assertEquals(events, log.readAll().size());
    }
    assertEquals(
        text(setAside), text(files(one.day.resolve("set-aside"))), "set aside and changed");
  }

  /** All plain files below a folder, but for the lock. */
  private static Map<Path, byte[]> files(Path folder) throws Exception {
    var files = new TreeMap<Path, byte[]>();
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var file : all.toList()) {
          if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
              && !file.endsWith("lock")) {
            files.put(file, Files.readAllBytes(file));
          }
        }
      }
    }
    return files;
  }

  private static Map<Path, Integer> text(Map<Path, byte[]> files) {
    var hashes = new TreeMap<Path, Integer>();
    files.forEach((file, bytes) -> hashes.put(file, Arrays.hashCode(bytes)));
    return hashes;
  }

  private static void copy(Path from, Path to) throws Exception {
    for (var file : files(from).entrySet()) {
      var place = to.resolve(from.relativize(file.getKey()).toString());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
  }

  private static void delete(Path place) throws Exception {
    if (Files.exists(place, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.walk(place)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
