package dev.pitwall.ui.archive;

import dev.pitwall.archive.Archive;
import dev.pitwall.archive.ArchiveEntry;
import dev.pitwall.archive.Hit;
import dev.pitwall.archive.PastDay;
import dev.pitwall.archive.Stop;
import dev.pitwall.archive.TeamRecord;
import dev.pitwall.ui.chart.CompareChart;
import dev.pitwall.ui.fx.FxFutures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the archive shows. Only the newest question is answered: an older one is cancelled, and what
 * it still finds is not shown.
 */
final class ArchiveModel {
  /** What is known of the question that was asked last. */
  enum State {
    READING,
    READY,
    SEARCHING,
    FOUND
  }

  /** Days over each other. */
  record Comparison(List<TeamRecord> records, List<CompareChart.Line> lines) {}

  private final Archive archive;
  private final InstantSource clock;
  private final Executor background;
  private final ObservableList<ArchiveEntry> days = FXCollections.observableArrayList();
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The folders of the days to compare, in the order in which they were marked. */
  private final Set<String> marked = new LinkedHashSet<>();

  private AtomicBoolean stopped = new AtomicBoolean();

  /**
   * @param background not the JavaFX thread
   */
  ArchiveModel(Archive archive, InstantSource clock, Executor background) {
    this.archive = archive;
    this.clock = clock;
    this.background = background;
  }

  ObservableList<ArchiveEntry> days() {
    return days;
  }

  ObservableList<Hit> hits() {
    return hits;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Empty while the list is shown. */
  ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  boolean isMarked(ArchiveEntry entry) {
    return marked.contains(entry.folder());
  }

  int marked() {
    return marked.size();
  }

  /** A day that cannot be read compares with none. */
  void mark(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Read && !marked.remove(entry.folder())) {
      marked.add(entry.folder());
    }
  }

  /** Reads the list of days again. */
  void read() {
    ask(
        State.READING,
        stop -> archive.days(stop),
        found -> {
          days.setAll(found);
          state.set(State.READY);
        });
  }

  /** Searches for words; without any the list is shown again. */
  void search(String words) {
    if (words.isBlank()) {
      if (state.get() == State.SEARCHING || state.get() == State.FOUND) {
        hits.clear();
        read();
      }
      return;
    }
    hits.clear();
    ask(
        State.SEARCHING,
        stop -> archive.search(words, stop, some -> show(some, stop)),
        _ -> state.set(State.FOUND));
  }

  private void show(List<Hit> some, Stop asked) {
    Platform.runLater(
        () -> {
          if (!asked.isAsked()) {
            hits.addAll(some);
          }
        });
  }

  /** Lays the marked days over each other. */
  void compare() {
    var folders = List.copyOf(marked);
    var now = clock.instant();
    ask(
        State.READING,
        stop -> {
          var some =
              archive.days(stop).stream()
                  .filter(ArchiveEntry.Read.class::isInstance)
                  .map(entry -> ((ArchiveEntry.Read) entry).day())
                  .filter(day -> folders.contains(day.folder()))
                  .limit(CompareChart.MOST)
                  .toList();
          return compared(some, now);
        },
        found -> {
          comparison.set(Optional.of(found));
          state.set(State.READY);
        });
  }

  private static Comparison compared(List<PastDay> some, Instant now) {
    return new Comparison(
        some.stream().map(day -> TeamRecord.of(day, now)).toList(),
        some.stream()
            .flatMap(day -> CompareChart.Line.of(day.name(), day.day()).stream())
            .toList());
  }

  /** Returns whether there was a comparison to leave. */
  boolean leaveComparison() {
    boolean was = comparison.get().isPresent();
    comparison.set(Optional.empty());
    return was;
  }

  /** Nobody waits any more. */
  void stop() {
    stopped.set(true);
  }

  private <T> void ask(State meanwhile, Function<Stop, T> question, Consumer<T> answer) {
    stop();
    var mine = new AtomicBoolean();
    stopped = mine;
    state.set(meanwhile);
    var asked =
        CompletableFuture.supplyAsync(() -> Optional.of(question.apply(mine::get)), background)
            .exceptionally(
                failure -> {
                  if (isCancelled(failure)) {
                    return Optional.empty();
                  }
                  throw new CompletionException(failure);
                });
    FxFutures.on(
        asked,
        found -> {
          if (!mine.get()) {
            found.ifPresent(answer);
          }
        });
  }

  private static boolean isCancelled(Throwable failure) {
    return failure instanceof CancellationException
        || failure.getCause() instanceof CancellationException;
  }
}
