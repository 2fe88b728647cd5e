package dev.pitwall.team.postgres;

import dev.pitwall.testing.Await;
import dev.pitwall.testing.RealServices;
import dev.pitwall.testing.RealServices.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** A PostgreSQL of the tests' own, with accounts that need their passwords. */
public final class TestServer implements AutoCloseable {
  private static final String PASSWORD = "a b@c/é:?#%+";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RealServices services;
  private final Path data;
  private final int port;
  private final List<String> settings = new ArrayList<>(List.of("fsync=off", "max_connections=60"));
  private Service running;

  private TestServer(RealServices services, Path data) throws Exception {
    this.services = services;
    this.data = data;
    this.port = RealServices.freePort();
    start();
    // Whoever runs the tests comes in without a password, all others with theirs.
    var rules = data.resolve("pg_hba.conf");
    Files.writeString(
        rules,
        "host all "
            + System.getProperty("user.name")
            + " 127.0.0.1/32 trust\n"
            + "host all all 127.0.0.1/32 scram-sha-256\n",
        StandardOpenOption.TRUNCATE_EXISTING);
    sql("SELECT pg_reload_conf()");
  }

  /** Holds the one that test classes share: making the files of a server takes a second. */
  private static final class Shared {
    private static TestServer one;

    private static synchronized TestServer get() {
      if (one == null) {
        one = make();
      }
      return one;
    }

    private static TestServer make() {
      try {
        var folder = Files.createTempDirectory("pitwall-postgres");
        var server = start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        return server;
      } catch (TestAbortedException e) {
        throw e;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    private static void end(TestServer server, Path folder) {
      server.close();
      try (var all = Files.walk(folder)) {
        for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      } catch (IOException e) {
        System.err.println("Left behind: " + e);
      }
    }
  }

  /** For tests that neither stop it nor change its settings; skipped where there is none. */
  public static TestServer shared() {
    return Shared.get();
  }

  /**
   * @param folder of the test
   */
  public static TestServer start(Path folder) throws Exception {
    return start(new RealServices(folder), folder.resolve("postgres"));
  }

  static TestServer start(RealServices services, Path data) throws Exception {
    try {
      return new TestServer(services, data);
    } catch (Exception | Error e) {
      services.close();
      throw e;
    }
  }

  RealServices services() {
    return services;
  }

  int port() {
    return port;
  }

  void start(String... more) throws Exception {
    settings.addAll(List.of(more));
    running = services.postgres(port, data, settings.toArray(String[]::new));
    awaitReady();
  }

  private void awaitReady() throws Exception {
    Await.until("the server", () -> isReady());
  }

  private boolean isReady() {
    try {
      sql("SELECT 1");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** As {@code kill -9} of the server and all its processes. */
  void kill() throws Exception {
    running.stop();
    // The next one finds that nobody runs on these files any more.
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  /** The account of whoever runs the tests: a superuser. */
  PostgresAddress admin(String database) {
    return new PostgresAddress(
        "127.0.0.1", port, database, System.getProperty("user.name"), "", false, "", "");
  }

  public void sql(String sql) throws SQLException {
    sql("postgres", sql);
  }

  public void sql(String database, String sql) throws SQLException {
    try (var connection = connect(admin(database));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public long count(String database, String query) throws SQLException {
    try (var connection = connect(admin(database));
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Processor time of the server and all its processes so far, those that have ended included. */
  double cpuSeconds() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      // In hundredths of a second: of the process itself, and of its children that have ended.
      long ticks = ticks(pid, 13) + ticks(pid, 14) + ticks(pid, 15) + ticks(pid, 16);
      for (var child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
        ticks += ticks(child.pid(), 13) + ticks(child.pid(), 14);
      }
      return ticks / 100.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param field of Linux's {@code /proc/PID/stat}, from 0
   */
  private static long ticks(long pid, int field) throws IOException {
    var stat = Path.of("/proc/" + pid + "/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    // The second field is a name in brackets, with blanks in it.
    var text = Files.readString(stat);
    return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[field - 2]);
  }

  static Connection connect(PostgresAddress address) throws SQLException {
    return Connections.open(address);
  }

  /** A new account without any right. */
  public String account() throws SQLException {
    var name = "team" + NUMBERS.incrementAndGet();
    sql("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'");
    return name;
  }

  /** A new database that belongs to a new account: all that a team needs. */
  public PostgresAddress database() throws SQLException {
    var account = account();
    var database = "day" + NUMBERS.incrementAndGet();
    sql("CREATE DATABASE " + database + " OWNER " + account);
    return as(account, database);
  }

  public PostgresAddress as(String account, String database) {
    return new PostgresAddress("127.0.0.1", port, database, account, PASSWORD, false, "", "");
  }

  static PostgresAddress at(int port, PostgresAddress address) {
    return new PostgresAddress(
        address.host(),
        port,
        address.database(),
        address.user(),
        address.password(),
        address.encrypted(),
        address.authority(),
        address.authorityFile());
  }

  @Override
  public void close() {
    services.close();
  }
}
