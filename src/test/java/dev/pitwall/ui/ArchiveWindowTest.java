package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.testing.FakeBackup;
import dev.pitwall.testing.FakeInbox;
import dev.pitwall.testing.FakeTeams;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PastDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.shell.Shell;
import dev.pitwall.ui.welcome.Choice;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the archive to a past day and back, in the whole window, over a folder on disk. */
@FxTest
class ArchiveWindowTest {
  @TempDir Path place;
  private PastDays past;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Stage stage;
  private PitwallWindow window;

  @BeforeEach
  void open() {
    past = new PastDays(place);
    past.sample(
        "isucon3-final",
        day ->
            day.replica()
                .submit(
                    new AddNote(
                        new NoteId("found"),
                        day.replica().snapshot().day().contest().map(one -> one.end()),
                        "we forgot the index"))
                .join());
    stage = new Stage();
    var memory = CompletableFuture.supplyAsync(() -> LookMemory.read(past.days().settings()));
    window =
        new PitwallWindow(
            stage,
            past.days(),
            new FakeTeams(),
            _ -> new FakeInbox(),
            _ -> new FakeBackup(),
            new FxTexts(new Texts(Language.EN, SampleDay.ZONE)),
            memory.join(),
            Optional.empty(),
            InstantSource.fixed(SampleDay.NOW),
            new IdSource(new Random(1)),
            Platform::runLater,
            past.root().toString(),
            ended);
    window.show(
        CompletableFuture.completedFuture(Optional.empty()),
        CompletableFuture.supplyAsync(() -> Choice.read(past.days(), "/data")));
    Fx.waitFor("the list", this::listIsShown);
    Fx.pulse();
  }

  @AfterEach
  void close() {
    window.close();
    Fx.waitFor("the end", ended::isDone);
    past.close();
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  private boolean listIsShown() {
    return stage.isShowing() && root().lookup("#first-create") != null && !root().isDisabled();
  }

  private void showArchive() {
    Fx.press(stage.getScene(), KeyCode.B, true, true);
    Fx.waitFor("the archive", () -> root().lookup("#archive-days") != null);
  }

  @Test
  void enterOnAHitOpensTheDayAtThatMomentToLookAt() {
    showArchive();
    Fx.find(root(), "archive-search", TextField.class).setText("forgot index");
    Fx.waitFor("the search", () -> root().lookup("#archive-hits") != null);
    var hits = Fx.find(root(), "archive-hits", ListView.class);
    Fx.waitFor("the hit", () -> hits.getItems().size() == 1);
    hits.requestFocus();
    hits.getSelectionModel().select(0);
    Fx.press(stage.getScene(), KeyCode.ENTER, false, false);
    Fx.waitFor("the day", () -> root() instanceof Shell);
    var shell = (Shell) root();
    assertEquals(Optional.of("review"), shell.screen().get());
    Fx.waitFor("that it is only looked at", () -> root().lookup(".notice") != null);
    assertEquals(
        Optional.empty(),
        CompletableFuture.supplyAsync(() -> past.days().settings().get(Days.OPEN))
            .join()
            .filter(one -> !one.isEmpty()),
        "the next start does not open it");
    Fx.press(stage.getScene(), KeyCode.W, true, false);
    Fx.waitFor("the list again", this::listIsShown);
  }

  @Test
  void escLeadsBackStepByStep() {
    showArchive();
    Fx.find(root(), "archive-search", TextField.class).setText("index");
    Fx.press(stage.getScene(), KeyCode.ESCAPE, false, false);
    assertEquals("", Fx.find(root(), "archive-search", TextField.class).getText());
    Fx.press(stage.getScene(), KeyCode.ESCAPE, false, false);
    assertTrue(listIsShown());
  }

  @Test
  void aNewContestBeginsWithTheSetUpOfAPastDay() {
    showArchive();
    var days = Fx.find(root(), "archive-days", TableView.class);
    Fx.waitFor("the days", () -> days.getItems().size() == 1);
    days.getSelectionModel().select(0);
    Fx.find(root(), "archive-set-up", Button.class).fire();
    Fx.waitFor("the list", this::listIsShown);
    Fx.waitFor("its parts", () -> root().lookup("#first-setup-members") != null);
    assertTrue(Fx.find(root(), "first-setup-members", CheckBox.class).isSelected());
    Fx.find(root(), "first-name", TextField.class).setText("Next one");
    Fx.find(root(), "first-member", TextField.class).setText("Somebody new");
    Fx.find(root(), "first-create", Button.class).fire();
    Fx.waitFor("the day", () -> root() instanceof Shell);
    assertFalse(root().isDisabled());
    Fx.press(stage.getScene(), KeyCode.W, true, false);
    Fx.waitFor("the list again", this::listIsShown);
    var made =
        past.days().known().stream().filter(day -> day.name().equals("Next one")).findFirst();
    var day = past.archive().day(made.orElseThrow().folder()).orElseThrow();
    assertTrue(day.day().members().size() > 1, "its members came along");
    assertTrue(day.day().runs().isEmpty());
  }
}
