package dev.pitwall.ui.fx;

import dev.pitwall.core.Snapshot;
import java.util.concurrent.Executor;

/** Carries the day's snapshots to the JavaFX thread. */
public final class FxSnapshots extends FxLatest<Snapshot> {
  /**
   * @param fx runs on the JavaFX thread, later; see {@link FxLatest}
   */
  public FxSnapshots(Executor fx) {
    super(fx);
  }
}
