package dev.pitwall.testing;

import dev.pitwall.core.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a laptop remembers, for as long as a test. */
public final class MapSettings implements Settings {
  private final Map<String, String> settings = new ConcurrentHashMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  @Override
  public void put(String key, String value) {
    settings.put(key, value);
  }
}
