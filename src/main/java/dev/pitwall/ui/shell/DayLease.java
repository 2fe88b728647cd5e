package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Look;

/**
 * The window's words, clock and look, lent to one open day. The shell and the screens listen to
 * these and never to the window's own, which outlive them: once the day is closed nothing of it is
 * told anything, and nothing holds it.
 */
public record DayLease(FxTexts texts, FxClock clock, Look look) implements AutoCloseable {

  /** Lends what the window has. What the day changes of it, the window has as well. */
  public static DayLease of(FxTexts texts, FxClock clock, Look look) {
    return new DayLease(texts.part(), clock.part(), look.part());
  }

  /** The day is closed. */
  @Override
  public void close() {
    texts.close();
    clock.close();
    look.close();
  }
}
