package dev.pitwall.ui;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Opens days one at a time: the next only once the last is closed, which takes its time on threads
 * of its own. Whatever was opened last is what {@link #close} closes, be it still on its way.
 * Openings and closings are asked for on one thread.
 */
final class DaySwitcher implements Days {
  private final Days days;
  private CompletableFuture<Optional<Opened>> last =
      CompletableFuture.completedFuture(Optional.empty());
  private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

  DaySwitcher(Days days) {
    this.days = days;
  }

  @Override
  public List<Known> known() {
    return days.known();
  }

  @Override
  public List<Sample> samples() {
    return days.samples();
  }

  @Override
  public Settings settings() {
    return days.settings();
  }

  @Override
  public ProfileCatalog.Found profiles() {
    return days.profiles();
  }

  @Override
  public FormatCatalog.Found formats() {
    return days.formats();
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    return next(() -> days.create(contest, member, agreed));
  }

  @Override
  public CompletableFuture<Opened> open(String folder) {
    return next(() -> days.open(folder));
  }

  @Override
  public CompletableFuture<Opened> look(String folder) {
    return next(() -> days.look(folder));
  }

  @Override
  public CompletableFuture<Opened> openEmpty(String name) {
    return next(() -> days.openEmpty(name));
  }

  @Override
  public void discard(String folder) throws IOException {
    days.discard(folder);
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    return next(() -> days.openSample(sample));
  }

  private CompletableFuture<Opened> next(Supplier<CompletableFuture<Opened>> open) {
    var opening = closing.thenCompose(_ -> open.get());
    opensAlready(opening.thenApply(Optional::of));
    return opening;
  }

  /** A day that is being opened without having come through here. */
  void opensAlready(CompletableFuture<Optional<Opened>> opening) {
    last = opening;
  }

  /**
   * Writes out what is still to be written. The future never fails: what does not close is told to
   * the handler of its thread.
   */
  CompletableFuture<Void> close() {
    var day = last;
    last = CompletableFuture.completedFuture(Optional.empty());
    closing =
        day.<Void>handleAsync(
            (opened, _) -> {
              // A day that could not be opened has nothing to be closed.
              if (opened != null && opened.orElse(null) instanceof OpenDay open) {
                try {
                  open.close();
                } catch (RuntimeException e) {
                  var thread = Thread.currentThread();
                  thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                }
              }
              return null;
            },
            work -> Thread.ofPlatform().name("closing").start(work));
    return closing;
  }
}
