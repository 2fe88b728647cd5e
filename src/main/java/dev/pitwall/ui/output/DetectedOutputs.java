package dev.pitwall.ui.output;

import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.output.OutputReader;
import dev.pitwall.output.OutputWatch;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Outputs that came by themselves, from the opening of the day until it is closed and whichever
 * screen is in view. They wait until somebody records or ignores them; none is recorded by itself.
 */
public final class DetectedOutputs implements AutoCloseable {
  private static final String PLACE = "runs.outputs";

  /** The screen at which they are taken care of. */
  private static final String SCREEN = "scores";

  private final FxClock clock;
  private final FxSnapshots snapshots;
  private final Consumer<Snapshot> listener = this::show;
  private final Notices notices;
  private final Settings settings;
  private final OutputReader reader;
  private final Executor background;
  private final ObservableList<ReadOutput> waiting = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> place = Optional.empty();
  private Optional<OutputWatch> watch = Optional.empty();
  private Optional<Notice> shown = Optional.empty();
  private ContestDay day = ContestDay.EMPTY;
  private ReadBy readBy = new ReadBy(Map.of(), Optional.empty());
  private boolean looking;
  private boolean inView;
  private boolean closed;

  private record ReadBy(Map<FormatId, String> formats, Optional<String> chosen) {
    static ReadBy of(ContestDay day) {
      return new ReadBy(day.formats(), day.contest().flatMap(Contest::resultFormat));
    }
  }

  private record Found(List<ReadOutput> outputs, Optional<String> trouble) {}

  /**
   * Begins with what this laptop watched last.
   *
   * @param clock of the open day: it stands still once that is closed
   * @param background not the JavaFX thread
   */
  public DetectedOutputs(
      FxClock clock,
      FxSnapshots snapshots,
      Notices notices,
      Settings settings,
      OutputReader reader,
      Executor background) {
    this.clock = clock;
    this.snapshots = snapshots;
    this.notices = notices;
    this.settings = settings;
    this.reader = reader;
    this.background = background;
    snapshots.listen(listener);
    clock.now().addListener((_, _, now) -> look(now));
    FxFutures.on(
        CompletableFuture.supplyAsync(
            () -> settings.get(PLACE).filter(setting -> !setting.isBlank()), background),
        setting -> begin(setting.flatMap(DetectedOutputs::path)));
  }

  /** A file or folder by what somebody typed; empty when none can be called so. */
  public static Optional<Path> path(String typed) {
    try {
      return Optional.of(Path.of(typed.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What the benchmarker writes to; empty when nothing is watched. */
  public Optional<Path> place() {
    return place;
  }

  /**
   * Watches that place from now on, and no other; remembered on this laptop.
   *
   * @param typed blank to watch nothing
   */
  public void watch(String typed) {
    settings.put(PLACE, typed.strip());
    begin(typed.isBlank() ? Optional.empty() : path(typed));
  }

  private void begin(Optional<Path> other) {
    place = other;
    watch = place.map(OutputWatch::new);
    trouble.set(Optional.empty());
    look(clock.instant());
  }

  /** Newest first; those that came by themselves and those of several dropped files. */
  public ObservableList<ReadOutput> waiting() {
    return waiting;
  }

  /** Why the place cannot be looked at. */
  public ReadOnlyObjectProperty<Optional<String>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether the screen is in view that shows them: then nothing more need be said. */
  public void inView(boolean shown) {
    inView = shown;
    if (shown) {
      unsay();
    }
  }

  /** The day is closed: what is still being read is nobody's any more. */
  @Override
  public void close() {
    closed = true;
    snapshots.unlisten(listener);
  }

  private void look(Instant now) {
    if (closed || watch.isEmpty() || looking) {
      return;
    }
    looking = true;
    var looked = watch.get();
    var then = day;
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> outcome(looked, now, then), background),
        found -> {
          looking = false;
          if (!closed && watch.filter(looked::equals).isPresent()) {
            trouble.set(found.trouble());
            found.outputs().forEach(this::arrived);
          }
        });
  }

  private Found outcome(OutputWatch watched, Instant now, ContestDay then) {
    try {
      return new Found(watched.look(now, file -> reader.readNow(file, then)), Optional.empty());
    } catch (IOException e) {
      return new Found(List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private void arrived(ReadOutput printed) {
    propose(printed);
    if (!inView) {
      var file = printed.file().orElse("");
      display(
          switch (printed.reading()) {
            case Reading.Read read ->
                new Notice.Waiting(
                    "output.arrived.read",
                    List.of(read.verdict(), Scores.after(read.score()), file),
                    SCREEN);
            case Reading.Ask _ -> new Notice.Waiting("output.arrived.ask", List.of(file), SCREEN);
          });
    }
  }

  private void display(Notice notice) {
    shown = Optional.of(notice);
    notices.show(notice);
  }

  private void unsay() {
    shown.ifPresent(notices::dismiss);
    shown = Optional.empty();
  }

  /** A newer output of the same file takes the place of the older. */
  public void propose(ReadOutput printed) {
    waiting.removeIf(other -> other.path().isPresent() && other.path().equals(printed.path()));
    waiting.addFirst(printed);
  }

  /** It was recorded or is not wanted. */
  public void drop(ReadOutput printed) {
    waiting.remove(printed);
    if (waiting.isEmpty()) {
      unsay();
    }
  }

  /** Where other formats are known now, what waits may say something else. */
  private void show(Snapshot snapshot) {
    day = snapshot.day();
    var next = ReadBy.of(day);
    if (!next.equals(readBy)) {
      readBy = next;
      List.copyOf(waiting).forEach(this::readAgain);
    }
  }

  /** Only while its file is the one that was read. */
  private void readAgain(ReadOutput old) {
    old.path()
        .ifPresent(
            file ->
                FxFutures.on(
                    reader.read(file, day),
                    read -> {
                      int at = waiting.indexOf(old);
                      if (at >= 0 && read.written().equals(old.written())) {
                        waiting.set(at, read);
                      }
                    }));
  }
}
