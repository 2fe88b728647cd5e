package dev.pitwall.ui;

import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.FakeBackup;
import dev.pitwall.testing.FakeInbox;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.Keyboard;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.shell.Shell;
import dev.pitwall.ui.welcome.Choice;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/** A laptop's window on an open day. */
final class DeskWindow {
  final Stage stage = new Stage();
  final CompletableFuture<Void> ended = new CompletableFuture<>();
  final Keyboard keys = new Keyboard(stage::getScene);

  DeskWindow(DeskLaptop laptop, OpenDay day) {
    var memory =
        CompletableFuture.supplyAsync(() -> LookMemory.read(laptop.days.settings())).join();
    new PitwallWindow(
            stage,
            laptop.days,
            laptop.teams,
            _ -> new FakeInbox(),
            _ -> new FakeBackup(),
            new FxTexts(new Texts(Language.EN, SampleDay.ZONE)),
            memory,
            Optional.of(Language.EN),
            InstantSource.system(),
            new IdSource(new SecureRandom()),
            Platform::runLater,
            "/data",
            ended)
        .show(
            CompletableFuture.completedFuture(Optional.<Opened>of(day)),
            CompletableFuture.completedFuture(Choice.NOTHING));
    Fx.waitFor("the window", () -> stage.getScene().getRoot() instanceof Shell);
  }

  boolean shows(String words) {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(label -> label instanceof Labeled text && words.equals(text.getText()));
  }

  void close() {
    stage.hide();
    Fx.waitFor("the end", ended::isDone);
  }
}
