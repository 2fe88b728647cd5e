package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the keys of one object of a format's data; notes each problem with its place. */
final class FormatFields {
  /** Of what stands there, so much fits a sentence. */
  private static final int SHOWN = 80;

  /** JSON has no comments; keys that begin so are for people, in any object. */
  static final String COMMENT = "//";

  private final JsonNode object;
  private final String place;
  private final List<FormatProblem> problems;

  FormatFields(JsonNode object, String place, List<FormatProblem> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
    if (!object.isObject()) {
      problem("", FormatProblem.Kind.OBJECT, object.toString());
    }
  }

  void problem(String key, FormatProblem.Kind kind, String fact) {
    problem(key, kind, fact, List.of());
  }

  void problem(String key, FormatProblem.Kind kind, String fact, List<String> allowed) {
    var at = key.isEmpty() || place.isEmpty() ? place + key : place + "/" + key;
    var shown = fact.length() > SHOWN ? fact.substring(0, SHOWN) + "\u2026" : fact;
    problems.add(new FormatProblem(at, 0, kind, shown, allowed));
  }

  /** A slip in a key's name must not silently mean nothing. */
  void only(Set<String> known) {
    object
        .propertyNames()
        .forEach(
            key -> {
              if (!known.contains(key) && !key.startsWith(COMMENT)) {
                problem(key, FormatProblem.Kind.UNKNOWN_KEY, key, known.stream().sorted().toList());
              }
            });
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  /** It is there and is told to be wrong: nothing more is to be said of it. */
  boolean isWrong(String key) {
    var at = place.isEmpty() ? key : place + "/" + key;
    return problems.stream().anyMatch(one -> one.place().equals(at));
  }

  /** The same of any of them, or of something in them. */
  boolean anyWrong(String... keys) {
    return Stream.of(keys)
        .map(key -> place.isEmpty() ? key : place + "/" + key)
        .anyMatch(
            at ->
                problems.stream()
                    .map(FormatProblem::place)
                    .anyMatch(one -> one.equals(at) || one.startsWith(at + "/")));
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
      problem(key, FormatProblem.Kind.TEXT, node.toString());
      return Optional.empty();
    }
    return Optional.of(node.asString());
  }

  boolean flag(String key) {
    var node = object.path(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      problem(key, FormatProblem.Kind.TRUE_OR_FALSE, node.toString());
    }
    return node.isBoolean() && node.asBoolean();
  }

  Optional<Integer> whole(String key) {
    var node = object.path(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isInt()) {
      problem(key, FormatProblem.Kind.WHOLE_NUMBER, node.toString());
      return Optional.empty();
    }
    return Optional.of(node.asInt());
  }

  List<String> texts(String key) {
    return items(key, (item, at) -> item.isString() ? item.asString() : wrong(at, item));
  }

  List<LinePattern> marks(String key) {
    return items(
        key, (item, at) -> item.isString() ? mark(item.asString(), at) : mark("", wrong(at, item)));
  }

  private String wrong(String at, JsonNode item) {
    problem(at, FormatProblem.Kind.TEXT, item.toString());
    return "";
  }

  LinePattern mark(String regex, String at) {
    try {
      return LinePattern.of(regex);
    } catch (PatternSyntaxException e) {
      problem(at, FormatProblem.Kind.PATTERN, e.getDescription() + ": " + regex);
      return LinePattern.of("");
    } catch (StackOverflowError e) {
      // The compiler of patterns calls itself for every bracket in a bracket.
      problem(at, FormatProblem.Kind.PATTERN, "too many brackets in brackets");
      return LinePattern.of("");
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
      problem(key, FormatProblem.Kind.LIST, node.toString());
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
      problem(key, FormatProblem.Kind.OBJECT, node.toString());
    } else {
      node.properties().stream()
          .filter(entry -> !entry.getKey().startsWith(COMMENT))
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

  /** Those of an enum as they stand in a format: a verdict large, all else small. */
  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .map(one -> type == Verdict.class ? one.name() : one.name().toLowerCase(Locale.ROOT))
        .toList();
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
    problem(at, FormatProblem.Kind.WORD, text, words(type));
    return Optional.empty();
  }
}
