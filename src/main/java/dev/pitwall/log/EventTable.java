package dev.pitwall.log;

import dev.pitwall.domain.EventId;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Origin;
import dev.pitwall.domain.Stamp;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code event} of an open day. For one thread. */
final class EventTable {
  /** So many rows are held in memory while reading; H2 would write longer results to disk first. */
  private static final int PAGE = 10_000;

  /** What is met while reading: rows as they were written, and rows that changed since. */
  interface Reader {
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

  /** Reads all rows by position. */
  void read(Reader reader) throws SQLException {
    long position = Long.MIN_VALUE;
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
            row(result, reader);
          }
        }
      } while (rows == PAGE);
    } finally {
      file.connection().rollback();
    }
  }

  private static void row(ResultSet row, Reader reader) throws SQLException {
    var wall = row.getObject(4, OffsetDateTime.class);
    var fields = new ArrayList<Object>();
    for (int i = 1; i <= 9; i++) {
      fields.add(i == 4 ? wall == null ? null : wall.toInstant() : row.getString(i));
    }
    row(fields, reader);
  }

  /**
   * @param fields of one row in the order of the table's columns, the moment as {@link Instant},
   *     the others as text
   */
  static void row(List<Object> fields, Reader reader) {
    try {
      var event =
          new StoredEvent(
              new EventId(new Origin(text(fields, 1)), Long.parseLong(text(fields, 2))),
              new Stamp((Instant) fields.get(3), Integer.parseInt(text(fields, 4))),
              Optional.ofNullable(text(fields, 5)).map(MemberId::new),
              text(fields, 6),
              text(fields, 7));
      long crc = event.crc();
      if (crc == Long.parseLong(text(fields, 8))) {
        reader.row(event, crc);
      } else {
        reader.damaged(event.open() + "}");
      }
    } catch (IllegalArgumentException
        | NullPointerException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      // Fields that are no event: the row is not what was written.
      reader.damaged(fields.size() > 7 ? String.valueOf(fields.get(7)) : fields.toString());
    }
  }

  private static String text(List<Object> fields, int column) {
    return (String) fields.get(column);
  }
}
