package dev.pitwall.ui.output;

import dev.pitwall.core.Settings;
import dev.pitwall.output.OutputReader;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How an open day comes by outputs and reads them, on this laptop. */
public final class Outputs implements AutoCloseable {
  private final OutputReader reader;
  private final DetectedOutputs arrivals;
  private final ReadOnlyStringWrapper looked = new ReadOnlyStringWrapper("");

  /**
   * @param clock of the open day
   * @param shelf the formats of this laptop; may come later
   */
  public Outputs(
      FxClock clock,
      FxSnapshots snapshots,
      Notices notices,
      Settings settings,
      CompletableFuture<FormatCatalog.Found> shelf) {
    Executor background = work -> Thread.ofVirtual().name("outputs").start(work);
    reader = new OutputReader(background, shelf);
    arrivals = new DetectedOutputs(clock, snapshots, notices, settings, reader, background);
  }

  public OutputReader reader() {
    return reader;
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
