package dev.pitwall.ui;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.domain.IdSource;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Starts the toolkit and opens the window. No {@code Application} is extended: the toolkit would
 * make that object itself, and what it needs could reach it only through a static field.
 */
public final class PitwallApp {
  private PitwallApp() {}

  /**
   * Returns at once; the process ends after the window is closed and the day is on disk.
   *
   * @param opening a day that is being opened while the toolkit starts; empty for the list of days
   * @param told the language of the command line
   * @param clock its zone is that of this laptop
   * @param dataFolder where the days lie, to be shown
   */
  public static void launch(
      Days days,
      Optional<CompletableFuture<Opened>> opening,
      Optional<Language> told,
      Clock clock,
      IdSource ids,
      String dataFolder) {
    // Made here, beside the starting toolkit, and not on its thread.
    var language = told.orElseGet(() -> Language.of(Locale.getDefault()));
    var words = new Texts(language, clock.getZone());
    Platform.startup(
        () -> {
          var window =
              new PitwallWindow(
                  new Stage(),
                  days,
                  new FxTexts(words),
                  told,
                  clock,
                  ids,
                  Platform::runLater,
                  dataFolder);
          opening.ifPresentOrElse(window::show, window::showFirst);
        });
  }
}
