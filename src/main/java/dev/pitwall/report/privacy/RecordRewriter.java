package dev.pitwall.report.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes records anew with other values in them, however deep they lie. Every text of every record
 * is asked for: a field that is added to an event some day is not forgotten here. For one thread.
 */
final class RecordRewriter {
  /** What becomes of a value. */
  interface Rule {
    /**
     * @param part the name of the record's part that it stands in
     * @return the new value; empty to look into it, and to keep it where there is nothing inside
     */
    Optional<Object> instead(String part, Object value);
  }

  private record Shape(RecordComponent[] parts, Constructor<?> maker) {}

  private final Map<Class<?>, Shape> shapes = new HashMap<>();
  private final Rule rule;

  RecordRewriter(Rule rule) {
    this.rule = rule;
  }

  <T extends Record> T rewritten(T record) {
    @SuppressWarnings("unchecked")
    var same = (T) value("", record);
    return same;
  }

  private Object value(String part, Object value) {
    return rule.instead(part, value).orElseGet(() -> within(part, value));
  }

  private Object within(String part, Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(one -> value(part, one));
      case List<?> list -> list.stream().map(one -> value(part, one)).toList();
      case Set<?> set -> new LinkedHashSet<>(all(part, set));
      case Map<?, ?> map -> {
        var next = new LinkedHashMap<Object, Object>();
        map.forEach((key, one) -> next.put(value(part, key), value(part, one)));
        yield next;
      }
      case Record record -> made(record);
      default -> value;
    };
  }

  private List<Object> all(String part, Collection<?> values) {
    return values.stream().map(one -> value(part, one)).toList();
  }

  private Object made(Record record) {
    var shape = shapes.computeIfAbsent(record.getClass(), RecordRewriter::shape);
    var values = new Object[shape.parts().length];
    boolean same = true;
    try {
      for (int i = 0; i < values.length; i++) {
        var part = shape.parts()[i];
        var before = part.getAccessor().invoke(record);
        values[i] = value(part.getName(), before);
        same &= values[i].equals(before);
      }
      return same ? record : shape.maker().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record cannot be made anew: " + record.getClass(), e);
    }
  }

  private static Shape shape(Class<?> type) {
    try {
      var parts = type.getRecordComponents();
      var maker =
          type.getDeclaredConstructor(
              Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      maker.setAccessible(true);
      for (var part : parts) {
        part.getAccessor().setAccessible(true);
      }
      return new Shape(parts, maker);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has such a constructor", e);
    }
  }
}
