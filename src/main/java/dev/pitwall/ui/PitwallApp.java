package dev.pitwall.ui;

import dev.pitwall.backup.Backups;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.Inboxes;
import dev.pitwall.team.day.Teams;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.welcome.Choice;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Starts the toolkit and opens the window. No {@code Application} is extended: the toolkit would
 * make that object itself, and what it needs could reach it only through a static field.
 */
public final class PitwallApp {
  private PitwallApp() {}

  /**
   * A window to be opened.
   *
   * @param teams links open days with teammates' laptops
   * @param inboxes let servers send to open days
   * @param backups copy open days
   * @param opening a day that is being opened while the toolkit starts; empty for the list of days
   * @param chosen the language of the command line
   * @param dataFolder where the days lie, to be shown
   * @param made is called with the window, on the JavaFX thread, before it is shown
   * @param ended is completed once the window is closed and the day is on disk, and fails when the
   *     window could not be opened
   */
  public record Start(
      Days days,
      Teams teams,
      Inboxes inboxes,
      Backups backups,
      CompletableFuture<Optional<Opened>> opening,
      Optional<Language> chosen,
      String dataFolder,
      Consumer<PitwallWindow> made,
      CompletableFuture<Void> ended) {}

  /**
   * Returns at once.
   *
   * @param starts one, or several as of laptops side by side
   * @param clock its zone is that of this laptop
   * @throws UnsupportedOperationException when there is no display to open a window on
   */
  public static void launch(List<Start> starts, Clock clock, IdSource ids) {
    // Running from the class path is meant: half of the libraries are no modules.
    Logger.getLogger("javafx")
        .setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    var opened = starts.stream().map(start -> opening(start, clock, ids)).toList();
    Platform.startup(() -> opened.forEach(Runnable::run));
  }

  /** Begins what can be done beside the starting toolkit; the rest is for its thread. */
  private static Runnable opening(Start start, Clock clock, IdSource ids) {
    // Made and read here, beside the starting toolkit, and not on its thread.
    var memory = CompletableFuture.supplyAsync(() -> LookMemory.read(start.days().settings()));
    var choice =
        start
            .opening()
            .handleAsync(
                (outcome, _) ->
                    outcome != null && outcome.orElse(null) instanceof OpenDay
                        ? Choice.NOTHING
                        : Choice.read(start.days(), start.dataFolder()));
    var language = start.chosen().orElseGet(() -> Language.of(Locale.getDefault()));
    var words = new Texts(language, clock.getZone());
    Consumer<LookMemory> open =
        remembered -> {
          var window =
              new PitwallWindow(
                  new Stage(),
                  start.days(),
                  start.teams(),
                  start.inboxes(),
                  start.backups(),
                  new FxTexts(words),
                  remembered,
                  start.chosen(),
                  clock,
                  ids,
                  Platform::runLater,
                  start.dataFolder(),
                  start.ended());
          start.made().accept(window);
          window.show(start.opening(), choice);
        };
    return () -> once(memory, open, Platform::runLater, start.ended());
  }

  /** Whatever keeps the window from being made ends the app: nobody could close it. */
  static <T> void once(
      CompletableFuture<T> known, Consumer<T> open, Executor fx, CompletableFuture<Void> ended) {
    var unused =
        known
            .thenAcceptAsync(open, fx)
            .whenComplete(
                (_, failure) -> {
                  if (failure != null) {
                    ended.completeExceptionally(failure);
                  }
                });
  }
}
