package dev.pitwall.core;

import java.util.Optional;

/** What this laptop remembers for itself: theme, language, who sits at it. Never shared. */
public interface Settings {
  Optional<String> get(String key);

  /** Remembered from the next {@link #get} on; on disk a moment later. */
  void put(String key, String value);
}
