package dev.pitwall.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The line of each value of a JSON text. */
final class PlacesInText {
  private final Map<String, Integer> lines = new HashMap<>();

  PlacesInText(String json) {
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          var place = parser.streamReadContext().pathAsPointer().toString();
          lines.putIfAbsent(
              place.isEmpty() ? "" : place.substring(1), parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (JacksonException e) {
      // Not JSON from here on; the values before it have their lines.
      return;
    }
  }

  /** Of what is missing, the line of what it is missing in. */
  int line(String place) {
    for (var at = place; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return lines.getOrDefault("", 0);
  }
}
