package dev.pitwall.team.postgres;

import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of events that a laptop gave the database.
 *
 * @param known what is there now
 * @param answers one for each event
 * @param fresh those that were not there before, and so are there as they were given
 */
record AddedEvents(VersionVector known, List<Received> answers, List<Envelope> fresh) {

  /**
   * @throws SQLException when none was added, for a reason that is not in the events
   */
  static AddedEvents to(TeamRows rows, List<StoredEvent> events) throws SQLException {
    var impossible = new HashSet<EventId>();
    var added = add(rows, events, impossible);
    if (added.size() + impossible.size() < events.size()) {
      // Another laptop was first: what it wrote is counted.
      rows.events().look();
    }
    var answers = new ArrayList<Received>();
    var fresh = new ArrayList<Envelope>();
    for (var event : events) {
      answers.add(
          impossible.contains(event.id())
              ? new Received.Refused(event.id(), new Refusal.NotPlausible("data"))
              : new Received.Taken(event.id()));
      if (added.contains(event.id())) {
        fresh.add(raw(event));
      }
    }
    return new AddedEvents(rows.events().known(), answers, fresh);
  }

  /**
   * As it came, in the words of this laptop's version: it is compared with the laptop's own by its
   * text, and looked into by nobody here. Decoding it would take longer than adding it.
   */
  private static Envelope raw(StoredEvent event) {
    var unread = new Event.Unknown(event.type(), event.data());
    return new Envelope(event.id(), event.stamp(), event.author(), unread);
  }

  /** All at once, or where the server finds a fault with one, each for itself. */
  private static Set<EventId> add(TeamRows rows, List<StoredEvent> events, Set<EventId> impossible)
      throws SQLException {
    try {
      return rows.events().insert(events);
    } catch (SQLException e) {
      if (!isOfData(e)) {
        throw e;
      }
    }
    var added = new HashSet<EventId>();
    for (var event : events) {
      try {
        added.addAll(rows.events().insert(List.of(event)));
      } catch (SQLException e) {
        if (!isOfData(e)) {
          throw e;
        }
        impossible.add(event.id());
      }
    }
    return added;
  }

  private static boolean isOfData(SQLException e) {
    return String.valueOf(e.getSQLState()).startsWith("22");
  }

  /**
   * Wakes the other laptops. Apart from the statement that adds: notifications wait for each other
   * until their transactions end, and a full queue of them is no reason to lose an event.
   */
  void poke(TeamRows rows) throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    try {
      rows.poke("");
    } catch (SQLException e) {
      // The others find the events when they look the next time.
      if (!rows.isAlive()) {
        throw e;
      }
    }
  }
}
