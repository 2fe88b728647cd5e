package dev.pitwall.team.postgres;

import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.PostgresTrouble.Unfit;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections to a server. For any thread; opening waits for the server. */
final class Connections {
  /** The row-level security, generated identities and statement triggers that the schema uses. */
  static final int LEAST_VERSION = 12;

  private static final int CONNECT_SECONDS = 5;

  /** For the answer to one statement; a server that takes longer is as good as gone. */
  private static final int ANSWER_SECONDS = 20;

  private static final long MOST_AUTHORITY_BYTES = 2L << 20;

  private Connections() {}

  /**
   * @throws Unfit when the server is too old, or its database cannot hold all letters
   * @throws SQLException when it is not reached, or lets nobody in
   */
  static Connection open(PostgresAddress address) throws SQLException {
    return open(address, LEAST_VERSION);
  }

  static Connection open(PostgresAddress typed, int leastVersion) throws SQLException {
    var address = withAuthority(typed);
    var properties = properties(address);
    var host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    // The database's name goes with the properties: in the URL it would have to be encoded.
    var connection =
        new Driver().connect("jdbc:postgresql://" + host + ":" + address.port() + "/", properties);
    try {
      check(connection, leastVersion);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Properties properties(PostgresAddress address) {
    var properties = new Properties();
    properties.setProperty("PGDBNAME", address.database());
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", "pitwall");
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    // A pooler that gives each transaction another connection has none of the prepared statements.
    properties.setProperty("prepareThreshold", "0");
    properties.setProperty("gssEncMode", "disable");
    // Else a server's sentence names the values of a row.
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("sslmode", address.encrypted() ? "verify-full" : "disable");
    if (address.encrypted()) {
      boolean own = !address.authority().isEmpty();
      properties.setProperty(
          "sslfactory",
          own
              ? AuthoritySocketFactory.class.getName()
              : "org.postgresql.ssl.DefaultJavaSSLFactory");
      properties.setProperty("sslfactoryarg", address.authority());
    }
    return properties;
  }

  /**
   * Reads the certificates from the file that the address names.
   *
   * @throws Unfit when there are none
   */
  static PostgresAddress withAuthority(PostgresAddress address) throws Unfit {
    if (!address.encrypted() || address.authorityFile().isEmpty()) {
      return address;
    }
    try {
      var file = Path.of(address.authorityFile());
      if (Files.size(file) > MOST_AUTHORITY_BYTES) {
        throw new Unfit(Fault.NO_AUTHORITY, address.authorityFile());
      }
      var trusting = address.trusting(Files.readString(file));
      if (trusting.authority().isEmpty()) {
        throw new Unfit(Fault.NO_AUTHORITY, address.authorityFile());
      }
      return trusting;
    } catch (MalformedInputException e) {
      throw new Unfit(Fault.NO_AUTHORITY, address.authorityFile());
    } catch (IOException | InvalidPathException e) {
      throw new Unfit(Fault.NO_AUTHORITY, e.toString());
    }
  }

  private static void check(Connection connection, int leastVersion) throws SQLException {
    var about = connection.getMetaData();
    if (about.getDatabaseMajorVersion() < leastVersion) {
      throw new Unfit(Fault.TOO_OLD, about.getDatabaseProductVersion());
    }
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT current_setting('server_encoding')")) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new Unfit(Fault.NOT_UTF8, row.getString(1));
      }
    }
  }
}
