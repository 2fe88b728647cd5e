package dev.pitwall.ui.output;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.output.OutputReader;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.output.WholeOutputs;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How an open day comes by outputs and reads them, on this laptop. */
public final class Outputs implements AutoCloseable {
  private final Notices notices;
  private final Executor background;
  private final WholeOutputs wholes;
  private final OutputReader reader;
  private final DetectedOutputs arrivals;
  private final ReadOnlyStringWrapper looked = new ReadOnlyStringWrapper("");

  /**
   * @param clock of the open day
   * @param blobs of the day
   * @param shelf the formats of this laptop; may come later
   */
  public Outputs(
      FxClock clock,
      FxSnapshots snapshots,
      Notices notices,
      Settings settings,
      Blobs blobs,
      CompletableFuture<FormatCatalog.Found> shelf) {
    this.notices = notices;
    wholes = new WholeOutputs(blobs);
    background = Background.named("outputs");
    reader = new OutputReader(background, shelf);
    arrivals = new DetectedOutputs(clock, snapshots, notices, settings, reader, background);
  }

  public OutputReader reader() {
    return reader;
  }

  /**
   * Keeps all of a long output beside the window, and then hands out what is to be recorded. Where
   * it cannot be kept whole that is said, and the excerpt is recorded.
   */
  public void keep(ReadOutput printed, Consumer<ReadOutput> then) {
    if (printed.kept().length() <= OutputExcerpt.BESIDE_BLOB) {
      then.accept(printed);
    } else {
      FxFutures.on(CompletableFuture.supplyAsync(() -> keep(printed), background), then);
    }
  }

  private ReadOutput keep(ReadOutput printed) {
    try {
      return wholes.keep(printed);
    } catch (IOException e) {
      var key = e instanceof BlobTrouble.TooLarge ? "output.whole.tooLarge" : "output.whole.failed";
      Platform.runLater(
          () -> notices.show(new Notice.Hint(key, List.of(String.valueOf(e.getMessage())))));
      return printed;
    }
  }

  public DetectedOutputs arrivals() {
    return arrivals;
  }

  /** The day is closed. */
  @Override
  public void close() {
    arrivals.close();
  }

  /** What is kept of the output that somebody looked at last: a format is tried on it first. */
  public ReadOnlyStringProperty looked() {
    return looked.getReadOnlyProperty();
  }

  public void look(String kept) {
    if (!kept.isBlank()) {
      looked.set(kept);
    }
  }
}
