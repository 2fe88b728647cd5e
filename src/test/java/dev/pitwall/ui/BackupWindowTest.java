package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.backup.LaptopBackups;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window copies the day that it has open, with the real copies and a real folder. */
@FxTest
class BackupWindowTest {
  @TempDir Path place;
  private PastDays past;
  private String folder;

  @BeforeEach
  void makeADay() {
    past = new PastDays(place);
    folder = past.sample("isucon3-final");
  }

  @AfterEach
  void close() {
    past.close();
  }

  private List<Path> copies() throws IOException {
    var backups = past.root().resolve("backups");
    if (!Files.exists(backups)) {
      return List.of();
    }
    try (var files = Files.list(backups)) {
      return files.toList();
    }
  }

  /** Opens the day in a window and closes that again. */
  private void openAndClose(CompletableFuture<Opened> opening) {
    var clock = InstantSource.fixed(SampleDay.NOW);
    var settings = past.days().settings();
    var ended = new CompletableFuture<Void>();
    var stage = new Stage();
    var window =
        new PitwallWindow(
            stage,
            past.days(),
            new FakeTeams(),
            _ -> new FakeInbox(),
            new LaptopBackups(settings, past.root(), clock),
            new FxTexts(new Texts(Language.EN, SampleDay.ZONE)),
            CompletableFuture.supplyAsync(() -> LookMemory.read(settings)).join(),
            Optional.empty(),
            clock,
            new IdSource(new Random(1)),
            Platform::runLater,
            past.root().toString(),
            ended);
    window.show(
        opening.thenApply(Optional::of),
        CompletableFuture.supplyAsync(() -> Choice.read(past.days(), "/data")));
    Fx.waitFor("the day", () -> stage.getScene().getRoot() instanceof Shell);
    window.close();
    Fx.waitFor("the end", ended::isDone);
    assertFalse(ended.isCompletedExceptionally());
  }

  @Test
  void closingTheWindowLeavesACopyThatIsTheDay() throws IOException {
    openAndClose(past.days().open(folder));
    assertEquals(1, copies().size());
    try (var in = Files.newInputStream(copies().getFirst())) {
      var read = assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
      assertEquals(past.archive().day(folder).orElseThrow().timeline().envelopes(), read.events());
    }
  }

  /** Nothing of it is new. */
  @Test
  void aDayThatIsOnlyLookedAtIsNotCopied() throws IOException {
    openAndClose(past.days().look(folder));
    assertTrue(copies().isEmpty());
  }
}
