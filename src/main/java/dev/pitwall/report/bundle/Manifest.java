package dev.pitwall.report.bundle;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.domain.model.Contest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle says of itself, in its first entry.
 *
 * @param version of the bundle's form; a reader refuses a newer one
 * @param day which day it is: the step that made its contest
 * @param name the contest's
 * @param events how many there are
 * @param held the numbers of every origin's events: whoever reads them checks that none is missing
 * @param blobs how many attachments there are
 * @param leftOut what was left out on purpose, in words for people
 * @param missing attachments that events name and the laptop that wrote the bundle did not have
 */
public record Manifest(
    int version,
    String day,
    String name,
    int events,
    VersionVector held,
    int blobs,
    List<String> leftOut,
    int missing) {
  static final String FORMAT = "pitwall-bundle";

  /** Of what this version writes. */
  public static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public Manifest {
    leftOut = List.copyOf(leftOut);
  }

  static Manifest of(Timeline timeline, String name, int blobs, List<String> leftOut, int missing) {
    var events = timeline.envelopes();
    return new Manifest(
        VERSION,
        dayOf(timeline),
        timeline.day().contest().map(Contest::name).orElse(name),
        events.size(),
        VersionVector.of(events.stream().map(Envelope::id)),
        blobs,
        leftOut,
        missing);
  }

  /** Equal for all laptops that hold the day; empty where nothing is recorded. */
  public static String dayOf(Timeline timeline) {
    return timeline
        .day()
        .contest()
        .map(Contest::created)
        .or(() -> timeline.envelopes().stream().findFirst().map(Envelope::step))
        .map(Manifest::written)
        .orElse("");
  }

  private static String written(StepId step) {
    return step.origin().value() + "@" + step.stamp().wall() + "+" + step.stamp().counter();
  }

  String json() {
    var json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.put("version", version);
    json.put("day", day);
    json.put("name", name);
    json.put("events", events);
    var numbers = json.putObject("held");
    new TreeMap<>(
            held.held().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue)))
        .forEach((origin, set) -> numbers.put(origin, written(set)));
    json.put("blobs", blobs);
    var left = json.putArray("leftOut");
    leftOut.forEach(left::add);
    if (missing > 0) {
      json.put("missing", missing);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** {@code 1-120,122-130}. */
  private static String written(SequenceSet numbers) {
    return numbers.ranges().stream()
        .map(range -> range.first() + "-" + range.last())
        .collect(Collectors.joining(","));
  }

  /**
   * Of a newer version only the version is read: the rest may be anything.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Manifest read(String text) {
    try {
      var json = JSON.readTree(text);
      if (!json.path("format").asString("").equals(FORMAT)) {
        throw new IllegalArgumentException("No manifest of a bundle");
      }
      int version = number(json, "version");
      return version > VERSION
          ? new Manifest(version, "", "", 0, VersionVector.EMPTY, 0, List.of(), 0)
          : new Manifest(
              version,
              text(json, "day"),
              text(json, "name"),
              number(json, "events"),
              held(json.required("held")),
              number(json, "blobs"),
              leftOut(json.required("leftOut")),
              // Bundles of the first days do not have it.
              json.has("missing") ? number(json, "missing") : 0);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static int number(JsonNode json, String field) {
    var value = json.required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw new IllegalArgumentException("Not a number: " + field);
    }
    return value.intValue();
  }

  private static String text(JsonNode json, String field) {
    var value = json.required(field);
    if (!value.isString()) {
      throw new IllegalArgumentException("Not a text: " + field);
    }
    return value.stringValue();
  }

  private static VersionVector held(JsonNode json) {
    var held = new HashMap<Origin, SequenceSet>();
    for (var origin : json.properties()) {
      var ranges = new ArrayList<SequenceSet.Range>();
      for (var range : text(json, origin.getKey()).split(",")) {
        var ends = range.split("-");
        if (ends.length != 2) {
          throw new IllegalArgumentException("Not a range: " + range);
        }
        ranges.add(new SequenceSet.Range(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
      }
      held.put(new Origin(origin.getKey()), new SequenceSet(ranges));
    }
    return new VersionVector(held);
  }

  private static List<String> leftOut(JsonNode json) {
    var words = new ArrayList<String>();
    json.valueStream().forEach(word -> words.add(word.asString("")));
    return words;
  }
}
