package dev.pitwall.report.kit;

import dev.pitwall.domain.id.BlobHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pitwall-kit.json}: which snippets the kit has. */
final class KitJson {
  static final String NAME = "pitwall-kit.json";

  /** Of what this version writes. */
  static final int VERSION = 1;

  private static final String FORMAT = "pitwall-kit";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private KitJson() {}

  /**
   * What was read.
   *
   * @param version a newer one has no entries: the rest may be anything
   */
  record Content(int version, List<KitEntry> entries) {}

  static String write(List<KitEntry> entries) {
    var json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.put("version", VERSION);
    var all = json.putArray("snippets");
    for (var entry : entries) {
      var one = all.addObject();
      one.put("set", entry.set());
      one.put("title", entry.title());
      one.put("command", entry.command());
      var tags = one.putArray("tags");
      entry.tags().stream().sorted().forEach(tags::add);
      one.put("pinned", entry.pinned());
      one.put("content", entry.content().value());
      one.put("bytes", entry.bytes());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  static Content read(String text) {
    try {
      var json = JSON.readTree(text);
      if (!json.path("format").asString("").equals(FORMAT)) {
        throw new IllegalArgumentException("No kit");
      }
      int version = (int) number(json, "version", Integer.MAX_VALUE);
      var entries = new ArrayList<KitEntry>();
      if (version <= VERSION) {
        json.required("snippets").values().forEach(one -> entries.add(entry(one)));
      }
      return new Content(version, entries);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static KitEntry entry(JsonNode json) {
    var tags = new HashSet<String>();
    json.required("tags").values().forEach(tag -> tags.add(string(tag)));
    return new KitEntry(
        string(json.required("set")),
        string(json.required("title")),
        string(json.required("command")),
        tags,
        json.path("pinned").asBoolean(false),
        new BlobHash(string(json.required("content"))),
        number(json, "bytes", Long.MAX_VALUE));
  }

  private static String string(JsonNode json) {
    if (!json.isString()) {
      throw new IllegalArgumentException("Not a text");
    }
    return json.stringValue();
  }

  private static long number(JsonNode json, String field, long most) {
    var value = json.required(field);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > most) {
      throw new IllegalArgumentException("Not a number: " + field);
    }
    return value.longValue();
  }
}
