package dev.pitwall.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** Reads the keys of one object of a format's data; notes each problem with its place. */
final class FormatFields {
  private final JsonNode object;
  private final String place;
  private final List<FormatProblem> problems;

  FormatFields(JsonNode object, String place, List<FormatProblem> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
    if (!object.isObject()) {
      problem("", FormatProblem.Kind.WRONG_KIND, object.toString());
    }
  }

  void problem(String key, FormatProblem.Kind kind, String fact) {
    var at = key.isEmpty() || place.isEmpty() ? place + key : place + "/" + key;
    problems.add(new FormatProblem(at, kind, fact));
  }

  /** A slip in a key's name must not silently mean nothing. */
  void only(Set<String> known) {
    object
        .propertyNames()
        .forEach(
            key -> {
              if (!known.contains(key)) {
                problem(key, FormatProblem.Kind.UNKNOWN_KEY, key);
              }
            });
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  FormatFields child(String key) {
    return new FormatFields(object.path(key), place.isEmpty() ? key : place + "/" + key, problems);
  }

  String need(String key) {
    var text = text(key);
    if (text.isEmpty() && object.path(key).isMissingNode()) {
      problem(key, FormatProblem.Kind.MISSING, key);
    }
    return text.orElse("");
  }

  Optional<String> text(String key) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isString() || node.asString().isBlank()) {
      problem(key, FormatProblem.Kind.WRONG_KIND, node.toString());
      return Optional.empty();
    }
    return Optional.of(node.asString());
  }

  boolean flag(String key) {
    var node = object.path(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      problem(key, FormatProblem.Kind.WRONG_KIND, node.toString());
    }
    return node.isBoolean() && node.asBoolean();
  }

  Optional<Integer> whole(String key) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isInt()) {
      problem(key, FormatProblem.Kind.WRONG_KIND, node.toString());
      return Optional.empty();
    }
    return Optional.of(node.asInt());
  }

  List<String> texts(String key) {
    return items(key, (item, at) -> item.isString() ? item.asString() : wrong(at, item));
  }

  List<Mark> marks(String key) {
    return items(
        key, (item, at) -> item.isString() ? mark(item.asString(), at) : mark("", wrong(at, item)));
  }

  private String wrong(String at, JsonNode item) {
    problem(at, FormatProblem.Kind.WRONG_KIND, item.toString());
    return "";
  }

  Mark mark(String regex, String at) {
    try {
      return Mark.of(regex);
    } catch (PatternSyntaxException e) {
      problem(at, FormatProblem.Kind.BAD_PATTERN, e.getDescription() + ": " + regex);
      return Mark.of("");
    }
  }

  Pattern pattern(String regex, String at) {
    return mark(regex, at).pattern();
  }

  List<FormatFields> objects(String key) {
    return items(
        key,
        (item, at) -> new FormatFields(item, place.isEmpty() ? at : place + "/" + at, problems));
  }

  private <T> List<T> items(String key, BiFunction<JsonNode, String, T> read) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      problem(key, FormatProblem.Kind.WRONG_KIND, node.toString());
      return List.of();
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < node.size(); i++) {
      items.add(read.apply(node.get(i), key + "/" + i));
    }
    return List.copyOf(items);
  }

  Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    var node = object.path(key);
    if (!node.isMissingNode() && !node.isObject()) {
      problem(key, FormatProblem.Kind.WRONG_KIND, node.toString());
    } else {
      node.properties()
          .forEach(
              entry -> {
                var value = entry.getValue();
                map.put(
                    entry.getKey(),
                    value.isValueNode()
                        ? value.asString()
                        : wrong(key + "/" + entry.getKey(), value));
              });
    }
    return map;
  }

  <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    return text(key).flatMap(text -> word(key, text, type));
  }

  <E extends Enum<E>> Optional<E> word(String at, String text, Class<E> type) {
    for (var value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return Optional.of(value);
      }
    }
    problem(at, FormatProblem.Kind.UNKNOWN_WORD, text);
    return Optional.empty();
  }
}
