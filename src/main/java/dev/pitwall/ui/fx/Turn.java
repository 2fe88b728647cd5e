package dev.pitwall.ui.fx;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.Intent;
import java.util.function.Consumer;

/**
 * Hands in one intent at a time, for a line that is typed and sent with Enter: a second Enter
 * before the answer says the same once more, and is not heard.
 */
public final class Turn {
  private final Desk desk;
  private boolean waiting;

  public Turn(Desk desk) {
    this.desk = desk;
  }

  /** As {@link Desk#submit(Intent, Consumer, Consumer)}; does nothing while an answer is due. */
  public void submit(Intent intent, Consumer<Outcome.Done> done, Consumer<Rejection> refused) {
    if (waiting) {
      return;
    }
    waiting = true;
    desk.submit(
        intent,
        written -> {
          waiting = false;
          done.accept(written);
        },
        reason -> {
          waiting = false;
          refused.accept(reason);
        },
        _ -> waiting = false);
  }
}
