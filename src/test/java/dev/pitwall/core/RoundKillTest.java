package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RoundIntent.ReopenRound;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.log.H2EventLog;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.TestDay;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reboot round survives {@code kill -9} in its middle: every call-out, tick, closing and
 * reopening that was acknowledged is there after the next start, and the round goes on where it
 * was.
 */
class RoundKillTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final MemberId MEI = new MemberId("mei");
  private static final MemberId KEN = new MemberId("ken");
  private static final ItemId LINE = new ItemId("line");
  private static final int KILLS = 4;
  private static final int SERVERS = 5;

  @TempDir Path folder;

  @Test
  void aRoundGoesOnAfterEachKill() throws Exception {
    var random = new Random(20261130);
    var day = folder.resolve("day");
    var acknowledged = "";
    int steps = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      var told = killedInTheMiddle(day, random);
      steps += told.size();
      assertTrue(!told.isEmpty(), "nothing was acknowledged before kill " + kill);
      acknowledged = told.getLast();
      look(day, acknowledged, "kill " + kill);
    }
    System.out.printf("%d kills in a round, %d acknowledged steps, none lost%n", KILLS, steps);
  }

  /** What the process had acknowledged, each as the state of the round after it. */
  private static List<String> killedInTheMiddle(Path day, Random random) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                day.toString())
            .redirectErrorStream(true)
            .start();
    var told = new ArrayList<String>();
    int enough = random.nextInt(3, 40);
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = out.readLine()) != null) {
        // A last line without its end may be half a state.
        if (line.endsWith(".")) {
          told.add(line);
        } else {
          assertTrue(told.size() >= enough, "the child said: " + line);
        }
        if (told.size() == enough) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(137, process.exitValue(), "killed, not ended");
    return told;
  }

  private void look(Path path, String acknowledged, String where) throws Exception {
    try (var log = H2EventLog.open(path, Examples.laptop(folder), new IdSource(new Random(1)))) {
      var events = log.readAll();
      long number = Long.parseLong(acknowledged.split(" ")[0]);
      assertTrue(events.size() >= number, where + ": " + events.size() + " of " + acknowledged);
      var then = Timeline.of(events.subList(0, (int) number)).day();
      assertEquals(acknowledged, state(number, then), where);
      var now = Timeline.of(events).day();
      assertTrue(now.rounds().containsKey(ROUND), where);
    }
  }

  /** How the round stands after so many events. */
  private static String state(long events, ContestDay day) {
    var words = new StringBuilder(events + " ");
    day.currentRound()
        .ifPresent(
            round -> {
              words.append(round.open() ? "open" : "closed");
              day.servers()
                  .keySet()
                  .forEach(
                      server ->
                          words
                              .append(' ')
                              .append(round.callOuts().getOrDefault(server, List.of()).size()));
              words.append(' ').append(day.checkLines().ticks().size());
            });
    return words.append('.').toString();
  }

  /** The process that is killed: opens the day as the app does, and goes on with the round. */
  public static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      var path = Path.of(args[0]);
      var log =
          H2EventLog.open(path, Examples.laptop(path.getParent()), new IdSource(new Random()));
      try (var replica = new Replica(log, Instant::now, Optional.of(MEI))) {
        if (replica.snapshot().day().contest().isEmpty()) {
          for (var intent : beginning()) {
            assertInstanceOf(Outcome.Done.class, replica.submit(intent).join());
          }
        }
        for (int step = 0; ; step++) {
          var day = replica.snapshot().day();
          var intent = next(day, step);
          var author =
              intent instanceof CallOutServer said && said.step() == CallOutStep.OK ? KEN : MEI;
          var outcome = replica.submit(intent, Optional.of(author)).join();
          if (outcome instanceof Outcome.Done) {
            var after = replica.snapshot();
            System.out.println(state(after.timeline().envelopes().size(), after.day()));
          } else {
            System.out.println("no: " + intent + " " + outcome);
          }
        }
      }
    }

    private static List<Intent> beginning() {
      var intents = new ArrayList<Intent>();
      intents.add(
          new CreateContest(
              "kill",
              TestDay.TOKYO,
              Instant.now().minusSeconds(3600),
              Instant.now().plusSeconds(3600),
              FinalScoreRule.LAST_RUN));
      intents.add(new AddMember(MEI, "Mei", Tint.BLUE));
      intents.add(new AddMember(KEN, "Ken", Tint.ORANGE));
      for (int number = 1; number <= SERVERS; number++) {
        intents.add(new AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
      }
      intents.add(new AddLine(LINE, LineList.REBOOT, new LineScope.OnEveryServer(), "app answers"));
      intents.add(new OpenRound(ROUND, Optional.empty()));
      return intents;
    }

    /** Each server down, up, ticked and confirmed, again and again; the round closed between. */
    private static Intent next(ContestDay day, int step) {
      var round = day.rounds().get(ROUND);
      if (!round.open()) {
        return new ReopenRound(ROUND, Optional.empty());
      } else if (step % 23 == 22) {
        return new CloseRound(ROUND, Optional.empty());
      }
      for (int number = 1; number <= SERVERS; number++) {
        var server = new ServerId("s" + number);
        var last = round.last(server).map(said -> said.step());
        if (last.isEmpty()) {
          return says(server, CallOutStep.REBOOTING);
        } else if (last.get() == CallOutStep.REBOOTING) {
          return says(server, CallOutStep.UP);
        } else if (last.get() == CallOutStep.UP) {
          var ticks = new TickLines(Set.of(LINE), Optional.of(server), Optional.of(ROUND));
          return step % 2 == 0 && !isTicked(day, server) ? ticks : says(server, CallOutStep.OK);
        }
      }
      return says(new ServerId("s" + (1 + step % SERVERS)), CallOutStep.REBOOTING);
    }

    private static boolean isTicked(ContestDay day, ServerId server) {
      return dev.pitwall.domain.rules.ServerChecks.reboot(
              day, day.rounds().get(ROUND), day.servers().get(server))
          .getFirst()
          .ticked();
    }

    private static CallOutServer says(ServerId server, CallOutStep step) {
      return new CallOutServer(ROUND, server, step, Optional.empty(), "", false);
    }
  }
}
