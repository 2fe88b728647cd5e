package dev.pitwall.network;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Uninterrupted;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import dev.pitwall.team.session.Standing;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.TestDay;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A laptop without a window as a process of its own, told what to do by lines on its standard
 * input. Each is answered by a line.
 */
final class HeadlessLaptop implements AutoCloseable {
  /** A busy laptop notes twenty times a second. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final DeskLaptop laptop;
  private final String name;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private OpenDay day;
  private Team team;
  private Thread writing;
  private volatile boolean stop;

  private HeadlessLaptop(Path root, String name) throws Exception {
    this.laptop = new DeskLaptop(root, name);
    this.name = name;
  }

  /** The folder of the laptop, and its name. */
  public static void main(String[] args) throws Exception {
    try (var laptop = new HeadlessLaptop(Path.of(args[0]), args[1]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var words = line.split(" ", 2);
        laptop.say("> " + laptop.answer(words[0], words.length > 1 ? words[1] : ""));
      }
    }
  }

  /** Two threads write: this one, and the one that notes. */
  private void say(String line) {
    synchronized (out) {
      out.println(line);
    }
  }

  private String answer(String command, String rest) throws Exception {
    return switch (command) {
      case "create" -> create();
      case "busy" -> busy(Integer.parseInt(rest));
      case "open" -> open();
      case "close" -> closeDay();
      case "invite" -> invite();
      case "join" -> join(rest);
      case "note" -> note(rest);
      case "write" -> write(rest);
      case "rest" -> rest();
      case "status" -> status();
      case "notes" -> notes();
      case "memory" -> memory();
      default -> throw new IllegalArgumentException(command);
    };
  }

  private String opened(OpenDay opened) {
    day = opened;
    team = laptop.teams.link(opened);
    return "done";
  }

  private String create() throws Exception {
    var contest =
        new CreateContest(
            "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    return opened(DeskLaptop.day(laptop.days.create(contest, name)));
  }

  /** Events of a long day, which came from somewhere. */
  private String busy(int count) throws Exception {
    var events = BusyDay.of(count, new Origin("busy" + Long.toHexString(System.nanoTime())));
    for (int from = 0; from < events.size(); from += 5_000) {
      List<Envelope> part = events.subList(from, Math.min(events.size(), from + 5_000));
      day.replica().receive(part).get(5, TimeUnit.MINUTES);
    }
    return "done";
  }

  private String open() throws Exception {
    var folder = laptop.days.known().getFirst().folder();
    return opened(DeskLaptop.day(laptop.days.open(folder)));
  }

  private String closeDay() {
    rest();
    day.close();
    day = null;
    return "done";
  }

  private String invite() throws Exception {
    var problem = team.invite().get(1, TimeUnit.MINUTES);
    return problem.map(Object::toString).orElseGet(() -> team.now().invite().orElseThrow().line());
  }

  private String join(String line) throws Exception {
    var joined =
        laptop
            .teams
            .join(laptop.days, new Teams.JoinRequest(line, name, Optional.empty()), _ -> {})
            .get(5, TimeUnit.MINUTES);
    return joined instanceof Teams.Joined.Day(var copied) ? opened(copied) : joined.toString();
  }

  private String note(String text) {
    var outcome = day.replica().submit(new AddNote(new NoteId(text), Optional.empty(), text));
    return outcome.join() instanceof Outcome.Done ? "done" : outcome.join().toString();
  }

  /** Notes without end; each that is durable is named in a line that begins with {@code +}. */
  private String write(String prefix) {
    stop = false;
    writing =
        Thread.ofPlatform()
            .daemon()
            .name("writing")
            .start(
                () -> {
                  for (int i = 0; !stop; i++) {
                    var text = prefix + i;
                    if (note(text).equals("done")) {
                      say("+" + text);
                    }
                    LockSupport.parkNanos(BETWEEN.toNanos());
                  }
                });
    return "done";
  }

  private String rest() {
    stop = true;
    if (writing != null) {
      Uninterrupted.join(writing);
      writing = null;
    }
    return "done";
  }

  private String status() {
    var picture = team.now();
    long connected =
        picture.state().teammates().stream()
            .filter(one -> one.standing() instanceof Standing.Connected)
            .count();
    long reached =
        picture.state().teammates().stream()
            .filter(one -> !(one.standing() instanceof Standing.Away))
            .count();
    var held =
        picture.held().held().entrySet().stream()
            .map(one -> one.getKey().value() + one.getValue().ranges())
            .collect(Collectors.toCollection(TreeSet::new));
    var notes = new TreeSet<String>();
    day.replica().snapshot().day().notes().keySet().forEach(id -> notes.add(id.value()));
    var problems = day.replica().snapshot().problems();
    return String.join(
        "\t",
        String.valueOf(connected),
        String.valueOf(reached),
        String.valueOf(held.hashCode()) + "-" + notes.hashCode(),
        String.valueOf(day.replica().snapshot().timeline().envelopes().size()),
        problems.toString(),
        Instant.now().toString());
  }

  private String notes() {
    return day.replica().snapshot().day().notes().keySet().stream()
        .map(NoteId::value)
        .collect(Collectors.joining(" "));
  }

  /** Used after a collection, in kilobytes. */
  private static String memory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return String.valueOf((runtime.totalMemory() - runtime.freeMemory()) / 1024);
  }

  @Override
  public void close() {
    if (day != null) {
      closeDay();
    }
    laptop.close();
  }
}
