package dev.pitwall.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to and from their stored form: a short name that never changes, and one JSON object.
 * Immutable, for any thread.
 *
 * <p>What this version does not understand, by its name or by what is in it, becomes an {@link
 * Event.Unknown} with its text untouched, and is written back as it came. Fields that it does not
 * know in an event that it does are left aside.
 */
public final class EventCodec {
  private final JsonMapper mapper;
  private final Map<String, Class<? extends Event>> types = new HashMap<>();

  /** Each made when the first event of its kind is read: all of them are a tenth of a start. */
  private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

  /**
   * @throws IllegalStateException when an event has no stored name: a defect
   */
  public EventCodec() {
    EventTypes.check();
    mapper =
        JsonMapper.builder()
            .addModule(new DomainModule())
            .changeDefaultPropertyInclusion(
                all ->
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(
                Set.class,
                // A set that an event of earlier days does not have is empty.
                unsaid -> unsaid.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    EventTypes.NAMES.forEach((event, name) -> types.put(name, event));
  }

  /** The stored type name, e.g. {@code run.finished/1}. */
  public String type(Event event) {
    return event instanceof Event.Unknown unknown
        ? unknown.type()
        : EventTypes.NAMES.get(event.getClass());
  }

  /** One JSON object on one line. */
  public String data(Event event) {
    if (event instanceof Event.Unknown unknown) {
      // Line breaks stand only between the words of JSON; a space says the same.
      return unknown.payload().replace('\n', ' ').replace('\r', ' ');
    }
    // Half a surrogate pair, as a broken paste has it, is no letter in any file.
    return new String(
        mapper.writeValueAsString(event).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Never fails: what cannot be understood is {@link Event.Unknown}. */
  public Event event(String type, String data) {
    var known = types.get(type);
    if (known == null) {
      return new Event.Unknown(type, data);
    }
    var reader = readers.computeIfAbsent(type, _ -> mapper.readerFor(known));
    try {
      return reader.readValue(data);
    } catch (JacksonException | IllegalArgumentException e) {
      return new Event.Unknown(type, data);
    }
  }

  /** The envelope as one JSON line, without a line break. */
  public String line(Envelope envelope) {
    return store(envelope).open() + "}";
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException when it is not such a line; the message says where
   */
  public Envelope envelope(String line) {
    if (!line.endsWith("}") || line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("Not one JSON object on one line");
    }
    var stored = StoredEvent.read(line.substring(0, line.length() - 1), new Interned());
    checkObject(stored.data());
    return load(stored);
  }

  /**
   * @throws IllegalArgumentException when an unknown event is no JSON, or an event is too large
   */
  StoredEvent store(Envelope envelope) {
    var data = data(envelope.event());
    if (envelope.event() instanceof Event.Unknown) {
      checkObject(data);
    }
    return new StoredEvent(
        envelope.id(), envelope.stamp(), envelope.author(), type(envelope.event()), data);
  }

  Envelope load(StoredEvent stored) {
    return new Envelope(
        stored.id(), stored.stamp(), stored.author(), event(stored.type(), stored.data()));
  }

  private void checkObject(String data) {
    try (var json = mapper.createParser(data)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      if (object) {
        json.skipChildren();
      }
      if (!object || json.nextToken() != null) {
        throw new IllegalArgumentException("Not one JSON object: " + data);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
