package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Stamp;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code event} of an open day. For one thread. */
final class EventTable {
  /** So many rows are held in memory while reading; H2 would write longer results to disk first. */
  private static final int PAGE = 10_000;

  /** What is met while reading: rows as they were written, and rows that changed since. */
  interface Reader {
    /** This very event with this CRC is known, and was verified where it is known from. */
    boolean holds(StoredEvent event, long crc);

    void row(StoredEvent event, long crc);

    void damaged(String asFound);
  }

  private final H2File file;
  private final PreparedStatement insert;

  EventTable(H2File file) throws SQLException {
    this.file = file;
    this.insert =
        file.connection()
            .prepareStatement(
                "INSERT INTO event (origin, seq, wall, counter, author, type, data, crc)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  H2File file() {
    return file;
  }

  /** Adds rows and commits; none of them is there when it throws. */
  void add(List<StoredEvent> events) throws SQLException {
    try {
      for (var event : events) {
        insert.setString(1, event.id().origin().value());
        insert.setLong(2, event.id().sequence());
        insert.setObject(3, event.stamp().wall().atOffset(ZoneOffset.UTC));
        insert.setInt(4, event.stamp().counter());
        if (event.author().isPresent()) {
          insert.setString(5, event.author().get().value());
        } else {
          insert.setNull(5, Types.VARCHAR);
        }
        insert.setString(6, event.type());
        insert.setString(7, event.data());
        insert.setLong(8, event.crc());
        insert.executeUpdate();
      }
      file.commit();
    } catch (SQLException e) {
      try {
        file.connection().rollback();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** How many rows there are. */
  long count() throws SQLException {
    try (var select = file.connection().prepareStatement("SELECT COUNT(*) FROM event");
        var result = select.executeQuery()) {
      result.next();
      return result.getLong(1);
    } finally {
      file.connection().rollback();
    }
  }

  /** Reads all rows by position. */
  void read(Reader reader) throws SQLException {
    long position = Long.MIN_VALUE;
    var interned = new Interned();
    try (var select =
        file.connection()
            .prepareStatement(
                "SELECT position, origin, seq, wall, counter, author, type, data, crc FROM event"
                    + " WHERE position > ? ORDER BY position FETCH FIRST "
                    + PAGE
                    + " ROWS ONLY")) {
      int rows;
      do {
        rows = 0;
        select.setLong(1, position);
        try (var result = select.executeQuery()) {
          while (result.next()) {
            rows++;
            position = result.getLong(1);
            row(result, reader, interned);
          }
        }
      } while (rows == PAGE);
    } finally {
      file.connection().rollback();
    }
  }

  private static void row(ResultSet row, Reader reader, Interned interned) throws SQLException {
    var data = row.getString(8);
    try {
      var event =
          new StoredEvent(
              new EventId(interned.origin(row.getString(2)), row.getLong(3)),
              new Stamp(row.getObject(4, OffsetDateTime.class).toInstant(), row.getInt(5)),
              Optional.ofNullable(row.getString(6)).flatMap(interned::author),
              row.getString(7),
              data);
      verify(event, row.getLong(9), reader);
    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
      reader.damaged(String.valueOf(data));
    }
  }

  private static void verify(StoredEvent event, long crc, Reader reader) {
    if (reader.holds(event, crc) || crc == event.crc()) {
      reader.row(event, crc);
    } else {
      reader.damaged(event.open() + "}");
    }
  }
}
