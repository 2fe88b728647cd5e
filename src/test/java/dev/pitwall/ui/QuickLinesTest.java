package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SlowDisk;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.shell.Shell;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line that is submitted with Enter, typed at 5 ms a key while the disk answers late. */
@FxTest
class QuickLinesTest {
  /** Some sixteen keys. */
  private static final Duration LATE = Duration.ofMillis(80);

  /** The window of a day, shown, on a slow disk. */
  private static final class Window implements AutoCloseable {
    final SlowDisk disk;
    final Workbench bench;
    final Scene scene;
    final Typist typist;
    private final Shell shell;
    private final Stage stage = new Stage();

    Window(TestDay day, Duration late) {
      disk = new SlowDisk(day.log(), late);
      bench = Workbench.on(disk, SampleDay.NOW, Language.EN);
      var screens = bench.screens();
      shell = bench.window(screens, screens.getFirst());
      scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
      typist = new Typist(scene);
    }

    static Window full() {
      return new Window(SampleDay.full(), LATE);
    }

    ContestDay day() {
      return bench.snapshot().day();
    }

    TextField field(String id) {
      return Fx.find(scene.getRoot(), id, TextField.class);
    }

    /** What stands beside fields, as shown. */
    List<String> returned() {
      return labels(scene.getRoot()).filter(text -> text.startsWith("Not done: ")).toList();
    }

    private static Stream<String> labels(Node node) {
      if (!node.isVisible()) {
        return Stream.empty();
      }
      if (node instanceof Label label && label.getStyleClass().contains("strong")) {
        return Stream.of(label.getText());
      }
      return node instanceof Parent parent
          ? parent.getChildrenUnmodifiable().stream().flatMap(Window::labels)
          : Stream.empty();
    }

    void isRecorded(List<String> expected, Function<ContestDay, List<String>> recorded) {
      try {
        Fx.waitFor("all is recorded", () -> recorded.apply(day()).size() >= expected.size());
      } finally {
        assertEquals(expected, recorded.apply(day()));
      }
      assertEquals(List.of(), returned());
    }

    @Override
    public void close() {
      shell.close();
      stage.close();
      bench.close();
    }
  }

