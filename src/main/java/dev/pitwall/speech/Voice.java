package dev.pitwall.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Speaks sentences aloud. */
public interface Voice {
  /** Why nothing was heard. */
  enum Silence {
    /** This system has no voice that is known here. */
    NO_VOICE,
    /** Its program failed, for instance without a sound card or without the language. */
    FAILED,
    /** It did not end in time, and was ended. */
    TIMED_OUT
  }

  /**
   * Begins to say it, and returns at once. A sentence that is still being said is broken off: what
   * was called out last counts.
   *
   * @return empty once it was said or broken off; never exceptionally
   */
  CompletableFuture<Optional<Silence>> say(String sentence, Locale language);
}
