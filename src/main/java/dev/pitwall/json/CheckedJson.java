package dev.pitwall.json;

import dev.pitwall.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object in a JSON file that people write. It knows its place and its keys; what is wrong is
 * noted, and reading goes on with a value that nobody will use, so that everything is noted.
 */
public final class CheckedJson {
  /** JSON has no comments; keys that begin so are for people, in any object. */
  private static final String COMMENT = "//";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode object;
  private final String place;
  private final List<JsonProblem> problems;

  private CheckedJson(
      JsonNode object, String place, Set<String> known, List<JsonProblem> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
    var sorted = known.stream().sorted().toList();
    if (!object.isObject() && !object.isMissingNode()) {
      problem("", Kind.OBJECT, object.toString(), sorted);
    }
    // A slip in a key's name must not silently mean nothing.
    for (var key : object.propertyNames()) {
      if (!known.contains(key) && !key.startsWith(COMMENT)) {
        problem(key, Kind.UNKNOWN_KEY, key, sorted);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param known the keys of its object
   */
  public static <T> Checked<T> read(
      String text, Set<String> known, Function<CheckedJson, T> reader) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException e) {
      return new Checked.Bad<>(List.of(noJson(e)));
    }
    var problems = new ArrayList<JsonProblem>();
    var value = reader.apply(new CheckedJson(node, "", known, problems));
    if (problems.isEmpty()) {
      return new Checked.Good<>(value);
    }
    var places = new PlacesInText(text);
    return new Checked.Bad<>(
        problems.stream().distinct().map(one -> one.at(places.line(one.place()))).toList());
  }

  private static JsonProblem noJson(JacksonException e) {
    var at = e.getLocation();
    boolean placed = at != null && at.getLineNr() > 0;
    return new JsonProblem(
        placed ? String.valueOf(at.getColumnNr()) : "",
        placed ? at.getLineNr() : 1,
        Kind.NOT_JSON,
        e.getOriginalMessage().lines().findFirst().orElse(""),
        List.of());
  }

  public void problem(String key, Kind kind, String fact) {
    problem(key, kind, fact, List.of());
  }

  public void problem(String key, Kind kind, String fact, List<String> allowed) {
    problems.add(new JsonProblem(under(key), 0, kind, fact, allowed));
  }

  private String under(String key) {
    return key.isEmpty() || place.isEmpty() ? place + key : place + "/" + key;
  }

  /** Whether nothing is wrong in the file so far. */
  public boolean isFine() {
    return problems.isEmpty();
  }

  /** Whether something is wrong with one of these, or in it: nothing more is to be said of it. */
  public boolean isWrong(String... keys) {
    return !object.isObject()
        || Stream.of(keys)
            .map(this::under)
            .anyMatch(
                at ->
                    problems.stream()
                        .map(JsonProblem::place)
                        .anyMatch(one -> one.equals(at) || one.startsWith(at + "/")));
  }

  public boolean has(String key) {
    return object.hasNonNull(key);
  }

  public Optional<CheckedJson> child(String key, Set<String> known) {
    return has(key) ? Optional.of(child(key, object.get(key), known)) : Optional.empty();
  }

  public CheckedJson needChild(String key, Set<String> known) {
    needed(key);
    return child(key, object.path(key), known);
  }

  private CheckedJson child(String at, JsonNode node, Set<String> known) {
    return new CheckedJson(node, under(at), known, problems);
  }

  public List<CheckedJson> children(String key, Set<String> known) {
    return items(key, (item, at) -> child(at, item, known));
  }

  public String need(String key) {
    needed(key);
    return text(key).orElse("");
  }

  /** As {@link #need}, without blanks around it, and of so many letters at most. */
  public String need(String key, int letters) {
    needed(key);
    return text(key, letters).orElse("");
  }

  private void needed(String key) {
    if (object.isObject() && object.path(key).isMissingNode()) {
      problem(key, Kind.MISSING, key);
    }
  }

  public Optional<String> text(String key) {
    var node = object.path(key);
    return node.isMissingNode() ? Optional.empty() : text(node, key, Integer.MAX_VALUE);
  }

  public Optional<String> text(String key, int letters) {
    var node = object.path(key);
    return node.isMissingNode() ? Optional.empty() : text(node, key, letters).map(String::strip);
  }

  private Optional<String> text(JsonNode node, String at, int letters) {
    if (!node.isString() || node.asString().isBlank()) {
      problem(at, Kind.TEXT, node.toString());
      return Optional.empty();
    }
    if (node.asString().strip().length() > letters) {
      problem(at, Kind.TOO_LONG, node.asString(), List.of(String.valueOf(letters)));
      return Optional.empty();
    }
    return Optional.of(node.asString());
  }

  /**
   * A text of a notation of its own.
   *
   * @param kind what is wrong where {@code reader} gives nothing
   */
  public <T> Optional<T> notation(String key, Kind kind, Function<String, Optional<T>> reader) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    var read = node.isString() ? reader.apply(node.asString().strip()) : Optional.<T>empty();
    if (read.isEmpty()) {
      problem(key, kind, node.isString() ? node.asString() : node.toString());
    }
    return read;
  }

  public boolean flag(String key) {
    var node = object.path(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      problem(key, Kind.TRUE_OR_FALSE, node.toString());
    }
    return node.isBoolean() && node.asBoolean();
  }

  public Optional<Integer> whole(String key) {
    return whole(key, Kind.WHOLE_NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE, List.of());
  }

  public Optional<Integer> whole(String key, int least, int most) {
    return whole(
        key, Kind.RANGE, least, most, List.of(String.valueOf(least), String.valueOf(most)));
  }

  private Optional<Integer> whole(
      String key, Kind kind, int least, int most, List<String> allowed) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
      problem(key, kind, node.toString(), allowed);
      return Optional.empty();
    }
    return Optional.of(node.asInt());
  }

  public List<String> texts(String key) {
    return items(key, (item, at) -> item.isString() ? item.asString() : noText(item, at));
  }

  public List<String> texts(String key, int letters) {
    return items(key, (item, at) -> text(item, at, letters).orElse("").strip());
  }

  private String noText(JsonNode item, String at) {
    problem(at, Kind.TEXT, item.toString());
    return "";
  }

  private <T> List<T> items(String key, BiFunction<JsonNode, String, T> read) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      problem(key, Kind.LIST, node.toString());
      return List.of();
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < node.size(); i++) {
      items.add(read.apply(node.get(i), key + "/" + i));
    }
    return List.copyOf(items);
  }

  /** Texts under names of the writer's own, in their order. */
  public Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    var node = object.path(key);
    if (!node.isMissingNode() && !node.isObject()) {
      problem(key, Kind.NAMED_TEXTS, node.toString());
    }
    for (var entry : node.properties()) {
      if (!entry.getKey().startsWith(COMMENT)) {
        var value = entry.getValue();
        map.put(
            entry.getKey(),
            value.isValueNode() ? value.asString() : noText(value, key + "/" + entry.getKey()));
      }
    }
    return map;
  }

  /** One of a few words; large or small letters are the same. */
  public <T> Optional<T> word(String key, T[] values, Function<T, String> name) {
    return text(key).flatMap(text -> word(key, text, values, name));
  }

  /** The same for a text embedded elsewhere, {@code at} its place. */
  public <T> Optional<T> word(String at, String text, T[] values, Function<T, String> name) {
    var found = Stream.of(values).filter(one -> name.apply(one).equalsIgnoreCase(text)).findFirst();
    if (found.isEmpty()) {
      problem(at, Kind.WORD, text, Stream.of(values).map(name).toList());
    }
    return found;
  }
}
