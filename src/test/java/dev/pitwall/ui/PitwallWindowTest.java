package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.testing.FakeBackup;
import dev.pitwall.testing.FakeInbox;
import dev.pitwall.testing.FakeTeams;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.shell.Shell;
import dev.pitwall.ui.welcome.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window from its opening to its end. */
@FxTest
class PitwallWindowTest {
  /** Days on a disk that must not be waited for on the JavaFX thread, and can be gone. */
  private static final class DiskDays implements Days {
    private final Days days = MemoryDays.some(SampleDay.NOW);
    private boolean gone;

    private static void offFx() {
      if (Platform.isFxApplicationThread()) {
        throw new AssertionError("The disk was read on the JavaFX thread");
      }
    }

    @Override
    public List<Known> known() {
      offFx();
      if (gone) {
        throw new UncheckedIOException(new IOException("gone"));
      }
      return days.known();
    }

    @Override
    public CompletableFuture<Opened> openEmpty(String name) {
      return days.openEmpty(name);
    }

    @Override
    public List<Sample> samples() {
      offFx();
      return days.samples();
    }

    @Override
    public ProfileCatalog.Found profiles() {
      offFx();
      return days.profiles();
    }

    @Override
    public FormatCatalog.Found formats() {
      offFx();
      return days.formats();
    }

    @Override
    public CompletableFuture<Opened> create(
        CreateContest contest, String member, List<Intent> agreed) {
      return days.create(contest, member, agreed);
    }

    @Override
    public CompletableFuture<Opened> open(String folder) {
      return days.open(folder);
    }

    @Override
    public void discard(String folder) throws IOException {
      days.discard(folder);
    }

    @Override
    public CompletableFuture<Opened> openSample(String sample) {
      return days.openSample(sample);
    }

    @Override
    public Settings settings() {
      var settings = days.settings();
      return new Settings() {
        @Override
        public Optional<String> get(String key) {
          offFx();
          return settings.get(key);
        }

        @Override
        public void put(String key, String value) {
          settings.put(key, value);
        }
      };
    }
  }

  private final DiskDays days = new DiskDays();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Stage stage;

  @BeforeEach
  void stage() {
    stage = new Stage();
  }

  private PitwallWindow window() {
    return window(CompletableFuture.supplyAsync(() -> LookMemory.read(days.settings())).join());
  }

  private PitwallWindow window(LookMemory memory) {
    return window(memory, SampleDay.NOW);
  }

  private PitwallWindow window(LookMemory memory, Instant now) {
    return new PitwallWindow(
        stage,
        days,
        new FakeTeams(),
        _ -> new FakeInbox(),
        _ -> new FakeBackup(),
        new FxTexts(new Texts(Language.EN, SampleDay.ZONE)),
        memory,
        Optional.empty(),
        InstantSource.fixed(now),
        new IdSource(new Random(1)),
        Platform::runLater,
        "/data",
        ended);
  }

