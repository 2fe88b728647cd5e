package dev.pitwall.results;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A reading as one line of JSON, for scripts. */
public final class ReadingJson {
  private ReadingJson() {}

  /**
   * @param why the words for an {@link Reading.Ask}
   */
  public static String line(String file, Reading reading, String why) {
    var json = JsonObjects.empty();
    json.put("file", file);
    switch (reading) {
      case Reading.Read read -> {
        json.put("verdict", read.verdict().name());
        put(json, "score", read);
        json.put("format", String.join("|", read.formats()));
        json.put("reason", read.reason());
        var messages = json.putArray("messages");
        read.messages().forEach(messages::add);
      }
      case Reading.Ask ask -> {
        json.put("verdict", "ASK");
        json.putNull("score");
        json.put("format", format(ask.formats()).orElse(null));
        json.put("reason", why);
        json.putArray("messages");
      }
    }
    return json.toString();
  }

  private static void put(ObjectNode json, String key, Reading.Read read) {
    read.score()
        .ifPresentOrElse(
            // Not as 1E+3: a plain number is one for every script.
            score -> json.putRawValue(key, new RawValue(score.plain())),
            () -> json.putNull(key));
  }

  private static Optional<String> format(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("|", names));
  }
}
