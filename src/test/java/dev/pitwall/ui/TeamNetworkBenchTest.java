package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.management.OperatingSystemMXBean;
import dev.pitwall.bench.BusyDay;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.net.Audience;
import dev.pitwall.net.Dialer;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Listening;
import dev.pitwall.net.Route;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.TextSocket;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestDay;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the team costs over real sockets and disks, beside what the same machine needs for the bare
 * steps in the same run; asserts nothing of times. {@code mvn -Pbench test
 * -Dtest=TeamNetworkBenchTest}
 */
@FxTest
@Tag("bench")
class TeamNetworkBenchTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("pitwall.bench.events", "1000,10000,100000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final Duration STEP = Duration.ofMillis(50);

  @TempDir Path root;
  private final List<DeskLaptop> laptops = new ArrayList<>();
  private final List<OpenDay> days = new ArrayList<>();

  @BeforeEach
  void load() {
    System.out.printf(Locale.ROOT, "%nload %.1f%n", system().getSystemLoadAverage());
  }

  @AfterEach
  void close() {
    days.forEach(OpenDay::close);
    laptops.forEach(DeskLaptop::close);
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /** FX must be let go on meanwhile. */
  private static <T> T await(CompletableFuture<T> coming) {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!coming.isDone() && System.nanoTime() < end) {
      Fx.pulse();
    }
    return coming.orTimeout(1, TimeUnit.SECONDS).join();
  }

  private DeskLaptop laptop() throws Exception {
    var name = "laptop" + laptops.size();
    laptops.add(new DeskLaptop(root.resolve(name), name));
    return laptops.getLast();
  }

  private OpenDay founded() throws Exception {
    var contest =
        new CreateContest(
            "Bench", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    days.add((OpenDay) await(laptop().days.create(contest, "Mei")));
    return days.getLast();
  }

  private OpenDay joined() throws Exception {
    var team = laptops.getFirst().teams.link(days.getFirst());
    assertEquals(Optional.empty(), await(team.invite()));
    var line = team.now().invite().orElseThrow().line();
    var joiner = laptop();
    var request = new Teams.JoinRequest(line, "M" + laptops.size(), Optional.empty());
    var joined = await(joiner.teams.join(joiner.days, request, _ -> {}));
    days.add(assertInstanceOf(Teams.Joined.Day.class, joined, joined.toString()).day());
    return days.getLast();
  }

  private Team team(int index) {
    return laptops.get(index).teams.link(days.get(index));
  }

  private static void note(OpenDay day, String text) {
    day.replica().submit(new AddNote(new NoteId(text), Optional.empty(), text));
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  }

  private static double[] sorted(List<Double> times) {
    return times.stream().mapToDouble(one -> one).sorted().toArray();
  }

  private static void row(String what, double[] times) {
    System.out.printf(
        Locale.ROOT,
        "| %s | p50 %.2f ms | p99 %.2f ms | of %d |%n",
        what,
        at(times, 0.5),
        at(times, 0.99),
        times.length);
  }

  @Test
  void fromAClickToTheOtherLaptop() throws Exception {
    var ours = founded();
    var theirs = joined();
    var window = new DeskWindow(laptops.get(1), theirs);
    var current = new AtomicReference<>(new Click(""));
    theirs
        .replica()
        .listen(
            snapshot -> {
              var click = current.get();
              if (snapshot.day().notes().containsKey(click.note)) {
                click.seen.complete(System.nanoTime());
                // Behind the window's own turn for this snapshot.
                Platform.runLater(() -> click.shown.complete(System.nanoTime()));
              }
            });
    for (int repeat = 0; repeat < 3; repeat++) {
      int first = repeat;
      var all =
          CompletableFuture.supplyAsync(
              () -> {
                var toSnapshot = new ArrayList<Double>();
                var toWindow = new ArrayList<Double>();
                for (int i = 0; i < 300; i++) {
                  var text = "n" + first + "-" + i;
                  var click = new Click(text);
                  current.set(click);
                  long begun = System.nanoTime();
                  note(ours, text);
                  toSnapshot.add((click.seen.join() - begun) / 1e6);
                  toWindow.add((click.shown.join() - begun) / 1e6);
                  LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
                return List.of(sorted(toSnapshot), sorted(toWindow));
              });
      var times = await(all);
      var bare = await(CompletableFuture.supplyAsync(this::bare));
      row("click to the other's snapshot", times.get(0));
      row("click to the other's window", times.get(1));
      row("bare: echo over TLS, two forced lines", bare);
      System.out.printf(
          Locale.ROOT,
          "| ratio | p50 %.2f | p99 %.2f | load %.1f |%n",
          at(times.get(0), 0.5) / at(bare, 0.5),
          at(times.get(0), 0.99) / at(bare, 0.99),
          system().getSystemLoadAverage());
    }
    window.close();
  }

  /** A note that is waited for on the other laptop. */
  private static final class Click {
    final NoteId note;
    final CompletableFuture<Long> seen = new CompletableFuture<>();
    final CompletableFuture<Long> shown = new CompletableFuture<>();

    Click(String text) {
      note = new NoteId(text.isEmpty() ? "none" : text);
    }
  }

  /** A text there and back, and a line forced to disk on either side. */
  private double[] bare() {
    var key = TeamKey.create(Instant.now(), RANDOM);
    var times = new ArrayList<Double>();
    try (var door = Door.open(DoorLimits.USUAL);
        var dialer = new Dialer(key, Duration.ofSeconds(10));
        var here = new RandomAccessFile(root.resolve("here").toFile(), "rwd");
        var there = new RandomAccessFile(root.resolve("there").toFile(), "rwd")) {
      var echo =
          new Ends() {
            @Override
            public void received(TextSocket socket, String text) {
              socket.send(text);
            }
          };
      door.hang(Entrance.TEAM, new Route.Socket("/echo", Audience.TEAM, 1 << 20, echo));
      var port =
          (Listening.Open) door.listen(key, Optional.of(InetAddress.getLoopbackAddress()), 0);
      var caller = new Ends();
      dialer.dial(
          new HostPort("127.0.0.1", port.port()),
          "/echo",
          1 << 20,
          caller,
          failure -> caller.socket.completeExceptionally(new AssertionError(failure.toString())));
      var socket = caller.socket.join();
      var line = "x".repeat(270) + "\n";
      for (int i = 0; i < 300; i++) {
        caller.answer = new CompletableFuture<>();
        long begun = System.nanoTime();
        here.writeBytes(line);
        socket.send(line);
        caller.answer.join();
        there.writeBytes(line);
        times.add((System.nanoTime() - begun) / 1e6);
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return sorted(times);
  }

  /** One end of a socket. */
  private static class Ends implements TextSocket.Listener {
    final CompletableFuture<TextSocket> socket = new CompletableFuture<>();
    volatile CompletableFuture<String> answer = new CompletableFuture<>();

    @Override
    public void opened(TextSocket opened) {
      socket.complete(opened);
    }

    @Override
    public void received(TextSocket from, String text) {
      answer.complete(text);
    }

    @Override
    public void closed(TextSocket from, String reason) {
      answer.complete(reason);
    }
  }

  @Test
  void joining() throws Exception {
    System.out.println(
        "| events | joining, ms | the journal over the same TLS, to disk, ms | ratio | processor"
            + " time of the first, ms | of the second, ms | ratio |");
    for (int count : SIZES) {
      for (int repeat = 0; repeat < 2; repeat++) {
        var day = founded();
        List<Envelope> busy = BusyDay.of(count, new Origin("busy" + repeat));
        for (int from = 0; from < busy.size(); from += 5_000) {
          await(day.replica().receive(busy.subList(from, Math.min(busy.size(), from + 5_000))));
        }
        // A day that was opened, not one whose database still follows what was just received.
        day.close();
        days.set(0, (OpenDay) await(laptops.getFirst().days.open(day.folder())));
        long begun = System.nanoTime();
        long cpuBegun = system().getProcessCpuTime();
        var threads = threads();
        joined();
        double joining = (System.nanoTime() - begun) / 1e6;
        long cpuJoining = system().getProcessCpuTime() - cpuBegun;
        if (Boolean.getBoolean("pitwall.bench.threads")) {
          diff(threads);
        }
        cpuBegun = system().getProcessCpuTime();
        double copy = await(CompletableFuture.supplyAsync(() -> copy(journal(root))));
        long cpuCopy = system().getProcessCpuTime() - cpuBegun;
        System.out.printf(
            Locale.ROOT,
            "| %,d | %.0f | %.0f | %.1f | %d | %d | %.1f | load %.1f |%n",
            count,
            joining,
            copy,
            joining / copy,
            cpuJoining / 1_000_000,
            cpuCopy / 1_000_000,
            (double) cpuJoining / cpuCopy,
            system().getSystemLoadAverage());
        close();
        days.clear();
        laptops.clear();
        deleteAll(root);
      }
    }
  }

  private static Map<String, Long> threads() {
    var bean = ManagementFactory.getThreadMXBean();
    var times = new java.util.TreeMap<String, Long>();
    for (var info : bean.getThreadInfo(bean.getAllThreadIds())) {
      if (info != null) {
        times.merge(info.getThreadName(), bean.getThreadCpuTime(info.getThreadId()), Long::sum);
      }
    }
    return times;
  }

  private static void diff(Map<String, Long> before) {
    threads()
        .forEach(
            (name, time) -> {
              long more = (time - before.getOrDefault(name, 0L)) / 1_000_000;
              if (more > 20) {
                System.out.println("  " + name + " " + more + " ms");
              }
            });
  }

  private static void deleteAll(Path folder) throws java.io.IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** The largest there is. */
  private static byte[] journal(Path root) {
    try (var files = Files.walk(root)) {
      var largest =
          files
              .filter(
                  file ->
                      file.toString().endsWith(".journal") || file.toString().endsWith(".jsonl"))
              .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      return Files.readAllBytes(largest);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** With a connection that is made for it, in frames like those of events. */
  private double copy(byte[] journal) {
    var key = TeamKey.create(Instant.now(), RANDOM);
    var text = new String(journal, java.nio.charset.StandardCharsets.UTF_8);
    long begun = System.nanoTime();
    try (var door = Door.open(DoorLimits.USUAL);
        var dialer = new Dialer(key, Duration.ofSeconds(10));
        var file = new RandomAccessFile(root.resolve("copy").toFile(), "rw")) {
      var done = new CountDownLatch(1);
      var taker =
          new Ends() {
            private long left = text.length();

            @Override
            public void received(TextSocket socket, String piece) {
              try {
                file.write(piece.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                file.getFD().sync();
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              left -= piece.length();
              if (left == 0) {
                done.countDown();
              }
            }
          };
      door.hang(Entrance.TEAM, new Route.Socket("/copy", Audience.TEAM, 1 << 20, taker));
      var port =
          (Listening.Open) door.listen(key, Optional.of(InetAddress.getLoopbackAddress()), 0);
      var caller = new Ends();
      dialer.dial(
          new HostPort("127.0.0.1", port.port()),
          "/copy",
          1 << 20,
          caller,
          failure -> caller.socket.completeExceptionally(new AssertionError(failure.toString())));
      var socket = caller.socket.join();
      for (int from = 0; from < text.length(); from += 200_000) {
        socket
            .send(text.substring(from, Math.min(text.length(), from + 200_000)))
            .toCompletableFuture()
            .join();
      }
      if (!done.await(5, TimeUnit.MINUTES)) {
        throw new AssertionError("The copy did not arrive");
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /** The longest that the window's thread was held, by what it worked and by the clock. */
  private static final class Frames extends AnimationTimer {
    private long last = System.nanoTime();
    private long lastWorked = worked();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();

    @Override
    public void handle(long pulse) {
      long now = System.nanoTime();
      long worked = worked();
      gaps.add((now - last) / 1e6);
      work.add((worked - lastWorked) / 1e6);
      last = now;
      lastWorked = worked;
    }

    private static long worked() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  /** A note that has not come to a laptop yet. */
  private record Waiting(NoteId note, long begun) {}

  @Test
  void eightLaptopsForAMinute() throws Exception {
    founded();
    for (int i = 1; i < 8; i++) {
      joined();
    }
    Fx.waitFor(
        "a full mesh",
        () ->
            laptops.stream()
                .map(one -> team(laptops.indexOf(one)))
                .allMatch(one -> one.now().state().teammates().size() == 7));
    var window = new DeskWindow(laptops.getLast(), days.getLast());
    var all = new ArrayList<ConcurrentLinkedQueue<Waiting>>();
    var times = new ConcurrentLinkedQueue<Double>();
    for (var day : days) {
      var waiting = new ConcurrentLinkedQueue<Waiting>();
      all.add(waiting);
      day.replica()
          .listen(
              snapshot -> {
                long now = System.nanoTime();
                var notes = snapshot.day().notes();
                // Not all notes at each of thousands of snapshots: that would be what is measured.
                waiting.removeIf(
                    one -> notes.containsKey(one.note) && times.add((now - one.begun) / 1e6));
              });
    }
    long memory = used();
    var frames = new Frames();
    frames.start();
    long cpu = system().getProcessCpuTime();
    long start = System.nanoTime();
    var writing =
        CompletableFuture.runAsync(
            () -> {
              for (int step = 0; step < 20 * 60; step++) {
                for (int i = 0; i < days.size(); i++) {
                  var text = "l" + i + "-" + step;
                  var begun = new Waiting(new NoteId(text), System.nanoTime());
                  all.forEach(one -> one.add(begun));
                  note(days.get(i), text);
                }
                long next = start + (step + 1) * STEP.toNanos();
                while (System.nanoTime() < next) {
                  LockSupport.parkNanos(next - System.nanoTime());
                }
              }
            });
    await(writing);
    double seconds = (System.nanoTime() - start) / 1e9;
    cpu = system().getProcessCpuTime() - cpu;
    frames.stop();
    Fx.waitFor("everything everywhere", () -> times.size() == 8 * 8 * 20 * 60);
    row("eight laptops at 20/s each, to every laptop", sorted(List.copyOf(times)));
    row("gap between two frames of a window", sorted(frames.gaps));
    var work = sorted(frames.work);
    System.out.printf(
        Locale.ROOT,
        "| frames whose work took over 33 ms | %d of %d, the longest %.0f ms |%n",
        Arrays.stream(work).filter(one -> one > 33).count(),
        work.length,
        at(work, 1));
    System.out.printf(
        Locale.ROOT,
        "| %.1f s for the minute | %.0f %% of a core a laptop | %d KB a laptop more | load %.1f"
            + " |%n",
        seconds,
        cpu / 1e9 / seconds / 8 * 100,
        (used() - memory) / 1024 / 8,
        system().getSystemLoadAverage());
    window.close();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
