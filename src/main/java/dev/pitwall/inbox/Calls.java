package dev.pitwall.inbox;

import java.io.IOException;

/** Asks a day in somebody's name; from any thread that may wait. */
@FunctionalInterface
public interface Calls {
  /**
   * @throws IOException with a sentence, when nobody answers
   */
  Call.Answer ask(Call call) throws IOException;
}