  private CompletableFuture<Choice> choice() {
    return CompletableFuture.supplyAsync(() -> Choice.read(days, "/data"));
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  private boolean listIsShown() {
    return root().lookup("#first-create") != null && !root().isDisabled();
  }

  @Test
  void fromTheListToADayAndBackNothingIsReadOnTheWindowsThread() {
    var window = window();
    window.show(CompletableFuture.completedFuture(Optional.empty()), choice());
    Fx.waitFor("the list", () -> stage.isShowing() && listIsShown());
    Fx.find(root(), "first-sample-" + MemoryDays.SAMPLE, Button.class).fire();
    Fx.waitFor("the day", () -> root() instanceof Shell);
    Fx.find(root(), "nav-close-day", ToggleButton.class).fire();
    Fx.waitFor("the list again", this::listIsShown);
    assertEquals(null, root().lookup(".notice"));
    window.close();
    Fx.waitFor("the end", ended::isDone);
    assertFalse(ended.isCompletedExceptionally());
  }

  @Test
  void theNextStartOpensWhereTheWorkWas() {
    var first = window();
    first.show(days.openSample(MemoryDays.SAMPLE).thenApply(Optional::of), choice());
    Fx.waitFor("the day", () -> root() instanceof Shell);
    var shell = (Shell) root();
    assertEquals(Optional.of("warroom"), shell.screen().get());
    Fx.press(stage.getScene(), KeyCode.DIGIT5, true, false);
    assertEquals(Optional.of("reboot"), shell.screen().get());
    first.close();
    Fx.waitFor("the end", ended::isDone);
    stage = new Stage();
    var second = window();
    second.show(days.openSample(MemoryDays.SAMPLE).thenApply(Optional::of), choice());
    Fx.waitFor("the day again", () -> root() instanceof Shell);
    assertEquals(Optional.of("reboot"), ((Shell) root()).screen().get());
    second.close();
  }

  @Test
  void aDayThatIsOverOpensOnItsReviewWhereverTheWorkWas() {
    var memory = CompletableFuture.supplyAsync(() -> LookMemory.read(days.settings())).join();
    days.settings().put("screen." + MemoryDays.SAMPLE, "reboot");
    var window = window(memory, SampleDay.NOW.plus(Duration.ofDays(1)));
    window.show(CompletableFuture.completedFuture(Optional.empty()), choice());
    Fx.waitFor("the list", () -> stage.isShowing() && listIsShown());
    Fx.find(root(), "first-sample-" + MemoryDays.SAMPLE, Button.class).fire();
    Fx.waitFor("the day", () -> root() instanceof Shell);
    assertEquals(Optional.of("review"), ((Shell) root()).screen().get());
    window.close();
    Fx.waitFor("the end", ended::isDone);
    stage = new Stage();
    var next = window(memory, SampleDay.NOW.plus(Duration.ofDays(1)));
    next.show(days.openSample(MemoryDays.SAMPLE).thenApply(Optional::of), choice());
    Fx.waitFor("the day again", () -> root() instanceof Shell);
    assertEquals(Optional.of("review"), ((Shell) root()).screen().get());
    next.close();
  }

  @Test
  void aRoundThatIsOpenRightAfterTheEndGoesOn() {
    var memory = CompletableFuture.supplyAsync(() -> LookMemory.read(days.settings())).join();
    days.settings().put("screen." + MemoryDays.SAMPLE, "reboot");
    var window = window(memory, TestDay.END.plus(Duration.ofMinutes(30)));
    window.show(days.openSample(MemoryDays.SAMPLE).thenApply(Optional::of), choice());
    Fx.waitFor("the day", () -> root() instanceof Shell);
    assertEquals(Optional.of("reboot"), ((Shell) root()).screen().get());
    window.close();
  }

  @Test
  void theListOfDaysHasTheManual() {
    var window = window();
    window.show(CompletableFuture.completedFuture(Optional.empty()), choice());
    Fx.waitFor("the list", () -> stage.isShowing() && listIsShown());
    Fx.pulse();
    Fx.press(stage.getScene(), KeyCode.F1, false, false);
    Fx.waitFor(
        "the manual is read",
        () ->
            root().lookup("#manual-contents") instanceof ListView<?> list
                && list.getSelectionModel().getSelectedIndex() == 1);
    Fx.press(stage.getScene(), KeyCode.ESCAPE, false, false);
    assertFalse(root().lookup("#manual").isVisible());
    Fx.find(root(), "first-manual", Button.class).fire();
    assertTrue(root().lookup("#manual").isVisible());
    window.close();
    Fx.waitFor("the end", ended::isDone);
  }

  @Test
  void aFolderThatCannotBeListedIsReportedAndTheRestIsShown() {
    days.gone = true;
    var window = window();
    var choice = choice();
    window.show(CompletableFuture.completedFuture(Optional.empty()), choice);
    Fx.waitFor("the window", stage::isShowing);
    assertEquals(
        List.of(Problem.Kind.FOLDER_UNREADABLE),
        choice.join().problems().stream().map(Problem::kind).toList());
    assertNotNull(root().lookup("#first-sample-" + MemoryDays.SAMPLE));
    window.close();
    Fx.waitFor("the end", ended::isDone);
  }

  @Test
  void aDayThatComesAfterTheWindowWasClosedIsClosed() {
    var opening = new CompletableFuture<Optional<Opened>>();
    var window = window();
    window.show(opening, choice());
    window.bringToFront();
    window.close();
    Fx.pulse();
    assertFalse(ended.isDone(), "a day is still on its way");
    var late = (OpenDay) days.openSample(MemoryDays.SAMPLE).join();
    opening.complete(Optional.of(late));
    Fx.waitFor("the end", ended::isDone);
    Fx.pulse();
    assertFalse(stage.isShowing());
    var outcome =
        late.replica().submit(new AddNote(new NoteId("n"), Optional.empty(), "late")).join();
    assertInstanceOf(Outcome.Failed.class, outcome);
    window.bringToFront();
    assertFalse(stage.isShowing());
  }

  @Test
  void aWindowThatCannotBeShownEndsTheApp() {
    var window = window();
    window.show(
        CompletableFuture.completedFuture(Optional.empty()),
        CompletableFuture.failedFuture(new AssertionError("no list")));
    Fx.waitFor("the end", ended::isDone);
    assertTrue(ended.isCompletedExceptionally());
    assertFalse(stage.isShowing());
  }

  @Test
  void aWindowThatCannotBeMadeEndsTheApp() {
    PitwallApp.once(
        CompletableFuture.completedFuture("look"),
        _ -> {
          throw new AssertionError("no window");
        },
        Platform::runLater,
        ended);
    Fx.waitFor("the end", ended::isDone);
    assertEquals(
        "no window", assertThrows(ExecutionException.class, ended::get).getCause().getMessage());
  }
}
