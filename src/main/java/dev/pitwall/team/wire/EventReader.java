package dev.pitwall.team.wire;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.log.StoredMoment;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the events of one frame while it is parsed. Their data are taken as they stand, to the
 * letter. What is wrong with one shows when the frame is known to be one of events: a newer version
 * may name something else so.
 */
final class EventReader {
  private final String text;
  private final List<Fields> read = new ArrayList<>();

  /** The few of a day are checked once in a frame. */
  private final Map<String, Origin> origins = new HashMap<>();

  private final Map<String, MemberId> members = new HashMap<>();

  /**
   * @param text of the frame
   */
  EventReader(String text) {
    this.text = text;
  }

  /** Of one event as it was found; null where there is none of this kind. */
  private static final class Fields {
    String origin;
    long number;
    String wall;
    int counter = -1;
    boolean hasAuthor;
    String author;
    String type;
    String data = "";
  }

  /** Reads the value at which the parser stands. */
  void read(JsonParser json) throws JacksonException {
    var fields = new Fields();
    read.add(fields);
    eachField(
        json,
        name -> {
          switch (name) {
            case "origin" -> fields.origin = string(json);
            case "seq" -> fields.number = number(json);
            case "stamp" -> stamp(json, fields);
            case "by" -> {
              fields.hasAuthor = json.currentToken() != JsonToken.VALUE_NULL;
              fields.author = string(json);
            }
            case "type" -> fields.type = string(json);
            case "data" -> {
              int from = (int) json.currentTokenLocation().getCharOffset();
              json.skipChildren();
              fields.data = text.substring(from, (int) json.currentLocation().getCharOffset());
            }
            default -> json.skipChildren();
          }
        });
  }

  /** Each field of an object, with the parser at its value; what is no object is skipped. */
  private static void eachField(JsonParser json, Consumer<String> field) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      json.nextToken();
      field.accept(name);
    }
  }

  private static void stamp(JsonParser json, Fields fields) {
    eachField(
        json,
        name -> {
          switch (name) {
            case "wall" -> fields.wall = string(json);
            case "counter" -> {
              long counter = number(json);
              fields.counter = counter == (int) counter ? (int) counter : -1;
            }
            default -> json.skipChildren();
          }
        });
  }

  private static String string(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  private static long number(JsonParser json) {
    boolean fits =
        json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    if (fits) {
      return json.getLongValue();
    }
    json.skipChildren();
    return -1;
  }

  /**
   * The frame of the events that were read.
   *
   * @throws BadFrame when there are too many, or one has no name
   */
  Frame.Events frame() throws BadFrame {
    if (read.size() > WireLimits.MOST_EVENTS) {
      throw new BadFrame("/events: more than " + WireLimits.MOST_EVENTS);
    }
    var events = new ArrayList<StoredEvent>(read.size());
    var impossible = new ArrayList<EventId>();
    for (var fields : read) {
      var id = id(fields);
      event(id, fields).ifPresentOrElse(events::add, () -> impossible.add(id));
    }
    return new Frame.Events(events, impossible);
  }

  private EventId id(Fields fields) throws BadFrame {
    if (fields.origin == null || fields.number < 1 || fields.number == Long.MAX_VALUE) {
      throw new BadFrame("events: one without an origin and a number");
    }
    try {
      return new EventId(origins.computeIfAbsent(fields.origin, Origin::new), fields.number);
    } catch (IllegalArgumentException e) {
      throw new BadFrame("events/origin: " + e.getMessage());
    }
  }

  /** Empty when no version can have written it. */
  private Optional<StoredEvent> event(EventId id, Fields fields) {
    boolean whole =
        fields.wall != null && fields.type != null && (fields.author != null || !fields.hasAuthor);
    if (!whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new StoredEvent(
              id,
              new Stamp(StoredMoment.any(fields.wall), fields.counter),
              Optional.ofNullable(fields.author)
                  .map(author -> members.computeIfAbsent(author, MemberId::new)),
              fields.type,
              // Outside of its texts a line break is a blank; the journal has none.
              fields.data.replace('\n', ' ').replace('\r', ' ')));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
