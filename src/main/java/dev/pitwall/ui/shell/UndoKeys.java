package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.text.StepText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxSnapshots;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The keys that undo and redo the newest step of the day, and the button that undoes one step. */
final class UndoKeys {
  private final Desk desk;
  private final FxSnapshots snapshots;
  private final Supplier<Optional<String>> screen;
  private final UndoKey undo;
  private final UndoKey redo;

  /**
   * @param screen the id of the one in view
   */
  UndoKeys(Desk desk, FxClock clock, FxSnapshots snapshots, Supplier<Optional<String>> screen) {
    this.desk = desk;
    this.snapshots = snapshots;
    this.screen = screen;
    undo = new UndoKey(desk, clock, "Ctrl+Z");
    redo = new UndoKey(desk, clock, "Ctrl+Shift+Z");
  }

  /**
   * @param emptied whether the key took back, just before, all that was typed in a field
   */
  void undo(boolean emptied) {
    press(undo, Snapshot::undoable, emptied);
  }

  void redo() {
    press(redo, Snapshot::redoable, false);
  }

  /**
   * What was typed just before the key may still be on its way to the disk: the newest step is only
   * known once that is answered. A step of the screen's older picture would be the wrong one.
   */
  private void press(UndoKey key, Function<Snapshot, Optional<StepId>> next, boolean emptied) {
    desk.afterwards(() -> pressNow(key, next, emptied));
  }

  private void pressNow(UndoKey key, Function<Snapshot, Optional<StepId>> next, boolean emptied) {
    snapshots
        .latest()
        .flatMap(day -> next.apply(day).map(step -> StepText.of(day.timeline(), step)))
        .ifPresent(step -> key.press(step, screen.get(), emptied));
  }

  void takeBack(StepId step) {
    snapshots.latest().map(day -> StepText.of(day.timeline(), step)).ifPresent(desk::takeBack);
  }
}
