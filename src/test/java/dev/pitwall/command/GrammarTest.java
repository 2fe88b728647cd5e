package dev.pitwall.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrammarTest {
  /** Two files of lines, each with what is said of it. */
  @TestFactory
  Stream<DynamicTest> everyLineIsReadAsTheTableSays() {
    return Stream.of(Language.values())
        .flatMap(
            language -> {
              var day = new CommandDay(language);
              return table(language).stream()
                  .map(
                      row ->
                          DynamicTest.dynamicTest(
                              language + " " + row.getFirst(),
                              () -> assertEquals(row.getLast(), day.says(row.getFirst()))));
            });
  }

  private static List<List<String>> table(Language language) {
    var name = "lines-" + language.name().toLowerCase(Locale.ROOT) + ".txt";
    try (var in = GrammarTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# A line"))
          .map(line -> List.of(line.split(" \\| ", 2)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothTablesTogetherAreLong() {
    assertTrue(table(Language.EN).size() > 80);
    assertTrue(table(Language.JA).size() > 25);
  }

  @Test
  void whatWasReadIsWhatHappens() {
    var day = new CommandDay(Language.EN);
    day.enter("s2 +cache");
    assertEquals(Set.of(Role.CACHE), day.day.day().servers().get(TestDay.S2).roles());
    day.enter("ap s1 > s2");
    assertEquals(Set.of(Role.DB), day.day.day().servers().get(TestDay.S1).roles());
    day.enter("s1 = ap web s2=cache s3 = idle");
    assertEquals(Set.of(Role.AP, Role.WEB), day.day.day().servers().get(TestDay.S1).roles());
    assertEquals(Set.of(Role.IDLE), day.day.day().servers().get(TestDay.S3).roles());
    day.enter("doing index @ken");
    assertTrue(
        day.day.day().tasks().values().stream()
            .anyMatch(
                task ->
                    task.column() == TaskColumn.DOING
                        && task.assignee().filter(TestDay.KEN::equals).isPresent()));
    day.enter("end +10m");
    assertEquals(TestDay.END.plusSeconds(600), day.day.day().contest().orElseThrow().end());
  }

  /** What a plus in a task's name or a missing member once made of it: a role change. */
  @Test
  void aVerbThatWasTypedIsMeantAndAnUnknownNameWithItsSignIsAMember() {
    var day = new CommandDay(Language.EN);
    day.does(
        new AddTask(
            new TaskId("n1"), TaskSheet.titled("n+1 a"), Optional.empty(), TaskColumn.READY));
    day.does(
        new AddTask(
            new TaskId("n2"), TaskSheet.titled("n+1 b"), Optional.empty(), TaskColumn.READY));
    assertEquals(
        "! @Chie: Nobody here is called \"Chie\". There are: Mei, Ken.",
        day.says("assign n+1 a @Chie"));
    assertEquals("! n+1: \"n+1\" could be: n+1 a, n+1 b.", day.says("assign n+1 @Chie"));
    assertEquals(
        "! @Kne: Nobody here is called \"Kne\". Did you mean Ken?", day.says("@Kne n+1 a"));
    assertEquals(
        "! @Chie: Nobody here is called \"Chie\". There are: Mei, Ken.", day.says("@Chie +ap"));
    assertEquals("! n+1: \"n+1\" does not belong here; \"last\" does.", day.says("correct n+1"));
    assertEquals("= Gives \"n+1 b\" to Ken.", day.says("assign n+1 b @ken"));
  }

  @Test
  void aReasonAfterKeptRevertedOrDroppedStaysOnTheCard() {
    var day = new CommandDay(Language.EN);
    assertEquals(
        "= Moves \"index on comments\" from Ready to Reverted. Lesson: slower",
        day.says("revert index: slower"));
    assertEquals(day.says("revert index: slower"), day.says("revert index slower"));
    day.enter("revert index: slower");
    assertEquals(
        List.of("REVERTED slower"),
        day.day.day().tasks().values().stream()
            .filter(task -> !task.sheet().lesson().isEmpty())
            .map(task -> task.column() + " " + task.sheet().lesson())
            .toList());
    assertEquals(
        "= Keeps the lesson of \"index on comments\": 20 % slower",
        day.says("revert index: 20 % slower"));
    day.enter("undo");
    assertTrue(
        day.day.day().tasks().values().stream()
            .allMatch(
                task -> task.sheet().lesson().isEmpty() && task.column() != TaskColumn.REVERTED),
        "one step");
    assertEquals("? Next: the reason", day.says("drop index:"));
    assertEquals(
        "? \"redis\" could be: redis cluster, redis for sessions.", day.says("kept redis: faster"));
    assertEquals(
        "! @Chie: Nobody here is called \"Chie\". There are: Mei, Ken.",
        day.says("kept index @Chie"));
    assertEquals(
        "= 「index on comments」を次やるから見送りへ移します。理由：遅い",
        new CommandDay(Language.JA).says("見送り index：遅い"));
  }

  @Test
  void aContestOverMidnightIsMovedByItsTimesOfDay() {
    var day = new CommandDay(Language.EN);
    day.enter("end 01:30");
    var end = TestDay.END.plus(Duration.ofMinutes(450));
    assertEquals(end, day.day.day().contest().orElseThrow().end());
    assertEquals(
        "= Moves the contest from 11:00–01:30 the next day to 11:00–23:00. Moves along: Code"
            + " freeze.",
        day.says("end 23:00"));
    day.takeLaptopTo(ZoneId.of("Europe/Berlin"));
    assertEquals(
        "= Moves the contest from 11:00–01:30 the next day to 11:00–02:00 the next day. Times of"
            + " Asia/Tokyo; this laptop is on Europe/Berlin. Moves along: Code freeze.",
        day.says("end 02:00"));
    day.takeLaptopTo(ZoneId.of("Asia/Tokyo"));
    day.enter("milestone lunch 17:00");
    assertEquals(
        "= Moves the contest from 11:00–01:30 the next day to 11:00–23:00. Moves along: Code"
            + " freeze. Keeps its time: lunch.",
        day.says("end 23:00"));
  }

  @Test
  void serversAreReadAsInTheFieldThatAddsThem() {
    var day = new CommandDay(Language.EN);
    assertEquals("= Adds the server s4 at 10.0.0.4.", day.says("add server s4 10.0.0.4"));
    assertEquals("= Adds 2 servers: s4 10.0.0.4, s5.", day.says("add server s4 10.0.0.4 s5"));
    assertEquals(
        "! s4 s6-s99: \"s6-s99\" would be more than 50 servers.", day.says("add server s4 s6-s99"));
    assertEquals("! s4 s4: \"s4\" is typed twice.", day.says("add server s4 s4"));
    day.enter("add server s4-s6");
    assertEquals(
        List.of("s1", "s2", "s3", "s4", "s5", "s6"),
        day.day.day().servers().values().stream().map(Server::name).toList());
    day.enter("undo");
    assertEquals(3, day.day.day().servers().size());
    assertEquals("= サーバー2台を追加します（s4、s5）。", new CommandDay(Language.JA).says("サーバー追加 s4 s5"));
  }

  @Test
  void theRunThatIsOnIsEndedNotToldTwice() {
    var day = new CommandDay(Language.EN);
    day.enter("start s1 workload=4");
    assertEquals(
        "! start: A run is on since 12:00. End it first: score, fail or abort.", day.says("start"));
    assertEquals("= Ends the run of 12:00 with FAIL, x.", day.says("fail x"));
    day.enter("score 12000 keepalive");
    assertTrue(day.day.day().runningRun().isEmpty());
    assertEquals(2, day.day.day().runs().size());
  }

  @Test
  void aRoundIsCalledOutAndItsShelfLifeIsToldBeforeEnter() {
    var day = new CommandDay(Language.EN);
    day.enter("reboot s1");
    assertEquals("! s1: s1 was not called up yet. Say first that it is up.", day.says("ok s1"));
    day.enter("s1 up");
    assertEquals(
        "! s1: Mei called s1: somebody else confirms it. If you are alone, say so.",
        day.says("ok s1"));
    day.enter("ok s1 alone");
    assertEquals(
        "= Notes a change on s1: my.cnf. The OK of s1 becomes void.", day.says("note s1 my.cnf"));
    assertEquals("= Closes the reboot round. Not confirmed: s2, s3.", day.says("close round"));
    assertEquals("! round: A reboot round is open already. Close it first.", day.says("round"));
  }

  @Test
  void touchingAServerInPlayIsToldBeforeEnter() {
    var day = new CommandDay(Language.EN);
    day.enter("start s1");
    assertEquals("= Roles: s1 +cache A run is on: touching s1 disturbs it.", day.says("s1 +cache"));
  }

  @Test
  void aPlanIsAppliedWithWhatItChanges() {
    var day = new CommandDay(Language.JA);
    assertEquals("= 案「split the DB」を適用します：s2 +DB", day.says("適用 split"));
    day.enter("適用 split");
    assertEquals(Set.of(Role.DB), day.day.day().servers().get(TestDay.S2).roles());
  }

  @Test
  void anAlarmRingsFromItsWarningOn() {
    var day = new CommandDay(Language.EN);
    assertEquals("! ack: No alarm rings.", day.says("ack"));
    day.day.at(TestDay.END.minusSeconds(65 * 60));
    assertEquals("= Acknowledges the alarm \"Code freeze\".", day.says("ack"));
    assertEquals("= Puts \"Code freeze\" off until 17:00.", day.says("snooze"));
    day.enter("ack");
    assertEquals("! ack: No alarm rings.", day.says("ack"));
  }

  @Test
  void completionsSayWhatFits() {
    var day = new CommandDay(Language.EN);
    assertEquals(List.of("s1", "s2", "s3"), day.offers("reboot "));
    assertEquals("score", day.offers("sc").getFirst());
    assertEquals(List.of("@Mei"), day.offers("task x @m"));
    assertTrue(day.offers("s1 +c").contains("cache"));
    assertTrue(day.offers("doing zz").isEmpty());
    assertEquals("再起動", new CommandDay(Language.JA).offers("再").getFirst());
    assertEquals("redis cluster", day.offers("doing clu").getFirst());
  }

  @Test
  void aCompletionTakesThePlaceOfTheWordBegun() {
    var one = new Completion(new Range(7, 8), "s2", 0, java.util.Optional.empty());
    assertEquals("reboot s2 ", one.in("reboot s"));
    var glued = new Completion(new Range(6, 6), "s2", 0, java.util.Optional.empty());
    assertEquals("reboot s2 ", glued.in("reboot"));
  }

  @Test
  void japaneseNeedsNoBlankBehindAVerb() {
    var day = new CommandDay(Language.JA);
    assertEquals(day.says("失敗 タイムアウト"), day.says("失敗タイムアウト"));
    // メモリ is a word of its own, not メモ and リ.
    assertInstanceOf(Reading.Wrong.class, day.read("メモリを増やす"));
  }

  @Test
  void noLineMakesItThrow() {
    var random = new Random(20261121);
    var words =
        "score fail s1 s2 s9 + - = > @mei #s3 ＋ － ＠ ＃ → ap,db 11023 １１０２３ スコア 再起動 メモ 次 end +10m -5 17:00 99:99 redis 　 \t | \\ \" 𠮷 👩‍💻 ﷺ İ ß ㍍ ｶﾞ 案 round close move to doing kept split ( [ * ? . ok ng alone undo"
            .split(" ");
    for (var language : Language.values()) {
      var day = new CommandDay(language);
      for (int i = 0; i < 250; i++) {
        var line = new StringBuilder();
        for (int n = random.nextInt(8); n >= 0; n--) {
          if (random.nextInt(6) == 0) {
            line.appendCodePoint(random.nextInt(0x3000) + 1);
          } else {
            line.append(words[random.nextInt(words.length)]);
          }
          line.append(random.nextInt(3) == 0 ? "" : " ");
        }
        check(day, line.toString());
        check(day, line.substring(0, random.nextInt(line.length() + 1)));
      }
      check(day, "s1 ".repeat(3000));
      check(day, "task " + "x".repeat(5000));
    }
  }

  private static void check(CommandDay day, String line) {
    var said = day.says(line);
    assertFalse(said.contains("{0}"), line);
    for (var one : day.grammar().complete(line, line.length(), day.situation())) {
      assertTrue(one.replaces().to() <= line.length(), line);
      one.in(line);
    }
    if (day.read(line) instanceof Reading.Wrong(Range range, _)) {
      assertTrue(range.from() < range.to(), line);
    }
  }
}
