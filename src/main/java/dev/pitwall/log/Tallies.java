package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What a day holds of every origin, without the events themselves: enough to see later how many are
 * missing. As text one line an origin, each with its own checksum; a later line replaces an earlier
 * one.
 *
 * @param journal bytes of the journal that held them
 */
record Tallies(Map<Origin, Tally> byOrigin, long journal) {
  static final Tallies NONE = new Tallies(Map.of(), 0);

  /** What {@link Witness} writes stays far below. */
  private static final int MOST_BYTES = 64 << 20;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<body>(?<origin>[A-Za-z0-9_-]{1,40}) (?<head>[0-9]{1,18}) (?<count>[0-9]{1,18})"
              + " (?<sum>[0-9a-f]{16}) (?<journal>[0-9]{1,18})) (?<crc>[0-9a-f]{8})");

  Tallies {
    byOrigin = Map.copyOf(byOrigin);
  }

  /**
   * @param missing events that were counted and are not among those that are here now
   * @param changed as many are here, and they are not the same
   */
  record Compared(long missing, boolean changed) {}

  /**
   * @param crc see {@link StoredEvent#crc}
   */
  static Tallies of(List<StoredEvent> events, ToLongFunction<StoredEvent> crc, long journal) {
    var tallies = new HashMap<Origin, Tally>();
    for (var event : events) {
      add(tallies, event, crc.applyAsLong(event));
    }
    return new Tallies(tallies, journal);
  }

  static Tally add(Map<Origin, Tally> tallies, StoredEvent event, long crc) {
    var id = event.id();
    var more = tallies.getOrDefault(id.origin(), Tally.NONE).plus(id.sequence(), crc);
    tallies.put(id.origin(), more);
    return more;
  }

  /** None where there is no such file; what is damaged in it is left out. */
  static Tallies read(Path file) {
    try {
      return PlainFile.exists(file)
          ? of(new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8))
          : NONE;
    } catch (IOException e) {
      // A day opens without it as well.
      System.getLogger("dev.pitwall.log")
          .log(System.Logger.Level.INFO, "What the day held cannot be read", e);
      return NONE;
    }
  }

  private static Tallies of(String text) {
    var tallies = new HashMap<Origin, Tally>();
    long journal = 0;
    for (var line : text.split("\n")) {
      var found = LINE.matcher(line);
      if (found.matches() && found.group("crc").equals(crc(found.group("body")))) {
        tallies.put(
            new Origin(found.group("origin")),
            new Tally(
                Long.parseLong(found.group("head")),
                Long.parseLong(found.group("count")),
                HexFormat.fromHexDigitsToLong(found.group("sum"))));
        journal = Long.parseLong(found.group("journal"));
      }
    }
    return new Tallies(tallies, journal);
  }

  static String line(Origin origin, Tally tally, long journal) {
    var body =
        "%s %d %d %s %d"
            .formatted(
                origin.value(),
                tally.head(),
                tally.count(),
                HexFormat.of().toHexDigits(tally.sum()),
                journal);
    return body + " " + crc(body) + "\n";
  }

  String text() {
    var text = new StringBuilder();
    byOrigin.forEach((origin, tally) -> text.append(line(origin, tally, journal)));
    return text.toString();
  }

  private static String crc(String body) {
    long crc = StoredEvent.crc(body.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc);
  }

  boolean isEmpty() {
    return byOrigin.isEmpty();
  }

  /** Of all origins. */
  long count() {
    return byOrigin.values().stream().mapToLong(Tally::count).sum();
  }

  /** There are events on both sides, and none of an origin of the other: those are two days. */
  boolean isOfAnotherDay(Collection<Origin> origins) {
    return !isEmpty() && !origins.isEmpty() && Collections.disjoint(byOrigin.keySet(), origins);
  }

  /**
   * @param now the events that are here now
   * @param crc see {@link StoredEvent#crc}
   */
  Compared compare(List<StoredEvent> now, ToLongFunction<StoredEvent> crc) {
    var found = new HashMap<Origin, Tally>();
    for (var event : now) {
      var before = byOrigin.get(event.id().origin());
      if (before != null && event.id().sequence() <= before.head()) {
        add(found, event, crc.applyAsLong(event));
      }
    }
    long missing = 0;
    boolean changed = false;
    for (var before : byOrigin.entrySet()) {
      var tally = found.getOrDefault(before.getKey(), Tally.NONE);
      missing += Math.max(0, before.getValue().count() - tally.count());
      changed |=
          before.getValue().count() == tally.count() && before.getValue().sum() != tally.sum();
    }
    return new Compared(missing, changed);
  }
}
