package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.PostgresTrouble.Unfit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tries a database before it is used, and changes nothing there. One thing after the other, as far
 * as what comes later can be tried at all; of rights all that are missing.
 *
 * @param server its version, as it gives it; empty when it was not reached
 * @param wrong what must be mended before it can be used; empty when it can
 * @param notes what a person may want to know though it works
 */
public record PostgresCheck(String server, List<PostgresTrouble> wrong, List<CheckNote> notes) {
  private static final int CONNECT_MILLIS = 5_000;

  public enum CheckNote {
    /** It sees the days of all teams. */
    SUPERUSER,
    /** Whoever is between this laptop and the server reads the password's use and the day. */
    NOT_ENCRYPTED,
    /** No notifications arrive: it is polled. */
    POLLED,
    /** The schema will be made with the first connection. */
    NO_SCHEMA_YET
  }

  /** What laptops do to which table. */
  private static final List<String> RIGHTS =
      List.of(
          "teams SELECT",
          "teams INSERT",
          "events SELECT",
          "events INSERT",
          "heads SELECT",
          "heads INSERT",
          "heads UPDATE",
          "laptops SELECT",
          "laptops INSERT",
          "laptops UPDATE",
          "blobs SELECT",
          "blobs INSERT",
          "blobs UPDATE",
          "pieces SELECT",
          "pieces INSERT",
          "pieces DELETE");

  public PostgresCheck {
    wrong = List.copyOf(wrong);
    notes = List.copyOf(notes);
  }

  public boolean isUsable() {
    return wrong.isEmpty();
  }

  /** Waits for the server, at most for some seconds. */
  public static PostgresCheck of(PostgresAddress address) {
    return of(address, Connections.LEAST_VERSION);
  }

  static PostgresCheck of(PostgresAddress address, int leastVersion) {
    var unreached = reach(address);
    if (unreached.isPresent()) {
      return new PostgresCheck("", List.of(unreached.get()), List.of());
    }
    try (var connection = Connections.open(address, leastVersion)) {
      return of(address, connection);
    } catch (SQLException e) {
      return new PostgresCheck("", List.of(PostgresTrouble.of(e)), List.of());
    }
  }

  /**
   * The address with the certificates in it, so that the file that it names need not stay.
   *
   * @throws IOException when there are none in that file
   */
  public static PostgresAddress withAuthority(PostgresAddress address) throws IOException {
    try {
      return Connections.withAuthority(address);
    } catch (Unfit e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Optional<PostgresTrouble> reach(PostgresAddress address) {
    try (var socket = new Socket()) {
      var found = InetAddress.getByName(address.host());
      socket.connect(new InetSocketAddress(found, address.port()), CONNECT_MILLIS);
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(new PostgresTrouble(Fault.NAME_UNKNOWN, address.host()));
    } catch (IOException e) {
      return Optional.of(
          PostgresTrouble.of(new SQLException(String.valueOf(e.getMessage()), "08001", e)));
    }
  }

  private static PostgresCheck of(PostgresAddress address, Connection connection)
      throws SQLException {
    var notes = new ArrayList<CheckNote>();
    var wrong = new ArrayList<PostgresTrouble>();
    if (!address.encrypted() && !address.isHere()) {
      notes.add(CheckNote.NOT_ENCRYPTED);
    }
    if (is(
        connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
      notes.add(CheckNote.SUPERUSER);
    }
    if (is(connection, "SELECT current_setting('transaction_read_only') = 'on'")) {
      wrong.add(new PostgresTrouble(Fault.READ_ONLY, ""));
    }
    try {
      int version = Migrations.check(connection);
      if (version == 0) {
        notes.add(CheckNote.NO_SCHEMA_YET);
      } else {
        missing(connection).ifPresent(wrong::add);
      }
    } catch (Unfit e) {
      wrong.add(PostgresTrouble.of(e));
    }
    if (wrong.isEmpty() && !notifies(address, connection)) {
      notes.add(CheckNote.POLLED);
    }
    return new PostgresCheck(connection.getMetaData().getDatabaseProductVersion(), wrong, notes);
  }

  private static Optional<PostgresTrouble> missing(Connection connection) throws SQLException {
    var missing = new ArrayList<String>();
    for (var right : RIGHTS) {
      var parts = right.split(" ");
      if (!is(
          connection,
          "SELECT has_table_privilege('pitwall.%s', '%s')".formatted(parts[0], parts[1]))) {
        missing.add(parts[1] + " ON pitwall." + parts[0]);
      }
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostgresTrouble(Fault.NO_RIGHT, String.join(", ", missing)));
  }

  private static boolean is(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Whether a notification by one connection arrives on another. */
  private static boolean notifies(PostgresAddress address, Connection connection)
      throws SQLException {
    var probe = UUID.randomUUID().toString();
    var channel = new Origin("check-" + probe.substring(0, 8));
    var listening = new CountDownLatch(1);
    var decided = new CountDownLatch(1);
    try (var hints = new Hints(address, channel, probe, listening::countDown, decided::countDown)) {
      if (listening.await(CONNECT_MILLIS, TimeUnit.MILLISECONDS)) {
        try (var notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
          notify.setString(1, channel.value());
          notify.setString(2, probe);
          notify.execute();
        }
        return decided.await(CONNECT_MILLIS, TimeUnit.MILLISECONDS) && hints.isProven();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
