package dev.pitwall.ui.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Look;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The manual in the window, by its keys. */
@FxTest
class ManualPaneTest {
  private final FxTexts texts = new FxTexts(new Texts(Language.EN, SampleDay.ZONE));
  private TextField work;
  private ManualPane pane;
  private Scene scene;

  private void open(String topic) {
    work = new TextField("half typed");
    pane = new ManualPane(texts, new VBox(work));
    scene = new Scene(pane, 1000, 560);
    new Look().dress(scene);
    lay();
    work.requestFocus();
    work.positionCaret(4);
    pane.look(topic);
    read();
  }

  private void read() {
    Fx.waitFor("the manual is read", () -> !contents().getItems().isEmpty());
    lay();
  }

  private void lay() {
    if (pane.lookup("#manual-page") instanceof ManualPage page
        && !contents().getItems().isEmpty()) {
      Fx.waitFor("the chapter is built", page::isWhole);
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.snapshot(null);
  }

  private TextField field() {
    return Fx.find(pane, "manual-search", TextField.class);
  }

  private ListView<?> contents() {
    return Fx.find(pane, "manual-contents", ListView.class);
  }

  private ScrollPane page() {
    return Fx.find(pane, "manual-page", ScrollPane.class);
  }

  private String count() {
    return Fx.find(pane, "manual-count", Label.class).getText();
  }

  private void press(KeyCode code) {
    Fx.press(scene, code, false, false);
    lay();
  }

  private void search(String words) {
    field().setText(words);
    lay();
  }

  /** The headings in view, the topmost first. */
  private List<String> headings() {
    var headings = new ArrayList<String>();
    for (var node : page().lookupAll(".manual-block")) {
      var seen = page().sceneToLocal(node.localToScene(node.getLayoutBounds()));
      boolean heading = node.getStyleClass().stream().anyMatch(c -> c.startsWith("manual-above"));
      if (heading && seen.getMaxY() > 0 && seen.getMinY() < page().getHeight()) {
        headings.add(((TextBlock) node).plain());
      }
    }
    return headings;
  }

  /** The marks of a kind that are seen. */
  private long marks(String style) {
    return page().lookupAll("." + style).stream()
        .map(Path.class::cast)
        .filter(path -> !path.getElements().isEmpty())
        .filter(
            path -> {
              var seen = page().sceneToLocal(path.localToScene(path.getBoundsInLocal()));
              return seen.getMaxY() > 0 && seen.getMinY() < page().getHeight();
            })
        .count();
  }

  @Test
  void itOpensAtTheSectionAndEscLeadsBackToTheWork() {
    open("reboot-projector");
    assertTrue(pane.isOpen());
    assertSame(field(), scene.getFocusOwner());
    assertTrue(headings().contains("Projector"), () -> headings().toString());
    assertFalse(work.getParent().isVisible());
    assertTrue(pane.back());
    assertFalse(pane.isOpen());
    assertSame(work, scene.getFocusOwner());
    assertEquals("half typed", work.getText());
    assertEquals(4, work.getCaretPosition());
    assertFalse(pane.back());
  }

  @Test
  void hitsAreCountedMarkedAndWalked() throws IOException {
    var manual = Files.readString(new File("assets/manual/en.md").toPath());
    long all = Pattern.compile("redis").matcher(manual).results().count();
    open("commands");
    search("redis");
    assertEquals("1 of " + all, count());
    assertEquals(1, marks("manual-hit"));
    assertTrue(marks("manual-hits") > 0);
    press(KeyCode.ENTER);
    assertEquals("2 of " + all, count());
    assertEquals(1, marks("manual-hit"));
    Fx.press(scene, KeyCode.ENTER, false, true);
    Fx.press(scene, KeyCode.ENTER, false, true);
    lay();
    assertEquals(all + " of " + all, count());
    assertEquals(1, marks("manual-hit"));
  }

  @Test
  void theContentsKeepTheSectionsWithHits() {
    open("commands");
    int all = contents().getItems().size();
    assertTrue(all > 40, () -> "" + all);
    search("s3 redis");
    assertEquals(3, contents().getItems().size());
    pane.back();
    lay();
    assertEquals("", field().getText());
    assertEquals(all, contents().getItems().size());
    assertEquals("", count());
    assertEquals(0, marks("manual-hit") + marks("manual-hits"));
  }

  @Test
  void leavingTheSearchKeepsThePlace() {
    open("manual");
    search("journal.jsonl");
    double place = page().getVvalue();
    assertTrue(headings().contains("Where things are stored"), () -> headings().toString());
    assertTrue(pane.back());
    lay();
    assertTrue(headings().contains("Where things are stored"), () -> headings().toString());
    assertEquals(place, page().getVvalue(), 0.001);
  }

  @Test
  void nothingFoundIsAStateWithAWayOut() {
    open("commands");
    search("kubernetes");
    var clear = Fx.find(pane, "manual-clear", Button.class);
    assertTrue(clear.getParent().isVisible());
    assertFalse(page().isVisible());
    clear.fire();
    lay();
    assertFalse(clear.getParent().isVisible());
    assertTrue(page().isVisible());
    assertEquals("", field().getText());
  }

  @Test
  void linksLeadAndEscLeadsBack() {
    open("prepare");
    var link =
        page().lookupAll(".manual-link").stream()
            .map(Text.class::cast)
            .filter(text -> text.getText().equals("profile"))
            .findFirst()
            .orElseThrow();
    link.requestFocus();
    press(KeyCode.ENTER);
    assertTrue(headings().contains("Profiles"), () -> headings().toString());
    pane.back();
    lay();
    assertTrue(headings().contains("Prepare"), () -> headings().toString());
    assertTrue(pane.isOpen());
  }

  @Test
  void theContentsLeadByKeyAndByMouse() {
    open("keys-servers");
    field()
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));
    lay();
    assertEquals("Scores", headings().getFirst());
    contents().getSelectionModel().selectNext();
    lay();
    assertEquals("Tasks", headings().getFirst());
  }

  @Test
  void pagesScrollFromTheSearchField() {
    open("scores");
    double before = page().getVvalue();
    press(KeyCode.PAGE_DOWN);
    double after = page().getVvalue();
    assertTrue(after > before);
    press(KeyCode.UP);
    assertTrue(page().getVvalue() < after);
    press(KeyCode.PAGE_UP);
    assertEquals(0, page().getVvalue(), 0.2);
  }

  @Test
  void aCodeBlockIsCopiedWithOneKey() {
    open("timelines");
    var code = (CodeBlock) page().lookup(".manual-code");
    code.requestFocus();
    Fx.press(scene, KeyCode.C, true, false);
    assertEquals(
        "time,score,passed,change,roles",
        Clipboard.getSystemClipboard().getString().lines().findFirst().orElseThrow());
    assertEquals(4, Clipboard.getSystemClipboard().getString().lines().count());
  }

  @Test
  void whatTheMouseMarksIsCopied() {
    open("manual");
    var block =
        page().lookupAll(".manual-block").stream()
            .map(TextBlock.class::cast)
            .filter(one -> one.plain().startsWith("Type in the field above"))
            .findFirst()
            .orElseThrow();
    block.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, block, 0));
    block.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, block, block.getWidth()));
    page().requestFocus();
    Fx.press(scene, KeyCode.C, true, false);
    var copied = Clipboard.getSystemClipboard().getString();
    assertTrue(copied.startsWith("Type in the field"), copied);
    assertTrue(copied.length() > 60 && copied.length() < block.plain().length(), copied);
    assertEquals(1, marks("manual-selection"));
    block.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, block, 0));
    assertEquals(0, marks("manual-selection"));
  }

  /** On the first line of a block. */
  private static MouseEvent mouse(EventType<MouseEvent> type, Node block, double x) {
    var at = block.localToScene(x, 6);
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        null);
  }

  @Test
  void itFollowsTheLanguageAndStaysWhereItIs() {
    open("rules-disturbed");
    assertTrue(headings().contains("Disturbed runs"), () -> headings().toString());
    texts.use(Language.JA);
    Fx.waitFor("the Japanese manual", () -> headings().contains("妨害あり"));
    assertSame(field(), scene.getFocusOwner());
  }

  @Test
  void wordsThatNameNoSectionAreSearchedFor() {
    open("workload");
    assertEquals("workload", field().getText());
    assertTrue(count().startsWith("1 of "), count());
    pane.look("rules-void");
    lay();
    assertEquals("", field().getText());
    assertTrue(headings().contains("Void confirmations"), () -> headings().toString());
  }

  @Test
  void theChapterOfAScreenStaysWhereItWasLeft() {
    open("manual");
    pane.close();
    pane.toggle(Optional.of("scores"));
    lay();
    assertEquals("Scores", headings().getFirst());
    press(KeyCode.PAGE_DOWN);
    double left = page().getVvalue();
    pane.toggle(Optional.of("scores"));
    assertFalse(pane.isOpen());
    pane.toggle(Optional.of("scores"));
    assertEquals(left, page().getVvalue());
    pane.close();
    pane.toggle(Optional.of("tasks"));
    lay();
    assertEquals("Tasks", headings().getFirst());
  }

  @Test
  void itIsReadOnAnotherThreadAndAFailureIsToldAndReadAgain() {
    var threads = new ArrayList<Boolean>();
    var answers = new ArrayList<CompletableFuture<dev.pitwall.manual.Manual>>();
    var failures = new ArrayList<Throwable>();
    work = new TextField();
    pane =
        new ManualPane(
            texts,
            new VBox(work),
            _ -> {
              answers.add(new CompletableFuture<>());
              return answers.getLast();
            });
    scene = new Scene(pane, 1000, 560);
    pane.open(Optional.of("reboot"));
    lay();
    assertTrue(says("Reading the manual ..."));
    var handler = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
    answers.getFirst().completeExceptionally(new IllegalStateException("no file"));
    Fx.waitFor("the failure is told", () -> !failures.isEmpty());
    Thread.currentThread().setUncaughtExceptionHandler(handler);
    assertTrue(says("The manual cannot be read. Close it and open it again."));
    pane.close();
    pane.open(Optional.of("reboot"));
    assertEquals(2, answers.size());
    CompletableFuture.runAsync(
        () -> {
          threads.add(Platform.isFxApplicationThread());
          answers.getLast().complete(dev.pitwall.manual.Manual.shipped(Language.EN));
        });
    read();
    assertEquals(List.of(false), threads);
    assertTrue(headings().contains("Reboot"), () -> headings().toString());
  }

  private boolean says(String words) {
    return pane.lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(words));
  }

  @Test
  void anOldAnswerInAnotherLanguageIsNotShown() {
    var answers = new ArrayList<CompletableFuture<dev.pitwall.manual.Manual>>();
    pane =
        new ManualPane(
            texts,
            new VBox(),
            _ -> {
              answers.add(new CompletableFuture<>());
              return answers.getLast();
            });
    scene = new Scene(pane, 1000, 560);
    pane.open(Optional.empty());
    texts.use(Language.JA);
    answers.getLast().complete(dev.pitwall.manual.Manual.shipped(Language.JA));
    answers.getFirst().complete(dev.pitwall.manual.Manual.shipped(Language.EN));
    Fx.pulse();
    read();
    assertTrue(headings().contains("Pitwall マニュアル"), () -> headings().toString());
  }

  @Test
  void marksStandUnderTheirWords() {
    open("rules-void");
    search("reason is shown");
    var path =
        page().lookupAll(".manual-hit").stream()
            .map(Path.class::cast)
            .filter(one -> !one.getElements().isEmpty())
            .findFirst()
            .orElseThrow();
    var mark = path.localToScene(path.getBoundsInLocal());
    Node block = path.getParent();
    var whole = block.localToScene(block.getLayoutBounds());
    assertTrue(whole.contains(mark.getCenterX(), mark.getCenterY()), mark + " in " + whole);
    assertNotSame(0.0, mark.getWidth());
  }
}
