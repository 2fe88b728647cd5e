package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the log costs; asserts nothing. {@code mvn -Pbench test -Dtest=LogBenchTest} */
@Tag("bench")
class LogBenchTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "ISUCON3",
          ZoneId.of("Asia/Tokyo"),
          Examples.TEN,
          Examples.TEN.plusSeconds(28_800),
          FinalScoreRule.LAST_RUN);

  @TempDir Path folder;

  /** In turns, so that whatever else the machine does meets all three. */
  @Test
  void submitToDurable() throws Exception {
    System.out.println("| single events, ms | p50 | p99 | max | p50 ratio | p99 ratio |");
    System.out.println("|---|---|---|---|---|---|");
    for (int round = 1; round <= 3; round++) {
      submitToDurable(folder.resolve("round" + round), round);
    }
  }

  private static void submitToDurable(Path place, int round) throws Exception {
    int count = 2_000;
    var events = Examples.envelopes(Examples.THERE, 1, count);
    var bare = new long[count];
    var uncounted = new long[count];
    var append = new long[count];
    var upkeep = new long[count];
    var submit = new long[count];
    var codec = new EventCodec();
    var laptop = Examples.laptop(Files.createDirectories(place));
    try (var file =
            FileChannel.open(
                place.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var without = H2EventLog.open(place.resolve("day without"), uncounted(laptop), ids());
        var log = H2EventLog.open(place.resolve("day"), laptop, ids());
        var replica =
            new Replica(
                H2EventLog.open(place.resolve("day of a replica"), laptop, ids()),
                InstantSource.system(),
                Optional.empty())) {
      replica.submit(CONTEST).join();
      for (int i = 0; i < count; i++) {
        var line = codec.line(events.get(i)) + "................\n";
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        file.write(bytes);
        file.force(false);
        bare[i] = System.nanoTime() - start;
        // By turns: whoever comes second finds the disk busier.
        for (var next : i % 2 == 0 ? List.of(without, log) : List.of(log, without)) {
          start = System.nanoTime();
          next.append(List.of(events.get(i)));
          long appended = System.nanoTime() - start;
          next.upkeep();
          long kept = System.nanoTime() - start;
          if (next == log) {
            append[i] = appended;
            upkeep[i] = kept;
          } else {
            uncounted[i] = appended;
          }
        }
        start = System.nanoTime();
        var outcome = replica.submit(note(i)).join();
        submit[i] = System.nanoTime() - start;
        assertInstanceOf(Outcome.Done.class, outcome);
      }
    }
    print("bare append + force, round " + round, bare, bare);
    print("EventLog.append without the count, round " + round, uncounted, bare);
    print("EventLog.append, round " + round, append, bare);
    print("the same and its upkeep, round " + round, upkeep, bare);
    print("Replica.submit, round " + round, submit, bare);
  }

  /** A laptop that does not count what a day holds. */
  private static DayRegistry uncounted(DayRegistry laptop) {
    return new DayRegistry() {
      @Override
      public boolean keeps() {
        return laptop.keeps();
      }

      @Override
      public Optional<DayEntry> find(Path day) throws IOException {
        return laptop.find(day);
      }

      @Override
      public void put(Path day, DayEntry entry) throws IOException {
        laptop.put(day, entry);
      }

      @Override
      public Optional<Path> witness(Path day) {
        return Optional.empty();
      }

      @Override
      public String seal(Path file) throws IOException {
        return laptop.seal(file);
      }

      @Override
      public boolean isSealed(Path file, String seal) throws IOException {
        return laptop.isSealed(file, seal);
      }

      @Override
      public Path rescueFolder(Path day) throws IOException {
        return laptop.rescueFolder(day);
      }
    };
  }

  private static Intent note(int number) {
    return new AddTask(
        new TaskId("t" + number),
        TaskSheet.titled("task " + number),
        Optional.empty(),
        TaskColumn.IDEA);
  }

  private static void print(String what, long[] nanos, long[] base) {
    Arrays.sort(nanos);
    Arrays.sort(base);
    int p50 = nanos.length / 2;
    int p99 = nanos.length * 99 / 100;
    System.out.printf(
        "| %s | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
        what,
        nanos[p50] / 1e6,
        nanos[p99] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        (double) nanos[p50] / base[p50],
        (double) nanos[p99] / base[p99]);
  }

  /** What is done with every step beside the journal's own write. */
  @Test
  void partsOfAnAppend() throws Exception {
    int count = 20_000;
    var codec = new EventCodec();
    var events = Examples.envelopes(Examples.THERE, 1, count).stream().map(codec::store).toList();
    var file = folder.resolve("parts.jsonl");
    var looks = new long[count];
    var copies = new long[count];
    var counts = new long[count];
    try (var journal = new Journal(Journal.disk(file), 0)) {
      var spare = new SpareJournal(folder.resolve("parts.spare.jsonl"));
      spare.copy(file);
      var witness = new Witness(Optional.of(folder.resolve("parts.held")), Tallies.NONE);
      for (int i = 0; i < count; i++) {
        var lines = journal.append(List.of(events.get(i)));
        long start = System.nanoTime();
        journal.inPlace();
        long looked = System.nanoTime();
        spare.append(lines);
        looks[i] = looked - start;
        copies[i] = System.nanoTime() - looked;
        start = System.nanoTime();
        witness.add(List.of(events.get(i)), journal.length());
        counts[i] = System.nanoTime() - start;
      }
      spare.close();
      witness.close();
    }
    System.out.println("| beside the journal, ms | p50 | p99 | max | | |");
    System.out.println("|---|---|---|---|---|---|");
    print("look whether the journal is in place", looks, looks);
    print("write to its second copy", copies, copies);
    print("count it", counts, counts);
  }

  @Test
  void opening() throws Exception {
    System.out.println(
        "| events | after a stop in order, ms | after another, ms | bare read of the rows, ms |"
            + " ratios |");
    System.out.println("|---|---|---|---|---|");
    for (int count : new int[] {1_000, 10_000, 100_000, 1_000, 10_000, 100_000}) {
      var day = folder.resolve("open" + count);
      if (!Files.exists(day)) {
        try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
          log.append(Examples.envelopes(Examples.THERE, 1, count));
        }
      }
      double bare = bareRead(day);
      double inOrder = openAndRead(day);
      var days = Examples.laptop(folder);
      var closed = days.find(day).orElseThrow();
      days.put(day, closed.atRest(closed.newest(), false).unsealed());
      Files.copy(DayFiles.journal(day), DayFiles.spare(day));
      double another = openAndRead(day);
      System.out.printf(
          "| %d | %.0f | %.0f | %.0f | %.2f, %.2f |%n",
          count, inOrder, another, bare, inOrder / bare, another / bare);
    }
  }

  private static double openAndRead(Path day) throws Exception {
    long start = System.nanoTime();
    try (var log = H2EventLog.open(day, Examples.laptop(day.getParent()), ids())) {
      log.readAll();
      return (System.nanoTime() - start) / 1e6;
    }
  }

  /** Only reads: H2 changes the file when it opens it to write, and its seal is broken. */
  private static double bareRead(Path day) throws Exception {
    long start = System.nanoTime();
    long letters = 0;
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + day.resolve("day") + ";ACCESS_MODE_DATA=r", "pitwall", "");
        var all =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT origin, seq, wall, counter, author, type, data, crc FROM event")) {
      while (all.next()) {
        letters += all.getString(7).length();
      }
    }
    return letters < 0 ? 0 : (System.nanoTime() - start) / 1e6;
  }

  @Test
  void growth() throws Exception {
    var day = folder.resolve("growth");
    long peak = 0;
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      for (int i = 1; i <= 10_000; i++) {
        log.append(Examples.envelopes(Examples.THERE, i, i));
        log.upkeep();
        peak = Math.max(peak, Files.size(day.resolve("day.mv.db")));
      }
    }
    System.out.printf(
        "10,000 single appends: database peak %.1f MB, after close %.1f MB, journal %.1f MB%n",
        peak / 1e6,
        Files.size(day.resolve("day.mv.db")) / 1e6,
        Files.size(day.resolve("journal.jsonl")) / 1e6);
  }

  private static IdSource ids() {
    return new IdSource(new Random(7));
  }
}
