package dev.pitwall.laptop;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import dev.pitwall.laptop.LaptopSettings.Remembered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file behind what a laptop remembers for itself: one line of JSON, and one with the tag of the
 * laptop's key. Among the settings are paths that the app reads and a working copy in which it runs
 * git: those of another laptop, which may come with a data folder, are not believed. Replaced whole
 * at every change, so a stop at any moment leaves the old or the new.
 */
final class SettingsFile {
  static final String NAME = "laptop.json";

  private static final String PURPOSE = "settings";

  /** Among the settings are drafts; some hundred of them fit. */
  private static final int MOST_BYTES = 64 << 20;

  private final Path file;
  private final LaptopKey key;
  private final JsonMapper mapper = new JsonMapper();

  /**
   * @param settings by their names
   * @param days by their folders
   */
  record Content(Map<String, String> settings, Map<String, Remembered> days) {}

  /** A moment as text, so that the file does not change with a library's way of writing it. */
  private record Stored(Map<String, String> settings, Map<String, StoredDay> days) {}

  private record StoredDay(String name, String start) {}

  SettingsFile(Path root, LaptopKey key) {
    this.file = root.resolve(NAME);
    this.key = key;
  }

  Path file() {
    return file;
  }

  boolean exists() {
    return PlainFile.exists(file);
  }

  /** Empty when this laptop did not write it, or it cannot be read any more. */
  Optional<Content> read() throws IOException {
    var text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    if (end < 0 || !LaptopKey.same(text.substring(end + 1).strip(), tag(text.substring(0, end)))) {
      return Optional.empty();
    }
    try {
      var stored = mapper.readValue(text.substring(0, end), Stored.class);
      var days = new TreeMap<String, Remembered>();
      stored
          .days()
          .forEach(
              (folder, day) ->
                  days.put(folder, new Remembered(day.name(), Instant.parse(day.start()))));
      return Optional.of(new Content(stored.settings(), days));
    } catch (JacksonException | DateTimeException e) {
      // Tagged by this laptop and yet not what this version writes: of a newer one.
      return Optional.empty();
    }
  }

  void write(Map<String, String> settings, Map<String, Remembered> days) throws IOException {
    var stored = new TreeMap<String, StoredDay>();
    days.forEach(
        (folder, day) -> stored.put(folder, new StoredDay(day.name(), day.start().toString())));
    var json = mapper.writeValueAsString(new Stored(new TreeMap<>(settings), stored));
    DurableFiles.replace(file, (json + "\n" + tag(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String tag(String json) {
    return key.tag(PURPOSE, json);
  }
}
