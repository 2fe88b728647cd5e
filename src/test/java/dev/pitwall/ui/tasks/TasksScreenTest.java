package dev.pitwall.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FxTest
class TasksScreenTest {
  /** A text field alone would make one word of them. */
  @Test
  void severalLinesThatArePastedAreShownAsCardsBeforeTheyAreMade() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks();
      int before = laptop.bench().snapshot().day().tasks().size();
      tasks.line().replaceText(0, 0, "- [ ] redis for sessions #s2\r\n- [x] index\r\n- gzip\r\n");
      assertEquals("", tasks.line().getText());
      assertEquals(
          "redis for sessions  #s2", tasks.find("paste-tasks-take-0", CheckBox.class).getText());
      assertFalse(tasks.find("paste-tasks-take-1", CheckBox.class).isSelected(), "it is done");
      assertEquals(before, laptop.bench().snapshot().day().tasks().size(), "none is made yet");
      tasks.find("paste-tasks-save", Button.class).fire();
      Fx.waitFor("made", () -> laptop.bench().snapshot().day().tasks().size() == before + 2);
      var titles =
          laptop.bench().snapshot().day().tasks().values().stream()
              .map(task -> task.sheet().title())
              .collect(Collectors.toSet());
      assertTrue(titles.containsAll(List.of("redis for sessions", "gzip")), titles.toString());
      assertFalse(titles.contains("index"));
      tasks.line().replaceText(0, 0, "one line\n");
      assertEquals("one line", tasks.line().getText());
    }
  }

  /** One laptop with the screen open. */
  private record Laptop(Workbench bench, TasksScreen screen, TasksHandle tasks)
      implements AutoCloseable {

    static Laptop with(Workbench bench) {
      var screen = new TasksScreen(bench.texts, bench.desk, bench.clock, bench.ids);
      var scene = new Scene(screen.view(), 1280, 720);
      bench.look.dress(scene);
      bench.snapshots.listen(screen::show);
      screen.view().applyCss();
      screen.view().layout();
      screen.attach();
      return new Laptop(bench, screen, TasksHandle.of(screen.view()));
    }

    static Laptop full() {
      return with(Workbench.full(Language.EN));
    }

    /** What a teammate does arrives as any other step of the day. */
    void teammate(Intent intent) {
      assertInstanceOf(Outcome.Done.class, bench.replica.submit(intent).join());
      Fx.waitFor(
          "the change is shown",
          () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
    }

    void shown() {
      Fx.waitFor(
          "what was done is shown",
          () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
    }

    Task task(String id) {
      return bench.snapshot().day().tasks().get(new TaskId(id));
    }

    void waitUntilIn(String id, TaskColumn column) {
      Fx.waitFor(id + " in " + column, () -> tasks.cards(column).contains(id));
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  private static MoveTask move(String id, TaskColumn column) {
    return new MoveTask(new TaskId(id), column, Optional.empty());
  }

  /** A window is needed: the list of members is one of its own. */
  private static void inAWindow(Laptop laptop, Runnable test) {
    var stage = new Stage();
    stage.setScene(laptop.screen().view().getScene());
    stage.show();
    Fx.waitFor("the window's focus", stage::isFocused);
    try {
      test.run();
    } finally {
      stage.hide();
    }
  }

  private static BoardView board(Laptop laptop) {
    return (BoardView) laptop.screen().view().lookup(".task-board");
  }

  private static void key(ContextMenu menu, KeyCode code) {
    menu.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void aKeyHandsACardToAnybody() {
    try (var laptop = Laptop.full()) {
      inAWindow(
          laptop,
          () -> {
            var free = laptop.tasks().cards(TaskColumn.READY).getFirst();
            laptop.tasks().focus(free).press(KeyCode.A);
            var menu = board(laptop).assignees().menu();
            assertEquals(
                List.of("1  Mei", "2  Ken", "3  葵", "0  Nobody"),
                menu.getItems().stream().map(MenuItem::getText).toList());
            key(menu, KeyCode.DIGIT2);
            assertFalse(menu.isShowing());
            Fx.waitFor(
                "Ken has it",
                () -> laptop.task(free).assignee().equals(Optional.of(SampleDay.KEN)));
            assertEquals(free, laptop.tasks().focused(), "one goes on with the card");
            laptop.shown();
            laptop.tasks().press(KeyCode.A);
            assertTrue(menu.getItems().get(1).isDisable(), "he has it already");
            key(menu, KeyCode.DIGIT0);
            Fx.waitFor("nobody has it", () -> laptop.task(free).assignee().isEmpty());
          });
    }
  }

  @Test
  void aLessonStandsOnTheCardAndInItsSheet() {
    try (var laptop = Laptop.full()) {
      var id = laptop.tasks().cards(TaskColumn.READY).getFirst();
      laptop.teammate(
          new Intent.Several(
              List.of(
                  move(id, TaskColumn.REVERTED),
                  new EditTask(
                      new TaskId(id), laptop.task(id).sheet().learning("twice the load on s2")))));
      laptop.waitUntilIn(id, TaskColumn.REVERTED);
      var lesson = (Label) laptop.tasks().card(id).lookup(".task-lesson");
      assertTrue(lesson.isVisible());
      assertEquals("twice the load on s2", lesson.getText());
      laptop.tasks().focus(id).press(KeyCode.ENTER);
      var field = laptop.tasks().find("task-form-lesson", TextArea.class);
      assertEquals("twice the load on s2", field.getText());
      field.setText("slower");
      laptop.tasks().find("task-form-save", Button.class).fire();
      Fx.waitFor("it is written", () -> laptop.task(id).sheet().lesson().equals("slower"));
      Fx.waitFor("it is shown", () -> lesson.getText().equals("slower"));
    }
  }

  @Test
  void twoEntersBeforeTheAnswerAreOneCard() {
    try (var laptop = Laptop.full()) {
      int before = laptop.bench().snapshot().day().tasks().size();
      laptop.tasks().type("index on comments");
      laptop.tasks().line().requestFocus();
      laptop.tasks().press(KeyCode.ENTER).press(KeyCode.ENTER);
      assertEquals("", laptop.tasks().line().getText());
      laptop.tasks().type("next").press(KeyCode.ENTER);
      Fx.waitFor("both cards", () -> laptop.bench().snapshot().day().tasks().size() == before + 2);
    }
  }

  @Test
  void aLineBecomesACardAndTheLineIsFreeForTheNext() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks();
      assertTrue(tasks.isAtTheLine());
      tasks.type("redis for sessions @葵 #s3").press(KeyCode.ENTER);
      assertEquals("", tasks.line().getText());
      Fx.waitFor("the card", () -> tasks.cards(TaskColumn.READY).size() == 3);
      var added = tasks.lane(TaskColumn.READY).lane().cards().getLast().task();
      assertEquals("redis for sessions", added.sheet().title());
      assertEquals(Optional.of(SampleDay.AOI), added.assignee());
      assertEquals(Optional.of(SampleDay.S3), added.sheet().server());
      assertTrue(tasks.isAtTheLine());
      tasks.type("maybe").pressShift(KeyCode.ENTER);
      Fx.waitFor("an idea", () -> tasks.cards(TaskColumn.IDEA).size() == 3);
    }
  }

  @Test
  void aWordThatIsNoNameIsTextAndANearMissIsPointedOut() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().type("fix the bug #12");
      assertFalse(tasks.find("tasks-quick-hint", Label.class).isVisible());
      tasks.type("ask @kne");
      var hint = tasks.find("tasks-quick-hint", Label.class);
      assertTrue(hint.isVisible() && hint.getText().endsWith("Did you mean Ken?"), hint.getText());
      tasks.press(KeyCode.ENTER);
      Fx.waitFor(
          "a card",
          () ->
              laptop.bench().snapshot().day().tasks().values().stream()
                  .anyMatch(task -> task.sheet().title().equals("ask @kne")));
    }
  }

  @Test
  void aRefusalIsReportedUnderTheLineAndTheLineStays() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().type("@mei").press(KeyCode.ENTER);
      Fx.waitFor("the sentence", () -> tasks.sentence().equals("The task needs a name."));
      assertEquals("@mei", tasks.line().getText());
    }
  }

  @ParameterizedTest
  @CsvSource({"17:43, Fix or revert", "17:59, ''"})
  void aMeasuringCardAdvisesOnlyWhatThereIsTimeFor(String now, String advice) {
    var bench = Workbench.of(SampleDay.full(), SampleDay.time(now), Language.EN);
    try (var laptop = Laptop.with(bench)) {
      var run = bench.snapshot().day().runningRun().orElseThrow();
      laptop.teammate(
          new FinishRun(
              run.id(),
              Optional.of(SampleDay.time("17:42")),
              new RunResult(Verdict.FAIL, Optional.of(Score.of(10_987)), "timeout", "")));
      var shown =
          laptop.tasks().card("t10").lookupAll(".tag").stream()
              .filter(Node::isVisible)
              .map(tag -> ((Label) tag).getText())
              .collect(Collectors.joining());
      assertEquals(advice, shown);
    }
  }

  @Test
  void aTeammatesChangeLeavesLineFocusAndSelectionAlone() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().type("half ty");
      tasks.line().selectRange(2, 5);
      laptop.teammate(move("t8", TaskColumn.MEASURING));
      assertEquals("half ty", tasks.line().getText());
      assertEquals("lf ", tasks.line().getSelectedText());
      assertTrue(tasks.isAtTheLine());
      tasks.focus("t12");
      var card = tasks.card("t12");
      laptop.teammate(new MoveTask(new TaskId("t12"), TaskColumn.READY, taskId("t11")));
      assertEquals("t12", tasks.focused());
      assertSame(card, tasks.card("t12"));
      laptop.teammate(move("t12", TaskColumn.DOING));
      assertEquals("t12", tasks.focused());
      assertEquals("half ty", tasks.line().getText());
    }
  }

  private static Optional<TaskId> taskId(String id) {
    return Optional.of(new TaskId(id));
  }

  @Test
  void aLongColumnStaysWhereItIsScrolledTo() {
    try (var laptop = Laptop.full()) {
      for (int i = 0; i < 30; i++) {
        laptop.teammate(
            new AddTask(
                new TaskId("r" + i),
                TaskSheet.titled("task " + i),
                Optional.empty(),
                TaskColumn.READY));
      }
      var view = laptop.screen().view();
      view.applyCss();
      view.layout();
      laptop.tasks().focus("r14").press(KeyCode.DOWN);
      assertEquals("r15", laptop.tasks().focused());
      var scroll = (ScrollPane) laptop.tasks().lane(TaskColumn.READY).lookup(".task-scroll");
      assertTrue(scroll.getVvalue() > 0, "it scrolled to the focus");
      double before = height(laptop.tasks().card("r15"));
      laptop.teammate(new MoveTask(new TaskId("r29"), TaskColumn.READY, taskId("t11")));
      laptop.teammate(move("t12", TaskColumn.DOING));
      laptop.teammate(move("t11", TaskColumn.DOING));
      view.layout();
      assertEquals(before, height(laptop.tasks().card("r15")), 1);
      assertEquals("r15", laptop.tasks().focused());
    }
  }

  private static double height(Node node) {
    return node.localToScene(0, 0).getY();
  }

  @Test
  void keysWalkMoveAndEndCardsAndUndoTakesItBack() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().focus("t13").press(KeyCode.DOWN);
      assertEquals("t14", tasks.focused());
      tasks.pressShift(KeyCode.UP);
      Fx.waitFor("moved up", () -> tasks.cards(TaskColumn.IDEA).equals(List.of("t14", "t13")));
      assertEquals("t14", tasks.focused());
      tasks.pressControl(KeyCode.RIGHT);
      laptop.waitUntilIn("t14", TaskColumn.READY);
      assertEquals("t14", tasks.focused());
      tasks.press(KeyCode.M);
      Fx.waitFor("mine", () -> laptop.task("t14").assignee().equals(Optional.of(SampleDay.MEI)));
      tasks.press(KeyCode.K);
      laptop.waitUntilIn("t14", TaskColumn.KEPT);
      assertEquals("t12", tasks.focused(), "the next of the column");
      Fx.waitFor("said", () -> !laptop.bench().notices.shown().isEmpty());
      var said = assertInstanceOf(Notice.Done.class, laptop.bench().notices.shown().getLast());
      assertEquals("tasks.moved", said.key());
      laptop.bench().desk.submit(new Intent.UndoStep(said.step()));
      laptop.waitUntilIn("t14", TaskColumn.READY);
    }
  }

  @Test
  void everyEndHasItsKey() {
    try (var laptop = Laptop.full()) {
      laptop.tasks().focus("t10").press(KeyCode.R);
      laptop.waitUntilIn("t10", TaskColumn.REVERTED);
      // A letter right after R would begin the reason.
      laptop.tasks().press(KeyCode.LEFT).focus("t9").press(KeyCode.D);
      laptop.waitUntilIn("t9", TaskColumn.DROPPED);
      laptop.tasks().focus("t9").press(KeyCode.D);
      var notices = laptop.bench().notices.shown();
      assertEquals(new Notice.Refused(new Rejection.NothingChanges()), notices.getLast());
    }
  }

  /** One key, the reason, Enter. */
  @Test
  void aCardIsEndedWithItsReasonInOneStep() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().focus("t10").pressShift(KeyCode.K);
      Fx.waitFor("asked", () -> tasks.has("task-end-why"));
      var why = tasks.find("task-end-why", TextField.class);
      Fx.waitFor("in the field", () -> why.getScene().getFocusOwner() == why);
      why.setText("p99 halved");
      tasks.press(KeyCode.ENTER);
      laptop.waitUntilIn("t10", TaskColumn.KEPT);
      assertEquals("p99 halved", laptop.task("t10").sheet().lesson());
      var said = (Notice.Done) laptop.bench().notices.shown().getLast();
      laptop.bench().desk.submit(new Intent.UndoStep(said.step()));
      laptop.waitUntilIn("t10", TaskColumn.MEASURING);
      assertEquals("", laptop.task("t10").sheet().lesson());
    }
  }

  /** M, A, R, D and the blank are commands on a card: not in a text that follows an end. */
  @Test
  void whatIsTypedAfterTheKeyThatEndedACardIsItsReason() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().focus("t13");
      tasks.pressShift(KeyCode.RIGHT);
      laptop.waitUntilIn("t13", TaskColumn.READY);
      var before = laptop.bench().snapshot().day().tasks();
      var typist = new Typist(tasks.scene());
      typist.type("k");
      laptop.waitUntilIn("t13", TaskColumn.KEPT);
      typist.type("rm -r a dark cache{Enter}");
      Fx.waitFor("the reason", () -> !laptop.task("t13").sheet().lesson().isEmpty());
      assertEquals("rm -r a dark cache", laptop.task("t13").sheet().lesson());
      var after = new java.util.HashMap<>(laptop.bench().snapshot().day().tasks());
      assertEquals(
          before.get(new TaskId("t13")).sheet().title(), laptop.task("t13").sheet().title());
      after.keySet().removeIf(id -> id.value().equals("t13"));
      after.forEach((id, task) -> assertEquals(before.get(id), task));
    }
  }

  @Test
  void theSameKeyEndsTheNextCardAndAnArrowLeadsBackToCommands() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().focus("t13");
      var typist = new Typist(tasks.scene());
      typist.type("d");
      laptop.waitUntilIn("t13", TaskColumn.DROPPED);
      assertEquals("t14", tasks.focused());
      typist.type("d");
      laptop.waitUntilIn("t14", TaskColumn.DROPPED);
      var next = tasks.focused();
      typist.type("{Down}k");
      Fx.waitFor("kept", () -> laptop.tasks().cards(TaskColumn.KEPT).size() > 0);
      assertFalse(tasks.has("task-end"), "no text was begun after " + next);
    }
  }

  @Test
  void aMeasuringCardIsKeptByItsButton() {
    try (var laptop = Laptop.full()) {
      laptop.tasks().find("tasks-card-keep-t10", Button.class).fire();
      laptop.waitUntilIn("t10", TaskColumn.KEPT);
    }
  }

  @Test
  void whoIsNobodyIsAskedToSayWhoTheyAre() {
    try (var laptop = Laptop.full()) {
      laptop.bench().desk.actAs(Optional.empty());
      var mine = laptop.tasks().find("tasks-mine", ToggleButton.class);
      Fx.waitFor("nobody acts", mine::isDisabled);
      laptop.tasks().focus("t11").press(KeyCode.M);
      assertTrue(laptop.tasks().sentence().startsWith("Say first who you are"));
      assertEquals(Optional.of(SampleDay.AOI), laptop.task("t11").assignee());
    }
  }

  @Test
  void theFilterShowsMineAndShowsWhatItHides() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().pressControl(KeyCode.M);
      assertEquals(List.of("t8"), tasks.cards(TaskColumn.DOING));
      assertEquals(List.of(), tasks.cards(TaskColumn.READY));
      tasks.type("not mine").press(KeyCode.ENTER);
      Fx.waitFor("said", () -> tasks.sentence().startsWith("Added."));
      tasks.pressControl(KeyCode.M);
      assertEquals(3, tasks.cards(TaskColumn.READY).size());
    }
  }

  @Test
  void aSheetTakesInATeammatesChangeAndKeepsWhatIsTyped() {
    try (var laptop = Laptop.full()) {
      var tasks = laptop.tasks().focus("t8").press(KeyCode.ENTER);
      var title = tasks.find("task-form-title", TextField.class);
      var undo = tasks.find("task-form-undo", TextArea.class);
      title.setText("Find why / times out");
      laptop.teammate(
          new EditTask(
              new TaskId("t8"),
              new TaskSheet("Why does / time out", "", Optional.empty(), "keepalive off")));
      laptop.teammate(new AssignTask(new TaskId("t8"), Optional.of(SampleDay.KEN)));
      assertEquals("Find why / times out", title.getText());
      assertEquals("keepalive off", undo.getText());
      assertTrue(tasks.find("task-form-assignee-ken", ToggleButton.class).isSelected());
      assertTrue(tasks.find("task-form-title-meanwhile", Label.class).getParent().isVisible());
      tasks.find("task-form-server-s2", ToggleButton.class).fire();
      tasks.find("task-form-save", Button.class).fire();
      Fx.waitFor("the sheet is closed", () -> laptop.screen().view().lookup("#task-form") == null);
      var task = laptop.task("t8");
      assertEquals(
          new TaskSheet("Find why / times out", "", Optional.of(SampleDay.S2), "keepalive off"),
          task.sheet());
      assertEquals(Optional.of(SampleDay.KEN), task.assignee());
      assertEquals("t8", tasks.focused());
    }
  }

  private static String meanwhile(Laptop laptop) {
    return laptop.screen().view().lookupAll("#task-form .objection").stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }

  @Test
  void aSheetWithoutATitleIsRefusedBesideTheField() {
    try (var laptop = Laptop.full()) {
      laptop.tasks().focus("t8").press(KeyCode.ENTER);
      laptop.tasks().find("task-form-title", TextField.class).setText(" ");
      laptop.tasks().find("task-form-save", Button.class).fire();
      Fx.waitFor("the refusal", () -> meanwhile(laptop).equals("The task needs a name."));
      laptop.teammate(move("t8", TaskColumn.MEASURING));
      assertTrue(laptop.screen().back());
      assertFalse(laptop.screen().back());
      assertEquals("t8", laptop.tasks().focused());
    }
  }

  @Test
  void allSevenColumnsAreInsideASmallWindowAndNoIdIsTwice() {
    try (var laptop = Laptop.full()) {
      var view = laptop.screen().view();
      view.layout();
      for (var column : TaskColumn.values()) {
        var lane = laptop.tasks().lane(column);
        var bounds = lane.localToScene(lane.getBoundsInLocal());
        assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 1280, column + " " + bounds);
        assertTrue(bounds.getMaxY() <= 720 && bounds.getHeight() > 30, column + " " + bounds);
      }
      laptop.tasks().focus("t8").press(KeyCode.ENTER);
      var seen = new HashSet<String>();
      ids(view, seen);
      assertTrue(seen.contains("tasks-card-t8") && seen.contains("task-form-title"));
    }
  }

  private static void ids(Node node, HashSet<String> seen) {
    if (node.getId() != null) {
      assertTrue(seen.add(node.getId()), "twice: " + node.getId());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> ids(child, seen));
    }
  }

  @Test
  void theFirstTaskOfTheDayTakesThePlaceOfTheEmptyState() {
    try (var laptop = Laptop.with(Workbench.empty(Language.JA))) {
      laptop.tasks().find("tasks-empty-add", Button.class).fire();
      assertTrue(laptop.tasks().isAtTheLine());
      laptop.tasks().type("ベンチを回す @mei").press(KeyCode.ENTER);
      Fx.waitFor("a card", () -> laptop.tasks().cards(TaskColumn.READY).size() == 1);
      assertFalse(laptop.tasks().find("tasks-empty-add", Button.class).getParent().isVisible());
      assertEquals(
          Optional.of(new MemberId("mei")),
          laptop.tasks().lane(TaskColumn.READY).lane().cards().getFirst().task().assignee());
    }
  }
}
