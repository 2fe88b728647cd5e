package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.WireLimits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Long texts and pictures of one day as rows, a piece each. A blob counts once the server has
 * compared its pieces with its name. For one thread.
 */
final class BlobRows {
  private final Connection connection;
  private final long team;

  BlobRows(Connection connection, long team) {
    this.connection = connection;
    this.team = team;
  }

  /** Those of the named ones that are not whole here. */
  Set<BlobHash> missing(Collection<BlobHash> named) throws SQLException {
    var missing = new HashSet<>(named);
    try (var select =
        connection.prepareStatement(
            "SELECT hash FROM pitwall.blobs WHERE team = ? AND complete AND hash = ANY (?)")) {
      select.setLong(1, team);
      select.setArray(
          2, connection.createArrayOf("text", named.stream().map(BlobHash::value).toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          missing.remove(new BlobHash(rows.getString(1)));
        }
      }
    }
    return missing;
  }

  /** How many bytes from the first on are here, from whichever laptop. */
  long arrived(BlobHash blob) throws SQLException {
    // Pieces are full but for the last: those before a hole end where their bytes do.
    try (var select =
        statement(
            "SELECT coalesce(max(place + length(data)), 0) FROM (SELECT place, data,"
                + " coalesce(sum(length(data)) OVER (ORDER BY place"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before"
                + " FROM pitwall.pieces WHERE team = ? AND hash = ?) piece WHERE place = before",
            blob)) {
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private PreparedStatement statement(String sql, BlobHash blob) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setLong(1, team);
    statement.setString(2, blob.value());
    return statement;
  }

  /** Adds a piece; one that another laptop has added stays as it is. */
  void add(BlobHash blob, long size, long place, byte[] data) throws SQLException {
    try (var insert =
        statement(
            "INSERT INTO pitwall.blobs (team, hash, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            blob)) {
      insert.setLong(3, size);
      insert.execute();
    }
    try (var insert =
        statement(
            "INSERT INTO pitwall.pieces (team, hash, place, data) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            blob)) {
      insert.setLong(3, place);
      insert.setBytes(4, data);
      insert.execute();
    }
  }

  /**
   * Compares all pieces with the name.
   *
   * @return false when they were not the blob; they are deleted then
   */
  boolean complete(BlobHash blob, long size) throws SQLException {
    try (var update =
        statement(
            "UPDATE pitwall.blobs b SET complete = true, size = ? WHERE team = ? AND hash = ? AND"
                + " hash = (SELECT encode(sha256(coalesce(string_agg(data, ''::bytea ORDER BY"
                + " place), ''::bytea)), 'hex') FROM pitwall.pieces p WHERE p.team = b.team AND"
                + " p.hash = b.hash)",
            blob)) {
      update.setLong(1, size);
      update.setLong(2, team);
      update.setString(3, blob.value());
      if (update.executeUpdate() == 1) {
        return true;
      }
    }
    try (var delete = statement("DELETE FROM pitwall.pieces WHERE team = ? AND hash = ?", blob)) {
      delete.execute();
    }
    return false;
  }

  /** The answer to a laptop that asks for a piece. */
  Frame piece(Frame.Want want) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT b.size, substring(p.data FROM (?::bigint - p.place + 1)::int) FROM"
                + " pitwall.blobs b LEFT JOIN pitwall.pieces p ON p.team = b.team AND p.hash ="
                + " b.hash AND p.place <= ? AND p.place + length(p.data) > ? WHERE b.team = ? AND"
                + " b.hash = ? AND b.complete")) {
      select.setLong(1, want.from());
      select.setLong(2, want.from());
      select.setLong(3, want.from());
      select.setLong(4, team);
      select.setString(5, want.blob().value());
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          return new Frame.Lacking(want.blob());
        }
        long size = row.getLong(1);
        var data = row.getBytes(2);
        if (data == null && want.from() < size
            || data != null && data.length > WireLimits.PIECE_BYTES) {
          return new Frame.Lacking(want.blob());
        }
        return new Frame.Piece(
            want.blob(),
            Math.min(want.from(), size),
            size,
            Base64.getEncoder().encodeToString(data == null ? new byte[0] : data));
      }
    }
  }
}
