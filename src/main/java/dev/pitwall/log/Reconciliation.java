package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The journal held beside its second copy and the database. The journal's events come in through
 * the constructor, the others as they are read. Pure: it only finds out what has to be done.
 */
final class Reconciliation implements EventTable.Reader {
  private final Map<EventId, JournalReading.Line> journal = new LinkedHashMap<>();
  private final Map<EventId, StoredEvent> onlyElsewhere = new LinkedHashMap<>();
  private final List<String> setAside = new ArrayList<>();
  private final int damagedLines;
  private final Set<EventId> impossible = new HashSet<>();
  private int repeatedLines;
  private int disagreeingLines;
  private int disagreeingRows;
  private int damagedRows;

  /** What the database has, in its order; up to the first row that cannot be used. */
  private final List<EventId> rows = new ArrayList<>();

  private int matching;

  Reconciliation(JournalReading reading) {
    damagedLines = reading.damaged();
    reading.impossible().forEach(line -> line.id().ifPresent(impossible::add));
    for (var line : reading.lines()) {
      var first = journal.putIfAbsent(line.event().id(), line);
      if (first != null) {
        repeatedLines++;
        if (first.crc() != line.crc()) {
          disagreeingLines++;
          setAside.add(line.event().open() + "}");
        }
      }
    }
  }

  /**
   * Compares the journal's second copy. Where the two differ the journal holds.
   *
   * @return whether something in it is not taken over
   */
  boolean spare(JournalReading spare) {
    int disagreed = disagreeingLines;
    for (var line : spare.lines()) {
      var known = journal.get(line.event().id());
      if (known == null) {
        onlyElsewhere.putIfAbsent(line.event().id(), line.event());
      } else if (known.crc() != line.crc()) {
        disagreeingLines++;
        setAside.add(line.event().open() + "}");
      }
    }
    return disagreeingLines > disagreed
        || spare.damaged() > 0
        || spare.torn()
        || !spare.impossible().isEmpty();
  }

  /**
   * The database was seen to hold what the journal holds, and neither has changed since.
   *
   * @param stored those events of the journal that are rows
   */
  void sameInDatabase(List<StoredEvent> stored) {
    stored.forEach(event -> rows.add(event.id()));
    matching = stored.size();
  }

  @Override
  public boolean holds(StoredEvent event, long crc) {
    var known = journal.get(event.id());
    return known != null && known.crc() == crc && known.event().equals(event);
  }

  @Override
  public void row(StoredEvent event, long crc) {
    var known = journal.get(event.id());
    if (known == null) {
      onlyElsewhere.put(event.id(), event);
    } else if (known.crc() == crc) {
      matching++;
    } else {
      disagreeingRows++;
      setAside.add(event.open() + "}");
    }
    rows.add(event.id());
  }

  @Override
  public void damaged(String asFound) {
    damagedRows++;
    setAside.add(asFound);
  }

  /** Every event that any side has, each origin's in its order. */
  List<StoredEvent> merged() {
    var waiting = new HashMap<Origin, ArrayDeque<StoredEvent>>();
    var all = new ArrayList<StoredEvent>(journal.size() + onlyElsewhere.size());
    journal.values().forEach(known -> all.add(known.event()));
    all.addAll(onlyElsewhere.values());
    if (onlyElsewhere.isEmpty() && inSequence(all)) {
      return all;
    }
    var sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> one.id().compareTo(other.id()));
    sorted.forEach(
        event -> waiting.computeIfAbsent(event.id().origin(), _ -> new ArrayDeque<>()).add(event));
    // Each place in the old order goes to the next event of the origin that stood there.
    var merged = new ArrayList<StoredEvent>(all.size());
    all.forEach(event -> merged.add(waiting.get(event.id().origin()).removeFirst()));
    return merged;
  }

  private static boolean inSequence(List<StoredEvent> events) {
    var newest = new HashMap<Origin, Long>();
    for (var event : events) {
      var before = newest.put(event.id().origin(), event.id().sequence());
      if (before != null && before > event.id().sequence()) {
        return false;
      }
    }
    return true;
  }

  /** The journal lacks nothing, repeats nothing and has no damaged line. */
  boolean journalWhole() {
    return damagedLines == 0 && repeatedLines == 0 && onlyElsewhere.isEmpty();
  }

  /**
   * The database holds good rows only, in the order of {@code merged}; perhaps it lacks the last.
   */
  boolean databaseInStep(List<StoredEvent> merged) {
    if (damagedRows > 0 || disagreeingRows > 0 || rows.size() > merged.size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(merged.get(i).id())) {
        return false;
      }
    }
    return true;
  }

  /** With {@link #databaseInStep}: the events that the database lacks at its end. */
  List<StoredEvent> behind(List<StoredEvent> merged) {
    return merged.subList(rows.size(), merged.size());
  }

  /** See {@link StoredEvent#crc}. */
  long crc(StoredEvent event) {
    var line = journal.get(event.id());
    return line == null ? event.crc() : line.crc();
  }

  /** Events that the journal lacked and another place had. */
  int takenFromElsewhere() {
    return onlyElsewhere.size();
  }

  /** Events of the journal of which the database has no good row. */
  int missingRows() {
    return journal.size() - matching - disagreeingRows;
  }

  /** Events of which two sides hold different versions. */
  int disagreeing() {
    return disagreeingLines + disagreeingRows;
  }

  /** What was not used of any side, as lines. */
  List<String> setAside() {
    return setAside;
  }

  /**
   * Events that no side has, as far as the files alone can say: gaps in this laptop's own numbering
   * (a teammate's has some of its own, where an event was refused); and, where a damaged line or
   * row was the last of its origin and so leaves no gap, at least as many as were damaged and not
   * found elsewhere.
   */
  long lost(Origin own) {
    var held =
        Stream.concat(journal.keySet().stream(), onlyElsewhere.keySet().stream())
            .filter(id -> id.origin().equals(own))
            .map(EventId::sequence)
            .collect(Collectors.toSet());
    long newest = held.stream().mapToLong(Long::longValue).max().orElse(0);
    long gaps =
        newest
            - held.size()
            - impossible.stream()
                .filter(id -> id.origin().equals(own) && id.sequence() < newest)
                .filter(id -> !held.contains(id.sequence()))
                .count();
    int unfound =
        Math.max(0, damagedLines - onlyElsewhere.size()) + Math.max(0, damagedRows - missingRows());
    return Math.max(gaps, unfound);
  }
}
