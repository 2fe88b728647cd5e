package dev.pitwall.team.wire;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An object in a frame, read field by field; fields that nobody asks for do not matter. */
final class Fields {
  private final JsonNode object;
  private final String place;

  Fields(JsonNode object, String place) throws BadFrame {
    if (!object.isObject()) {
      throw new BadFrame(place + ": not an object");
    }
    this.object = object;
    this.place = place;
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  Fields object(String key) throws BadFrame {
    return new Fields(object.path(key), place + "/" + key);
  }

  List<Fields> objects(String key, int most) throws BadFrame {
    var objects = new ArrayList<Fields>();
    for (var item : list(key, most)) {
      objects.add(new Fields(item, place + "/" + key));
    }
    return objects;
  }

  List<String> texts(String key, int most) throws BadFrame {
    var texts = new ArrayList<String>();
    for (var item : list(key, most)) {
      texts.add(text(key, item));
    }
    return texts;
  }

  /** A list that is not there is empty. */
  private Iterable<JsonNode> list(String key, int most) throws BadFrame {
    var list = object.path(key);
    if (!list.isArray() && !list.isMissingNode()) {
      throw bad(key, "not a list");
    }
    if (list.size() > most) {
      throw bad(key, "more than " + most);
    }
    return list;
  }

  String text(String key) throws BadFrame {
    return text(key, object.path(key));
  }

  /** One that is not there is empty. */
  String textOrEmpty(String key) throws BadFrame {
    return has(key) ? text(key) : "";
  }

  private String text(String key, JsonNode node) throws BadFrame {
    return text(key, node, WireLimits.WORD_LETTERS);
  }

  /** A text of up to so many letters. */
  String text(String key, int most) throws BadFrame {
    return text(key, object.path(key), most);
  }

  private String text(String key, JsonNode node, int most) throws BadFrame {
    if (!node.isString() || node.asString().length() > most) {
      throw bad(key, "not a text of up to " + most + " letters");
    }
    return node.asString();
  }

  long number(String key, long least, long most) throws BadFrame {
    return number(key, object.path(key), least, most);
  }

  private long number(String key, JsonNode node, long least, long most) throws BadFrame {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.asLong() < least
        || node.asLong() > most) {
      throw bad(key, "not a number from " + least + " to " + most);
    }
    return node.asLong();
  }

  /** Milliseconds since 1970. */
  Instant moment(String key) throws BadFrame {
    return Instant.ofEpochMilli(number(key, 0, Integer.MAX_VALUE * 1_000L * 2));
  }

  Origin origin(String key) throws BadFrame {
    return origin(key, text(key));
  }

  BlobHash blob(String key) throws BadFrame {
    try {
      return new BlobHash(text(key));
    } catch (IllegalArgumentException e) {
      throw bad(key, e.getMessage());
    }
  }

  private Origin origin(String key, String text) throws BadFrame {
    try {
      return new Origin(text);
    } catch (IllegalArgumentException e) {
      throw bad(key, e.getMessage());
    }
  }

  /** One that is not there is empty. */
  VersionVector vector(String key) throws BadFrame {
    if (!has(key)) {
      return VersionVector.EMPTY;
    }
    var origins = object.get(key);
    if (!origins.isObject() || origins.size() > WireLimits.MOST_ORIGINS) {
      throw bad(key, "not an object of up to " + WireLimits.MOST_ORIGINS + " origins");
    }
    var held = new HashMap<Origin, SequenceSet>();
    int ranges = 0;
    for (var entry : origins.properties()) {
      ranges += entry.getValue().size();
      if (ranges > WireLimits.MOST_RANGES) {
        throw bad(key, "more than " + WireLimits.MOST_RANGES + " ranges");
      }
      held.put(origin(key, entry.getKey()), numbers(key, entry.getValue()));
    }
    return new VersionVector(held);
  }

  private SequenceSet numbers(String key, JsonNode list) throws BadFrame {
    if (!list.isArray()) {
      throw bad(key, "not pairs of numbers");
    }
    var ranges = new ArrayList<SequenceSet.Range>(list.size());
    for (var pair : list) {
      if (!pair.isArray() || pair.size() != 2) {
        throw bad(key, "not pairs of numbers");
      }
      long first = number(key, pair.get(0), 1, Long.MAX_VALUE - 1);
      ranges.add(new SequenceSet.Range(first, number(key, pair.get(1), first, Long.MAX_VALUE - 1)));
    }
    try {
      return new SequenceSet(ranges);
    } catch (IllegalArgumentException e) {
      throw bad(key, e.getMessage());
    }
  }

  <T> Optional<T> maybe(String key, Reader<T> reader) throws BadFrame {
    return has(key) ? Optional.of(reader.read(this)) : Optional.empty();
  }

  /** What is made of the fields of an object. */
  interface Reader<T> {
    T read(Fields fields) throws BadFrame;
  }

  BadFrame bad(String key, String what) {
    return new BadFrame(place + "/" + key + ": " + what);
  }
}
