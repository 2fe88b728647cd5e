package dev.pitwall.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to and from their stored form: a short name that never changes, and one JSON object.
 * Immutable, for any thread.
 *
 * <p>What this version does not understand, by its name or by what is in it, becomes an {@link
 * Event.Unknown} with its text untouched, and is written back as it came. That holds for an event
 * with one field too many as well: without that field it would be another event, on this laptop and
 * on those that it forwards it to. Data that no version can have written are none.
 */
public final class EventCodec {
  /** Events have five objects in objects; every reader calls itself for each. */
  private static final int MOST_NESTED = 50;

  /** So many make a number of a million digits. */
  private static final int DIGITS_OF_EXPONENT = 6;

  /** A number with more takes minutes to write out, and the database takes none of them. */
  private static final int MOST_DIGITS = 100_000;

  /** About so many, so that memory is asked for once. */
  private static final int BYTES_A_LINE = 300;

  private final JsonMapper mapper;
  private final Map<String, Class<? extends Event>> types = new HashMap<>();

  /** Each made when the first event of its kind is read: all of them are a tenth of a start. */
  private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

  private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

  /**
   * @throws IllegalStateException when an event has no stored name: a defect
   */
  private static final String FORM = EventForm.of(EventTypes.NAMES);

  public EventCodec() {
    EventTypes.check();
    mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MOST_NESTED).build())
                    .build())
            .addModule(new DomainModule())
            .changeDefaultPropertyInclusion(
                all ->
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(
                Set.class,
                // A set or a map that an event of earlier days does not have is empty.
                absent -> absent.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                Map.class,
                absent -> absent.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    EventTypes.NAMES.forEach((event, name) -> types.put(name, event));
  }

  /** Names the form in which this version writes events; see {@link EventForm}. */
  public String form() {
    return FORM;
  }

  /** The stored type name, e.g. {@code run.finished/1}. */
  public String type(Event event) {
    return event instanceof Event.Unknown unknown
        ? unknown.type()
        : EventTypes.NAMES.get(event.getClass());
  }

  /** The fields of the object that is stored under a type; none of one that is not known. */
  public Set<String> fields(String type) {
    var event = types.get(type);
    return event == null
        ? Set.of()
        : Stream.of(event.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** One JSON object on one line. */
  public String data(Event event) {
    if (event instanceof Event.Unknown unknown) {
      // Line breaks stand only between the words of JSON; a space says the same.
      return unknown.payload().replace('\n', ' ').replace('\r', ' ');
    }
    var json =
        writers.computeIfAbsent(event.getClass(), mapper::writerFor).writeValueAsString(event);
    // Half a surrogate pair, as a broken paste has it, is no letter in any file.
    return hasSurrogates(json)
        ? new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        : json;
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Never fails: what cannot be understood is {@link Event.Unknown}. */
  public Event event(String type, String data) {
    return read(type, data).orElseGet(() -> new Event.Unknown(type, data));
  }

  /**
   * Empty when it is no event of any version: no JSON object, or one with a value that none can
   * have. What only a newer version understands is {@link Event.Unknown}.
   */
  private Optional<Event> read(String type, String data) {
    if (!canBeStored(data)) {
      return Optional.empty();
    }
    var known = types.get(type);
    try {
      return Optional.of(known == null ? unknown(type, data) : known(type, known, data));
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Event known(String type, Class<? extends Event> known, String data) {
    var reader = readers.computeIfAbsent(type, _ -> mapper.readerFor(known));
    try {
      return reader.readValue(data);
    } catch (JacksonException e) {
      if (ofANewerVersion(e)) {
        return unknown(type, data);
      }
      throw e;
    }
  }

  private Event unknown(String type, String data) {
    checkObject(data);
    return new Event.Unknown(type, data);
  }

  /** JSON of another shape, or a word that is not known here; but no value that cannot be. */
  private static boolean ofANewerVersion(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
        return false;
      }
    }
    return e instanceof MismatchedInputException;
  }

  private boolean canBeStored(String data) {
    return !isSuspicious(data) || hasPlainValues(data);
  }

  /**
   * Whether there may be half a letter outside of the first plane, or a number of a million digits
   * and more. By hand: every event that is read is asked, and a pattern takes a sixth of all that.
   */
  static boolean isSuspicious(String data) {
    for (int i = data.indexOf('\\'); i >= 0; i = data.indexOf('\\', i + 1)) {
      if (at(data, i + 1, "u") && at(data, i + 2, "dD") && at(data, i + 3, "89abcdefABCDEF")) {
        return true;
      }
    }
    // So many digits in a row cover one of these places.
    for (int i = DIGITS_OF_EXPONENT; i < data.length(); i += DIGITS_OF_EXPONENT) {
      if (isDigit(data, i) && isLongExponent(data, i, i - DIGITS_OF_EXPONENT)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the digits around {@code place} are a long exponent of a number.
   *
   * @param asked before: digits that reach back to there are not looked at again, or a million of
   *     them would be gone through a hundred thousand times
   */
  private static boolean isLongExponent(String data, int place, int asked) {
    int first = place;
    while (first > asked && isDigit(data, first - 1)) {
      first--;
    }
    int letter = first > 0 && at(data, first - 1, "+-") ? first - 2 : first - 1;
    return first > asked
        && letter > 0
        && at(data, letter, "eE")
        && at(data, letter - 1, "0123456789.")
        && hasDigits(data, first);
  }

  private static boolean isDigit(String data, int place) {
    char letter = data.charAt(place);
    return letter >= '0' && letter <= '9';
  }

  private static boolean at(String data, int place, String letters) {
    return place < data.length() && letters.indexOf(data.charAt(place)) >= 0;
  }

  private static boolean hasDigits(String data, int from) {
    for (int i = from; i < from + DIGITS_OF_EXPONENT; i++) {
      if (!at(data, i, "0123456789")) {
        return false;
      }
    }
    return true;
  }

  /** Neither half letters, which no file can hold, nor numbers that fill the memory as digits. */
  private boolean hasPlainValues(String data) {
    try (var json = mapper.createParser(data)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
        if (text && !isWhole(json.getString())
            || token == JsonToken.VALUE_NUMBER_FLOAT
                && Math.abs((long) json.getDecimalValue().scale()) > MOST_DIGITS) {
          return false;
        }
      }
      return true;
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      // Not even the exponent can be read.
      return false;
    }
  }

  private static boolean isWhole(String text) {
    return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  /** The envelope as one JSON line, without a line break. */
  public String line(Envelope envelope) {
    return store(envelope).line();
  }

  /** The envelopes as {@link #line} writes each, with a line break behind each, in UTF-8. */
  public byte[] lines(List<Envelope> envelopes) {
    var bytes = new ByteArrayOutputStream(BYTES_A_LINE * envelopes.size());
    for (var envelope : envelopes) {
      // One by one: a single letter that is not Latin makes a text twice as long, and slow to add
      // to.
      bytes.writeBytes(line(envelope).getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException when it is not such a line; the message says where
   */
  public Envelope envelope(String line) {
    var stored = stored(line);
    // An event that can be read is an object: looking for that first would parse it once more.
    return load(stored)
        .orElseGet(
            () -> {
              checkObject(stored.data());
              var unknown = new Event.Unknown(stored.type(), stored.data());
              return new Envelope(stored.id(), stored.stamp(), stored.author(), unknown);
            });
  }

  /**
   * The same for whoever only passes the line on: the event is {@link Event.Unknown}, of whichever
   * type, and its data are some JSON object.
   *
   * @throws IllegalArgumentException when it is not such a line
   */
  public Envelope unread(String line) {
    var stored = stored(line);
    checkObject(stored.data());
    return new Envelope(
        stored.id(),
        stored.stamp(),
        stored.author(),
        new Event.Unknown(stored.type(), stored.data()));
  }

  private static StoredEvent stored(String line) {
    if (!line.endsWith("}") || line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("Not one JSON object on one line");
    }
    return StoredEvent.read(line.substring(0, line.length() - 1), new Interned());
  }

  /**
   * @throws IllegalArgumentException when an unknown event is no JSON, or an event is too large
   */
  public StoredEvent store(Envelope envelope) {
    var stored = passOn(envelope);
    if (envelope.event() instanceof Event.Unknown) {
      checkObject(stored.data());
    }
    return stored;
  }

  /**
   * The same for an envelope that comes out of a log, or of {@link #unread}: there it was checked.
   *
   * @throws IllegalArgumentException when the event is too large
   */
  public StoredEvent passOn(Envelope envelope) {
    var event = envelope.event();
    return new StoredEvent(
        envelope.id(), envelope.stamp(), envelope.author(), type(event), data(event));
  }

  /** Empty when its data are those of no event, of this version or a newer one. */
  Optional<Envelope> load(StoredEvent stored) {
    return read(stored.type(), stored.data())
        .map(event -> new Envelope(stored.id(), stored.stamp(), stored.author(), event));
  }

  /**
   * An event of another laptop. Empty when no log can keep it, or would not let it in again at the
   * next start.
   */
  public Optional<Envelope> admit(StoredEvent arriving) {
    try {
      var envelope = load(arriving);
      if (arriving.data().length() > StoredEvent.DATA_LETTERS / 4) {
        // Written in this version's way it may be longer than it came.
        envelope.ifPresent(this::store);
      }
      return envelope;
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void checkObject(String data) {
    if (!canBeStored(data)) {
      throw new IllegalArgumentException("Not to be stored as JSON: " + data);
    }
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