  /**
   * @param once what is typed for one line, up to its Enter
   * @param twice for two lines, one after the other
   * @param recorded what the day says of such lines
   */
  private record Line(
      String name,
      Supplier<TestDay> day,
      String screen,
      String once,
      String twice,
      List<String> expected,
      Function<ContestDay, List<String>> recorded) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Line> lines() {
    return Stream.of(
        new Line(
            "scores",
            SampleDay::full,
            "{Ctrl+3}",
            "60111{Enter}",
            "60222{Enter}60333{Enter}60444{Enter}",
            List.of("60111", "60222", "60333", "60444"),
            day -> scoresFrom(day, 60_000)),
        new Line(
            "tasks",
            SampleDay::full,
            "{Ctrl+4}",
            "line one{Enter}",
            "line two @ken #s3{Enter}line #12{Enter}",
            List.of("line one", "line two", "line #12"),
            day ->
                day.tasks().values().stream()
                    .map(task -> task.sheet().title())
                    .filter(title -> title.startsWith("line "))
                    .toList()),
        new Line(
            "palette",
            SampleDay::full,
            "",
            "{Ctrl+K}score 60111{Enter}",
            "{Ctrl+K}score 60222{Enter}{Ctrl+K}fail 60333 timeout{Enter}",
            List.of("60111", "60222", "60333"),
            day -> scoresFrom(day, 60_000)),
        new Line(
            "add servers",
            SampleDay::full,
            "{Ctrl+2}",
            "{Ctrl+N}s6{Enter}",
            "s7{Enter}s8{Enter}",
            List.of("s6", "s7", "s8"),
            day -> day.servers().values().stream().map(Server::name).skip(5).toList()),
        new Line(
            "change notes",
            SampleDay::full,
            "{Ctrl+2}",
            "1nnginx one{Enter}",
            "nnginx two{Enter}2nnginx three{Enter}",
            List.of("nginx one", "nginx two", "nginx three"),
            day ->
                day.changeNotes().values().stream()
                    .map(note -> note.text())
                    .filter(text -> text.startsWith("nginx "))
                    .filter(text -> text.matches("nginx (one|two|three)"))
                    .toList()),
        new Line(
            "check list",
            () -> PlannedDay.of("isucon14", Language.EN, 0),
            "{Ctrl+9}",
            "nnew one{Enter}",
            "new two{Enter}new three{Enter}",
            List.of("new one", "new two", "new three"),
            day ->
                CheckItem.lines(day, Checklist.PRINCIPLES).stream()
                    .map(CheckItem::text)
                    .filter(text -> text.startsWith("new "))
                    .toList()),
        new Line(
            "reasons of an NG",
            SampleDay::full,
            "{Ctrl+5}",
            "5xno ssh{Enter}",
            "1xdisk full{Enter}",
            List.of("no ssh", "disk full"),
            day ->
                day.currentRound().orElseThrow().callOuts().values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(call -> call.id().sequence()))
                    .filter(call -> call.step() == CallOutStep.NG)
                    .map(CallOut::reason)
                    .filter(reason -> reason.matches("no ssh|disk full"))
                    .toList()),
        new Line(
            "members",
            SampleDay::full,
            "{Ctrl+8}",
            "{Ctrl+M}Nao{Enter}",
            "{Ctrl+M}Rin{Enter}{Ctrl+M}Sou{Enter}",
            List.of("Nao", "Rin", "Sou"),
            day -> day.members().values().stream().map(Member::name).skip(3).toList()));
  }

  /** In the order in which they were recorded. */
  private static List<String> scoresFrom(ContestDay day, long least) {
    return day.runs().values().stream()
        .flatMap(run -> run.score().stream())
        .filter(score -> score.compareTo(Score.of(least)) > 0)
        .map(Score::plain)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void eachEnterIsOneLineInItsOrder(Line line) {
    try (var window = new Window(line.day().get(), LATE)) {
      window.typist.type(line.screen());
      window.typist.type(line.once() + line.twice());
      window.isRecorded(line.expected(), line.recorded());
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theSameOnADiskThatAnswersBetweenTwoKeys(Line line) {
    try (var window = new Window(line.day().get(), Duration.ZERO)) {
      window.typist.type(line.screen());
      window.typist.type(line.once() + line.twice());
      window.isRecorded(line.expected(), line.recorded());
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aSecondEnterByAccidentDoesNothing(Line line) {
    try (var window = new Window(line.day().get(), LATE)) {
      window.typist.type(line.screen());
      window.typist.type(line.once() + "{Enter}");
      window.isRecorded(line.expected().subList(0, 1), line.recorded());
      var steps = window.day().heads();
      window.bench.replica.settled().join();
      Fx.pulse();
      assertEquals(steps, window.day().heads(), "nothing else was done");
      assertEquals(1, line.recorded().apply(window.day()).size());
    }
  }

  @Test
  void aHalfTypedLineIsTypedOnWhereverTheScreenGoes() {
    try (var window = Window.full()) {
      for (int screen = 1; screen <= 9; screen++) {
        window.typist.type("{Ctrl+K}score 6011{Ctrl+" + screen + "}");
        Fx.waitFor("the line", () -> window.field("palette-line").isFocused());
        Fx.pulse();
        window.typist.type("1");
        assertEquals("score 60111", window.field("palette-line").getText(), "screen " + screen);
        window.typist.type("{Esc}");
      }
    }
  }

  /** From whichever screen it was recorded. */
  @Test
  void theTableLooksAtWhatTheCommandLineRecorded() {
    try (var window = Window.full()) {
      window.typist.type("{Ctrl+3}");
      var table = Fx.find(window.scene.getRoot(), "scores-table", TableView.class);
      table.getSelectionModel().select(4);
      window.typist.type("{Ctrl+K}fail timeout{Enter}");
      Fx.waitFor("the new run", () -> table.getSelectionModel().getSelectedIndex() == 0);
      table.getSelectionModel().select(4);
      window.typist.type("{Ctrl+1}{Ctrl+K}score 60111{Enter}");
      window.isRecorded(List.of("60111"), day -> scoresFrom(day, 60_000));
      window.typist.type("{Ctrl+3}");
      Fx.waitFor("the new run", () -> table.getSelectionModel().getSelectedIndex() == 0);
    }
  }

  @Test
  void sixtyTasksAreSixtyTasks() {
    try (var window = Window.full()) {
      var titles = IntStream.rangeClosed(1, 60).mapToObj(i -> "quick task " + i).toList();
      window.typist.type("{Ctrl+4}");
      window.typist.type(String.join("{Enter}", titles) + "{Enter}");
      window.isRecorded(
          titles,
          day ->
              day.tasks().values().stream()
                  .map(task -> task.sheet().title())
                  .filter(title -> title.startsWith("quick task "))
                  .toList());
    }
  }

  @Test
  void aPaletteLineIsReadOnceTheOnesBeforeItAreDone() {
    try (var window = Window.full()) {
      window.typist.type(
          "{Ctrl+K}task zebra crossing{Enter}{Ctrl+K}doing zebra{Enter}{Ctrl+K}memo a{Enter}"
              + "{Ctrl+K}memo b{Enter}{Ctrl+K}undo{Enter}{Ctrl+K}undo{Enter}");
      Fx.waitFor(
          "it is being done",
          () ->
              window.day().tasks().values().stream()
                  .filter(task -> task.sheet().title().equals("zebra crossing"))
                  .anyMatch(task -> task.column() == TaskColumn.DOING));
      Fx.waitFor("both are undone", () -> window.day().undone().size() >= 2);
      assertEquals(List.of(), window.returned());
    }
  }

  @Test
  void anEditedLineAndAPlansNameEndAsTheyWereTypedLast() {
    try (var window = new Window(PlannedDay.of("isucon14", Language.EN, 0), LATE)) {
      window.typist.type("{Ctrl+9}");
      var first = CheckItem.lines(window.day(), Checklist.PREPARE).getFirst().id();
      Fx.find(window.scene.getRoot(), "prepare-tick-" + first.value(), Node.class).requestFocus();
      window.typist.type("enew words{Enter}eother words{Enter}");
      Fx.waitFor(
          "the last words", () -> window.day().checklist().get(first).text().equals("other words"));
      assertEquals(List.of(), window.returned());
    }
    try (var window = Window.full()) {
      window.typist.type("{Ctrl+2}{Ctrl+P}");
      Fx.waitFor("a plan is shown", () -> window.scene.lookup("#servers-plan").isVisible());
      window.typist.type("{F2}first{Enter}{F2}second{Enter}");
      Fx.waitFor("its name", () -> planNames(window.day()).contains("second"));
      assertEquals(List.of(), window.returned());
    }
  }

  /** The key is pressed while the last line is still on its way to the disk. */
  @Test
  void undoTakesBackWhatWasSubmittedLast() {
    try (var window = new Window(SampleDay.empty(), LATE)) {
      window.typist.type("{Ctrl+3}60111{Enter}");
      window.isRecorded(List.of("60111"), day -> scoresFrom(day, 60_000));
      window.typist.type("60222{Enter}");
      window.shell.undo();
      window.shell.undo();
      Fx.waitFor("both are undone", () -> scoresFrom(window.day(), 60_000).isEmpty());
      assertEquals(2, window.day().undone().size(), "each once");
    }
    try (var window = new Window(SampleDay.empty(), LATE)) {
      window.typist.type("{Ctrl+3}60111{Enter}");
      window.isRecorded(List.of("60111"), day -> scoresFrom(day, 60_000));
      window.typist.type("60222{Enter}");
      window.shell.undo();
      Fx.waitFor("one is undone", () -> !window.day().undone().isEmpty());
      assertEquals(List.of("60111"), scoresFrom(window.day(), 60_000));
    }
  }

  /** The start waits for the revision of the code; the score is typed before that is known. */
  @Test
  void aScoreTypedWhileItsRunIsBeingStartedEndsThatRun() {
    try (var window = new Window(SampleDay.empty(), LATE)) {
      window.typist.type("{Ctrl+3}60111");
      Fx.press(window.scene, KeyCode.B, true, false);
      Fx.press(window.scene, KeyCode.ENTER, false, false);
      window.isRecorded(List.of("60111"), day -> scoresFrom(day, 60_000));
      assertEquals(1, window.day().runs().size());
      assertTrue(window.day().runningRun().isEmpty());
    }
  }

  private static List<String> planNames(ContestDay day) {
    return day.plans().values().stream().map(Plan::name).toList();
  }

  @Test
  void whatCouldNotBeSavedComesBackBesideWhatIsTypedNow() {
    try (var window = Window.full()) {
      window.disk.broken(true);
      window.typist.type("{Ctrl+3}");
      window.typist.type("60111{Enter}60222{Enter}60");
      Fx.waitFor("both came back", () -> window.returned().size() == 2);
      assertEquals(
          List.of("Not done: PASS 60111", "Not done: PASS 60222"), window.returned(), "in order");
      assertEquals("60", window.field("scores-quick-score").getText(), "never overwritten");
      window.disk.broken(false);
      window.typist.type("333{Enter}{Ctrl+Up}{Enter}{Ctrl+Up}{Enter}");
      window.isRecorded(List.of("60333", "60111", "60222"), day -> scoresFrom(day, 60_000));
    }
  }

  @Test
  void aFieldThatClosesDoesNotPullTheFocusBackFromTheNextOne() {
    try (var window = Window.full()) {
      window.typist.type("{Ctrl+2}");
      window.typist.type("1nnginx.conf: 4 workers{Enter}{Ctrl+N}s6{Enter}s7");
      Fx.waitFor("the first server", () -> window.day().servers().size() == 6);
      Fx.pulse();
      assertEquals("s7", window.field("servers-add-names").getText());
      assertSame(window.field("servers-add-names"), window.scene.getFocusOwner());
    }
  }

  @Test
  void takingALineBackSetsAsideWhatStandsInTheField() {
    try (var window = Window.full()) {
      window.disk.broken(true);
      window.typist.type("{Ctrl+4}");
      window.typist.type("first task{Enter}");
      Fx.waitFor("it came back", () -> window.returned().size() == 1);
      window.disk.broken(false);
      window.typist.type("second{Ctrl+Up}");
      assertEquals("first task", window.field("tasks-quick").getText());
      assertEquals(List.of("Not done: second"), window.returned());
      window.typist.type("{Enter}{Ctrl+Up}");
      assertEquals("second", window.field("tasks-quick").getText());
      assertEquals(List.of(), window.returned());
    }
  }

  @Test
  void aPaletteLineThatIsRefusedWaitsInThePaletteAndTheStripShowsIt() {
    try (var window = Window.full()) {
      // The second is read once the first is done.
      window.typist.type("{Ctrl+K}add member Nao{Enter}{Ctrl+K}add member Nao{Enter}");
      Fx.waitFor(
          "it is said",
          () ->
              window.bench.notices.shown().stream()
                  .anyMatch(
                      one ->
                          one instanceof Notice.Returned back
                              && back.line().equals("add member Nao")));
      assertEquals(List.of(), window.returned(), "the palette is closed");
      window.typist.type("{Ctrl+K}half");
      assertEquals(List.of("Not done: add member Nao"), window.returned());
      assertEquals("half", window.field("palette-line").getText());
    }
  }

  @Test
  void aFormThatCouldNotBeSavedComesBackOnceTheOneOverItIsClosed() {
    try (var window = Window.full()) {
      window.typist.type("{Ctrl+8}");
      window.disk.broken(true);
      window.typist.type("{Ctrl+M}Nao{Enter}{Enter}{Ctrl+M}Ri");
      Fx.waitFor("it is said", () -> !window.bench.notices.shown().isEmpty());
      assertEquals("Ri", window.field("member-form-name").getText(), "typed on undisturbed");
      window.disk.broken(false);
      window.typist.type("n{Enter}");
      Fx.waitFor("the first is back", () -> shows(window, "Nao"));
      window.typist.type("{End}{Enter}");
      window.isRecorded(
          List.of("Rin", "Nao"),
          day -> day.members().values().stream().map(Member::name).skip(3).toList());
      Fx.waitFor("no form is left", () -> window.scene.lookup("#member-form") == null);
    }
  }

  private static boolean shows(Window window, String name) {
    return window.scene.lookup("#member-form-name") instanceof TextField field
        && field.getText().equals(name);
  }

  @Test
  void anUnlikelyScoreIsAskedAboutAndASecondEnterConfirms() {
    try (var window = Window.full()) {
      window.typist.type("{Ctrl+3}");
      window.typist.type("-5");
      var question = question(window);
      assertTrue(question.contains("-5 is below zero"), question);
      window.typist.type("{Enter}");
      Fx.waitFor("Enter may answer", () -> question(window).contains("Enter again"));
      assertEquals("-5", window.field("scores-quick-score").getText());
      window.typist.type("{Backspace}6{Enter}");
      assertEquals("-6", window.field("scores-quick-score").getText(), "another line, asked anew");
      window.typist.type("{Enter}");
      assertEquals("-6", window.field("scores-quick-score").getText(), "a double press is none");
      Fx.waitFor("Enter may answer", () -> question(window).contains("Enter again"));
      window.typist.type("{Enter}");
      Fx.waitFor("it is recorded", () -> negative(window.day()).equals(List.of("-6")));
      window.typist.type("{Ctrl+K}score -7{Enter}");
      assertFalse(window.field("palette-line").getText().isEmpty());
      Fx.waitFor(
          "Enter may answer",
          () ->
              Fx.find(window.scene.getRoot(), "palette-sentence", Label.class)
                  .getText()
                  .contains("Enter again"));
      window.typist.type("{Enter}");
      Fx.waitFor("it is recorded", () -> negative(window.day()).equals(List.of("-6", "-7")));
    }
  }

  private static String question(Window window) {
    return window.scene.getRoot().lookupAll(".quick-run .label").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .filter(text -> text.contains("zero"))
        .findFirst()
        .orElse("");
  }

  private static List<String> negative(ContestDay day) {
    return day.runs().values().stream()
        .flatMap(run -> run.score().stream())
        .filter(score -> score.points().signum() < 0)
        .map(Score::plain)
        .toList();
  }

  @Test
  void theLetterOfACommandIsNotTypedIntoTheFieldItLeadsTo() {
    try (var window = new Window(PlannedDay.of("isucon14", Language.EN, 0), Duration.ZERO)) {
      window.typist.type("{Ctrl+9}n");
      assertEquals("", window.field("prepare-new-principles").getText());
      window.typist.type("{Ctrl+7}/");
      assertSame(window.field("review-filter"), window.scene.getFocusOwner());
      assertEquals("", window.field("review-filter").getText());
    }
  }
}
