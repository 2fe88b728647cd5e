package dev.pitwall.log;

import dev.pitwall.domain.event.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names the form in which this version writes events: two versions with the same form write an
 * event that both know to the letter alike. Made of the names and parts of all kinds of events.
 */
final class EventForm {
  private static final int DIGITS = 16;

  private EventForm() {}

  static String of(Map<Class<? extends Event>, String> names) {
    var parts = new TreeMap<String, String>();
    names.forEach(
        (event, name) -> {
          parts.put(name, event.getSimpleName());
          describe(event, parts);
        });
    try {
      byte[] text = parts.toString().getBytes(StandardCharsets.UTF_8);
      var digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void describe(Class<?> type, Map<String, String> parts) {
    var name = type.getName();
    if (!name.startsWith("dev.pitwall.") || parts.containsKey(name)) {
      return;
    }
    var own = new TreeSet<String>();
    parts.put(name, "");
    if (type.isRecord()) {
      for (var component : type.getRecordComponents()) {
        own.add(component.getName() + " " + component.getGenericType().getTypeName());
        describe(component.getGenericType(), parts);
      }
    } else if (type.isEnum()) {
      for (var constant : type.getEnumConstants()) {
        own.add(constant.toString());
      }
    } else if (type.isSealed()) {
      for (var one : type.getPermittedSubclasses()) {
        own.add(one.getName());
        describe(one, parts);
      }
    }
    parts.put(name, own.toString());
  }

  private static void describe(Type type, Map<String, String> parts) {
    switch (type) {
      case Class<?> plain -> describe(plain, parts);
      case ParameterizedType generic -> {
        for (var argument : generic.getActualTypeArguments()) {
          describe(argument, parts);
        }
      }
      default -> {
        // Neither an array nor a variable is part of an event.
      }
    }
  }
}
