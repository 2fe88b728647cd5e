package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.inbox.OpenInboxDay;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a client: of a running app, and of a folder that nobody has open. */
class SendCommandTest {
  private static final String PASSED =
      "{\"pass\":true,\"score\":11023,\"success\":10000,\"fail\":0,\"messages\":[]}\n";

  @TempDir Path folder;
  private final MemoryDays days = MemoryDays.none(TestDay.START.plusSeconds(600));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";
  private boolean locked;

  private final AppLauncher doors =
      new NoLauncher() {
        @Override
        public Days days(Path dataFolder) throws CannotGoOn {
          if (locked) {
            throw new CannotGoOn(Problem.of(Problem.Kind.FOLDER_IN_USE, dataFolder.toString()));
          }
          return days;
        }

        @Override
        public List<DayInUse> inUse(Path dataFolder) {
          return List.of(new DayInUse("day", TestDay.begun().timeline()));
        }
      };

  private int run(String... arguments) {
    out.reset();
    err.reset();
    var here =
        new Surroundings(
            Map.of("XDG_STATE_HOME", folder.toString()),
            "Linux",
            folder,
            "mei",
            Locale.ENGLISH,
            TestDay.TOKYO,
            InstantSource.fixed(TestDay.START.plusSeconds(600)),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "0.1.0");
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return new CommandLineApp(doors, here, new SampleDays(), new IdSource(new SplittableRandom(1)))
        .run(all);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void dayInTheFolder() {
    var contest =
        new CreateContest(
            "ISUCON", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    ((OpenDay) days.create(contest, "Mei").join()).close();
  }

  private ContestDay there() {
    return days.day("ISUCON");
  }

  @Test
  void withoutAnAppItGoesStraightIntoTheFolder() {
    dayInTheFolder();
    in = "total 1\n";
    assertEquals(0, run("send", "--host", "s1", "--command", "free -m"));
    assertEquals("saved: snippet 1 from s1, 8 B\n", said());
    assertEquals("total 1\n", there().snippets().values().iterator().next().content().text());
    assertEquals(0, run("score", "11,023"));
    assertEquals(Optional.of(Score.of(11_023)), there().runsByTime().getFirst().score());
    assertEquals(0, run("task", "redis for sessions", "--mine"));
    assertTrue(there().tasks().values().iterator().next().assignee().isPresent());
    assertEquals(0, run("note", "lunch"));
    assertEquals(0, run("note", "s1", "nginx.conf: 4 workers"));
    assertEquals("noted: change: s1: nginx.conf: 4 workers\n", said());
    assertEquals(1, there().notes().size());
    assertEquals(1, there().changeNotes().size());
  }

  @Test
  void throughTheDoorOfTheRunningApp() throws Exception {
    locked = true;
    try (var app = new OpenInboxDay(folder)) {
      in = PASSED;
      assertEquals(0, run("run", "-", "--revision", "main abc1234"));
      assertEquals("recorded: PASS 11,023\n", said());
      var run = app.now().runsByTime().getFirst();
      assertEquals("main abc1234", run.facts().setup().revision());
      assertEquals(0, run("score", "900", "--fail", "--reason", "\"timeout\" at 3"));
      var failed = app.now().runsByTime().getLast();
      assertEquals(Optional.of(Verdict.FAIL), failed.verdict());
      assertEquals("\"timeout\" at 3", failed.facts().result().orElseThrow().reason());
      assertEquals(0, run("note", "s1", "nginx.conf"));
      assertEquals(
          Optional.of(TestDay.S1), app.now().changeNotes().values().iterator().next().server());
      assertEquals(0, run("status"));
      assertTrue(said().startsWith("ISUCON3 final: 6:50:00 left\ncounts now: FAIL 900"), said());
      assertEquals(0, run("status", "--json"));
      assertTrue(said().contains("\"contest\":\"ISUCON3 final\""), said());
    }
  }

  @Test
  void whatIsNoRunIsToldByTheExitCode() throws Exception {
    dayInTheFolder();
    var log = Files.writeString(folder.resolve("bench.log"), "nobody knows this\n");
    assertEquals(1, run("run", log.toString()));
    assertTrue(warned().startsWith("kept as snippet 1, and not recorded as a run:"), warned());
    assertEquals(1, run("run", folder.resolve("none.log").toString()));
    assertEquals(2, run("score", "many"));
    assertEquals(2, run("score"));
    assertEquals(2, run("note", "a", "b", "c"));
    assertEquals(1, run("task", "x", "--for", "nobody"));
    assertTrue(there().runs().isEmpty());
  }

  @Test
  void withoutADayNothingIsWritten() {
    in = "x";
    assertEquals(1, run("send"));
    assertTrue(warned().startsWith("There is no day in"), warned());
  }

  @Test
  void anAppThatDiedLeavesTheFolder() throws Exception {
    var app = new OpenInboxDay(folder);
    var told = toldPlace();
    var kept = Files.copy(told, folder.resolve("kept"));
    app.close();
    Files.move(kept, told);
    dayInTheFolder();
    assertEquals(0, run("note", "after"));
    assertEquals(1, there().notes().size());
  }

  private Path toldPlace() throws IOException {
    try (var files = Files.list(folder.resolve("pitwall/inbox"))) {
      return files.filter(one -> one.toString().endsWith(".open")).findFirst().orElseThrow();
    }
  }

  @Test
  void anAppWithoutADoorIsLookedAtAndNotWrittenTo() {
    locked = true;
    assertEquals(0, run("status"));
    assertTrue(said().startsWith("ISUCON3 final"), said());
    assertEquals(1, run("note", "x"));
  }

  @Test
  void aDayIsNamedBesideTheFolder() {
    dayInTheFolder();
    assertEquals(0, run("note", "lunch", "--day", "isucon"));
    assertEquals(1, there().notes().size());
    assertEquals(1, run("note", "lunch", "--day", "yesterday"));
    assertTrue(warned().contains("yesterday"), warned());
    assertEquals(1, there().notes().size());
  }

  @Test
  void theRunningAppIsAskedForTheDayItHasOpenAlone() throws Exception {
    locked = true;
    try (var app = new OpenInboxDay(folder)) {
      assertEquals(0, run("note", "lunch", "--day", "day"));
      assertEquals(0, run("note", "lunch", "--day", "ISUCON3 final"));
      assertEquals(2, app.now().notes().size());
      assertEquals(1, run("note", "lunch", "--day", "yesterday"));
      assertEquals(1, run("status", "--day", "yesterday"));
      assertEquals(2, app.now().notes().size());
    }
  }

  @Test
  void theCompletionKnowsEveryCommandAndOption() throws Exception {
    assertEquals(0, run("completion", "zsh"));
    assertEquals(0, run("completion", "bash"));
    var script = Files.writeString(folder.resolve("completion"), said());
    var commands = completed(script, "pitwall ''", 1);
    assertTrue(
        commands.containsAll(
            List.of(
                "import",
                "export",
                "report",
                "read",
                "send",
                "score",
                "run",
                "note",
                "task",
                "status",
                "agent",
                "mcp",
                "completion")),
        commands + "");
    var options = completed(script, "pitwall task --", 2);
    assertTrue(
        options.containsAll(List.of("--mine", "--for", "--host", "--day", "--data")), options + "");
    assertEquals(2, run("completion", "fish"));
  }

  private static List<String> completed(Path script, String words, int word) throws Exception {
    var line =
        "source "
            + script
            + "; COMP_WORDS=("
            + words
            + "); COMP_CWORD="
            + word
            + "; COMP_LINE=\"${COMP_WORDS[*]}\"; _complete_pitwall; printf '%s\\n"
            + "' \"${COMPREPLY[@]}\"";
    var bash = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .toList();
  }
}
