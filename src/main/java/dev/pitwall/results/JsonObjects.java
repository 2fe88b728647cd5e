package dev.pitwall.results;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON strictly, numbers exactly, and looks whether an object has the keys it must have. */
final class JsonObjects {
  /**
   * Of one object. 8 MB of small values are 190 MB as a tree; so many are 10 MB, and more messages
   * than any benchmarker prints.
   */
  private static final long MOST_TOKENS = 100_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonObjects() {}

  /** Empty when it is not valid JSON, has a key twice, or is too large to be a result. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      // Not JSON after all: an output is full of braces.
      return Optional.empty();
    }
  }

  static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  static boolean fits(Shape.Json shape, JsonNode object) {
    return shape.required().entrySet().stream()
            .allMatch(
                key -> object.has(key.getKey()) && is(key.getValue(), object.get(key.getKey())))
        && object.propertyStream().allMatch(entry -> allowed(shape, entry));
  }

  private static boolean allowed(Shape.Json shape, Map.Entry<String, JsonNode> entry) {
    if (shape.required().containsKey(entry.getKey())) {
      return true;
    }
    var kind = shape.optional().get(entry.getKey());
    return kind != null && is(kind, entry.getValue());
  }

  private static boolean is(Shape.Kind kind, JsonNode node) {
    return switch (kind) {
      case BOOLEAN -> node.isBoolean();
      case INTEGER -> node.isIntegralNumber();
      case NUMBER -> node.isNumber();
      case TEXT -> node.isString();
      case TEXTS ->
          node.isNull()
              || node.isArray()
                  && node.valueStream()
                      .allMatch(
                          one -> one.isString() || one.isObject() && one.path("text").isString());
      case OBJECT -> node.isObject();
      case OBJECTS -> node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
    };
  }
}
