package dev.pitwall.ui.tasks;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import dev.pitwall.ui.kit.control.Agents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardTest {
  private final TestDay day = TestDay.begun();

  private void add(String id, TaskColumn column, MemberId who) {
    day.does(new AddTask(id(id), TaskSheet.titled("task " + id), Optional.ofNullable(who), column));
  }

  private static TaskId id(String id) {
    return new TaskId(id);
  }

  private Board board() {
    return Board.of(day.day(), Optional.empty(), Agents.WITH_AGENTS);
  }

  private static List<String> ids(Lane lane) {
    return lane.cards().stream().map(card -> card.id().value()).toList();
  }

  private void ran(String id, long points) {
    day.does(
        new RecordRun(
            new RunId(id),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(points))));
  }

  private Optional<Run> runOf(String task) {
    return board().find(id(task)).orElseThrow().run();
  }

  @Test
  void aMeasuringCardShowsTheNewestRunSinceItCame() {
    ran("before", 100);
    day.after(Duration.ofMinutes(1));
    add("a", TaskColumn.MEASURING, MEI);
    add("b", TaskColumn.DOING, KEN);
    assertTrue(runOf("a").isEmpty());
    day.after(Duration.ofMinutes(1));
    ran("after", 200);
    assertEquals("after", runOf("a").orElseThrow().id().value());
    assertTrue(runOf("b").isEmpty());
    day.after(Duration.ofMinutes(1));
    ran("wrong", 999);
    day.does(new DiscardRun(new RunId("wrong"), "wrong number"));
    assertEquals("after", runOf("a").orElseThrow().id().value());
    day.does(new StartRun(new RunId("on"), Optional.empty(), RunSetup.UNKNOWN));
    assertEquals("on", runOf("a").orElseThrow().id().value());
  }

  @Test
  void oneWithTwoThingsBegunIsMarkedAndNotBlocked() {
    add("a", TaskColumn.DOING, MEI);
    add("b", TaskColumn.MEASURING, KEN);
    assertTrue(board().cards().noneMatch(Card::tooMany));
    add("c", TaskColumn.MEASURING, MEI);
    add("d", TaskColumn.READY, MEI);
    var marked = board().cards().filter(Card::tooMany).map(card -> card.id().value()).toList();
    assertEquals(List.of("a", "c"), marked);
    assertEquals(2, board().find(id("a")).orElseThrow().atOnce());
  }

  @Test
  void aColumnOfBegunWorkWithMoreCardsThanMembersIsMarked() {
    for (var name : List.of("a", "b", "c")) {
      add(name, TaskColumn.DOING, null);
      add("r" + name, TaskColumn.READY, null);
    }
    assertTrue(board().lane(TaskColumn.DOING).crowded());
    assertFalse(board().lane(TaskColumn.READY).crowded());
    day.does(board().into(id("a"), TaskColumn.DROPPED));
    assertFalse(board().lane(TaskColumn.DOING).crowded());
  }

  @Test
  void theFilterHidesOthersCardsAndStillCountsThem() {
    add("a", TaskColumn.READY, MEI);
    add("b", TaskColumn.READY, KEN);
    add("c", TaskColumn.READY, null);
    var mine = Board.of(day.day(), Optional.of(MEI), Agents.WITH_AGENTS).lane(TaskColumn.READY);
    assertEquals(List.of("a"), ids(mine));
    assertEquals(3, mine.order().size());
  }

  @Test
  void arrowsGoAlongTheColumnAndAcrossToTheNearestCards() {
    add("i", TaskColumn.IDEA, null);
    add("d1", TaskColumn.DOING, null);
    add("d2", TaskColumn.DOING, null);
    add("k", TaskColumn.KEPT, null);
    add("x", TaskColumn.DROPPED, null);
    var board = board();
    assertEquals(Optional.of(id("d1")), board.across(id("i"), 1));
    assertEquals(Optional.of(id("d2")), board.along(id("d1"), 1));
    assertEquals(Optional.of(id("x")), board.across(id("d2"), 1));
    assertEquals(Optional.of(id("k")), board.along(id("x"), -1));
    assertEquals(Optional.of(id("i")), board.across(id("d2"), -1));
    assertEquals(Optional.empty(), board.across(id("i"), -1));
    assertEquals(Optional.empty(), board.along(id("i"), 1));
  }

  @Test
  void cardsStepOverTheirVisibleNeighbours() {
    add("a", TaskColumn.READY, MEI);
    add("b", TaskColumn.READY, KEN);
    add("c", TaskColumn.READY, MEI);
    add("d", TaskColumn.READY, KEN);
    var mine = Board.of(day.day(), Optional.of(MEI), Agents.WITH_AGENTS);
    day.does(mine.within(id("a"), 1).orElseThrow());
    assertEquals(List.of("b", "c", "a", "d"), ids(board().lane(TaskColumn.READY)));
    day.does(board().within(id("a"), -1).orElseThrow());
    assertEquals(List.of("b", "a", "c", "d"), ids(board().lane(TaskColumn.READY)));
    assertEquals(Optional.empty(), board().within(id("b"), -1));
    assertEquals(Optional.empty(), board().within(id("d"), 1));
  }

  @Test
  void whatEndedLastHangsOnTop() {
    add("a", TaskColumn.KEPT, null);
    add("b", TaskColumn.MEASURING, null);
    day.does(board().sideways(id("b"), 1).orElseThrow());
    assertEquals(List.of("b", "a"), ids(board().lane(TaskColumn.KEPT)));
    add("x", TaskColumn.DROPPED, null);
    assertEquals(Optional.empty(), board().sideways(id("x"), 1));
  }

  @Test
  void theFocusFollowsTheCardOrGoesOnWithTheNext() {
    add("a", TaskColumn.MEASURING, null);
    add("b", TaskColumn.MEASURING, null);
    var before = board();
    day.does(new MoveTask(id("a"), TaskColumn.KEPT, Optional.empty()));
    assertEquals(Optional.of(id("a")), board().successor(before, id("a"), false));
    assertEquals(Optional.of(id("b")), board().successor(before, id("a"), true));
    assertEquals(Optional.of(id("b")), board().successor(before, id("b"), true));
    var one = board();
    day.does(new MoveTask(id("b"), TaskColumn.KEPT, Optional.empty()));
    assertEquals(Optional.of(id("b")), board().successor(one, id("b"), true));
    assertEquals(Optional.empty(), Board.EMPTY.successor(one, id("b"), false));
  }

  @Test
  void endedLanesShareTheHeightByNeed() {
    assertArrayEquals(
        new double[] {100, 100, 100}, EndedLanes.shares(new double[] {40, 40, 40}, 300));
    assertArrayEquals(
        new double[] {220, 40, 40}, EndedLanes.shares(new double[] {900, 40, 40}, 300));
    assertArrayEquals(
        new double[] {130, 130, 40}, EndedLanes.shares(new double[] {900, 800, 40}, 300));
    assertArrayEquals(
        new double[] {100, 100, 100}, EndedLanes.shares(new double[] {900, 800, 700}, 300));
  }

  @Test
  void cardsOfAgentsAreLeftOutOrShownAlone() {
    var bot = new MemberId("bot");
    day.does(new AddMember(bot, "Bot", Tint.GREEN, Member.Kind.AGENT));
    int before = cards(Agents.WITH_AGENTS).size();
    day.as(bot)
        .does(
            new AddTask(
                new TaskId("of-bot"),
                new TaskSheet("by an agent", "", Optional.empty(), ""),
                Optional.empty(),
                TaskColumn.IDEA));
    assertEquals(List.of("by an agent"), cards(Agents.ONLY_AGENTS));
    assertEquals(before, cards(Agents.ONLY_PEOPLE).size());
    assertEquals(before + 1, cards(Agents.WITH_AGENTS).size());
  }

  private List<String> cards(Agents agents) {
    return Board.of(day.day(), Optional.empty(), agents)
        .cards()
        .map(card -> card.task().sheet().title())
        .toList();
  }
}
