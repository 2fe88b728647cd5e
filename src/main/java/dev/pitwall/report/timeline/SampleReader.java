package dev.pitwall.report.timeline;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.log.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a sample written by hand: one event a line, {@code at} the wall clock of the contest, the
 * event's type and data as the log stores them, with these shorter ways of saying it:
 *
 * <ul>
 *   <li>Moments are wall times, {@code 17:30}; the first line, the making of the contest, has the
 *       date and the zone.
 *   <li>An event's own {@code at} (of a run, {@code finishedAt}) is the line's, unless given.
 *   <li>What a call-out had {@code seen} is everything before it, unless given.
 * </ul>
 */
final class SampleReader {
  private static final Set<String> MOMENTS =
      Set.of("at", "startedAt", "finishedAt", "start", "end");

  private final EventCodec codec = new EventCodec();
  private final JsonMapper json;
  private final Origin origin;
  private final List<Envelope> envelopes = new ArrayList<>();
  private LocalDate date;
  private ZoneId zone;
  private Stamp latest = Stamp.ZERO;

  SampleReader(JsonMapper json, Origin origin) {
    this.json = json;
    this.origin = origin;
  }

  /**
   * @throws IllegalStateException when a line is no event: the sample is broken, with the line
   */
  List<Envelope> read(String lines) {
    lines.lines().filter(line -> !line.isBlank()).forEach(this::take);
    return List.copyOf(envelopes);
  }

  private void take(String line) {
    var entry = json.readTree(line);
    var data = (ObjectNode) entry.required("data");
    if (envelopes.isEmpty()) {
      zone = ZoneId.of(data.required("zone").asString());
      date = time(entry.required("at")).date().orElseThrow();
    }
    var at = time(entry.required("at")).on(date, zone);
    latest = latest.next(at);
    var type = entry.required("type").asString();
    fill(data, codec.fields(type), at);
    var event = codec.event(type, data.toString());
    if (event instanceof Event.Unknown) {
      throw new IllegalStateException("Not an event: " + line);
    }
    envelopes.add(
        new Envelope(
            new EventId(origin, envelopes.size() + 1L),
            latest,
            Optional.of(new MemberId(entry.required("by").asString())),
            event));
  }

  private void fill(ObjectNode data, Set<String> fields, Instant at) {
    tell(data);
    for (var own : List.of("at", "finishedAt")) {
      if (fields.contains(own) && !data.has(own)) {
        data.put(own, at.toString());
      }
    }
    if (fields.contains("seen") && !data.has("seen")) {
      data.putObject("seen").put(origin.value(), (long) envelopes.size());
    }
  }

  private void tell(ObjectNode data) {
    for (var property : List.copyOf(data.properties())) {
      if (property.getValue() instanceof ObjectNode inner) {
        tell(inner);
      } else if (MOMENTS.contains(property.getKey())) {
        data.put(property.getKey(), time(property.getValue()).on(date, zone).toString());
      }
    }
  }

  private static RowTime time(JsonNode entry) {
    return RowTime.read(entry.asString())
        .orElseThrow(() -> new IllegalStateException("Not a time: " + entry));
  }
}
