package dev.pitwall.command;

import dev.pitwall.domain.intent.Intent;
import java.util.Optional;

/** What a verb makes of a line that it understood. */
public sealed interface CommandResult {
  /**
   * @param preview what would happen
   * @param said the message shown once it is done
   * @param question what is asked before it is done; empty where nothing is unlikely about it
   */
  record Change(
      Intent intent, Sentence preview, Sentence.Keyed done, Optional<? extends Sentence> question)
      implements CommandResult {
    /** One that is done at the first Enter. */
    public Change(Intent intent, Sentence preview, Sentence.Keyed done) {
      this(intent, preview, done, Optional.empty());
    }
  }

  /** Something of the window: another screen, another theme. */
  record Act(Runnable action, Sentence preview) implements CommandResult {}

  /**
   * The words are right and the moment is not.
   *
   * @param about the part of the line that it is about
   */
  record Against(Part<?> about, Sentence why) implements CommandResult {}
}
