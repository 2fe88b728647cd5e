package dev.pitwall.ui.shell;

import dev.pitwall.domain.id.StepId;
import dev.pitwall.text.StepText;
import dev.pitwall.text.Words;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.keys.PressAgain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * A key, with its button, that undoes or redoes a step. What the person hardly means, because it
 * lies far back, is not to be seen on the screen in view, or comes after the last letter of a
 * field, is asked for once more.
 */
final class UndoKey {
  private final Desk desk;
  private final FxClock clock;
  private final PressAgain again = new PressAgain();

  /** How to answer; nothing until an answer counts. */
  private final ObservableValue<Words> answer;

  private Optional<StepId> asked = Optional.empty();
  private Instant until = Instant.EPOCH;

  /**
   * @param key as people read it: {@code Ctrl+Z}
   */
  UndoKey(Desk desk, FxClock clock, String key) {
    this.desk = desk;
    this.clock = clock;
    answer =
        again.ready().map(ready -> ready ? texts -> texts.of("shell.undo.again", key) : _ -> "");
  }

  /**
   * @param screen the id of the entry in view
   * @param emptied whether the key took back, just before, all that was typed in the field
   */
  void press(StepText step, Optional<String> screen, boolean emptied) {
    boolean longAgo = step.isLongAgo(clock.instant());
    boolean elsewhere =
        screen
            .filter(id -> step.changes().stream().anyMatch(e -> StepScreens.show(e, id)))
            .isEmpty();
    boolean goes = step.takesBack();
    if (!longAgo && !elsewhere && !emptied || isAnswer(step)) {
      again.forget();
      desk.takeBack(step);
    } else if (longAgo) {
      desk.report(hint(goes ? "shell.undo.longAgo" : "shell.redo.longAgo", step));
    } else if (elsewhere) {
      desk.report(hint(goes ? "shell.undo.elsewhere" : "shell.redo.elsewhere", step));
    } else {
      desk.report(hint("shell.undo.emptied", step));
    }
  }

  private Notice hint(String textKey, StepText step) {
    return new Notice.Hint(textKey, List.of(step, answer));
  }

  /** The question goes with its notice, and with the step that it was about. */
  private boolean isAnswer(StepText step) {
    if (clock.instant().isAfter(until) || !asked.equals(Optional.of(step.step()))) {
      again.forget();
    }
    asked = Optional.of(step.step());
    until = clock.instant().plusMillis((long) NoticeStrip.FADE.toMillis());
    return again.press();
  }
}
