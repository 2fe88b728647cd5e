package dev.pitwall.team.wire;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.log.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event in a frame. Its data are taken as they stand, to the letter. */
final class EventReader {
  private final JsonMapper json;

  EventReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param event empty when no version can have written it
   */
  record Read(EventId id, Optional<StoredEvent> event) {}

  Read read(String text) throws BadFrame {
    var envelope = json.createObjectNode();
    var data = "";
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadFrame("events: not an object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        parser.nextToken();
        if (name.equals("data")) {
          int from = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          data = text.substring(from, (int) parser.currentLocation().getCharOffset());
        } else {
          envelope.set(name, parser.readValueAsTree());
        }
      }
    } catch (JacksonException e) {
      throw new BadFrame("events: " + e.getOriginalMessage());
    }
    var id = id(new Fields(envelope, "events"));
    return new Read(id, event(id, envelope, data));
  }

  private static EventId id(Fields fields) throws BadFrame {
    return new EventId(fields.origin("origin"), fields.number("seq", 1, Long.MAX_VALUE - 1));
  }

  private static Optional<StoredEvent> event(EventId id, JsonNode envelope, String data) {
    try {
      var stamp = envelope.required("stamp");
      return Optional.of(
          new StoredEvent(
              id,
              new Stamp(
                  Instant.parse(stamp.required("wall").asString()),
                  stamp.required("counter").intValue()),
              envelope.optional("by").map(by -> new MemberId(by.asString())),
              envelope.required("type").asString(),
              // Outside of its texts a line break is a blank; the journal has none.
              data.replace('\n', ' ').replace('\r', ' ')));
    } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
      return Optional.empty();
    }
  }
}
