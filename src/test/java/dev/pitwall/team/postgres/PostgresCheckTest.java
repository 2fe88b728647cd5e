package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.testing.RealServices;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with an address, against a real server with TLS. */
class PostgresCheckTest {
  private static Path folder;
  private static TestServer server;
  private static PostgresAddress address;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    server = TestServer.start(folder);
    address = server.database();
    assumeTrue(run("openssl", "version") == 0, "openssl is not installed: apt-get install openssl");
    authority("ca");
    authority("other");
    certificate();
    server.sql("ALTER SYSTEM SET ssl_cert_file = 'server.crt'");
    server.sql("ALTER SYSTEM SET ssl_key_file = 'server.key'");
    server.sql("ALTER SYSTEM SET ssl = on");
    server.sql("SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static void authority(String name) throws Exception {
    assertEquals(
        0,
        run(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=" + name,
            "-keyout",
            name + ".key",
            "-out",
            name + ".pem"));
  }

  /** For the name localhost alone, by the first of the two. */
  private static void certificate() throws Exception {
    Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost\n");
    var data = folder.resolve("postgres");
    assertEquals(
        0,
        run(
            "openssl",
            "req",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-subj",
            "/CN=server",
            "-keyout",
            data + "/server.key",
            "-out",
            "server.csr"));
    assertEquals(
        0,
        run(
            "openssl",
            "x509",
            "-req",
            "-in",
            "server.csr",
            "-CA",
            "ca.pem",
            "-CAkey",
            "ca.key",
            "-CAcreateserial",
            "-days",
            "2",
            "-extfile",
            "names",
            "-out",
            data + "/server.crt"));
    run("chown", "--reference=" + data, data + "/server.key", data + "/server.crt");
    run("chmod", "600", data + "/server.key");
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (java.io.IOException e) {
      return -1;
    }
  }

  private static PostgresAddress with(
      String host, int port, String database, String password, boolean tls, String authority) {
    return new PostgresAddress(host, port, database, address.user(), password, tls, "", authority);
  }

  private static void isWrong(Fault why, PostgresAddress tried) {
    var check = PostgresCheck.of(tried);
    assertEquals(
        List.of(why), check.wrong().stream().map(PostgresTrouble::fault).toList(), check::toString);
    assertFalse(check.toString().contains(address.password()));
  }

  @Test
  void withTheRightAuthorityAndNameItIsUsable() {
    var tls =
        with("localhost", server.port(), address.database(), address.password(), true, ca("ca"));
    var check = PostgresCheck.of(tls);
    assertTrue(check.isUsable(), check::toString);
    assertTrue(check.server().startsWith("1"), check::toString);
  }

  private static String ca(String name) {
    return folder.resolve(name + ".pem").toString();
  }

  @Test
  void eachThingThatIsWrongIsNamed() throws Exception {
    int port = server.port();
    var database = address.database();
    var password = address.password();
    isWrong(Fault.NAME_UNKNOWN, with("nowhere.invalid", port, database, password, false, ""));
    isWrong(
        Fault.PORT_CLOSED,
        with("127.0.0.1", RealServices.freePort(), database, password, false, ""));
    isWrong(Fault.PASSWORD_WRONG, with("127.0.0.1", port, database, "wrong", false, ""));
    isWrong(Fault.NO_DATABASE, with("127.0.0.1", port, "nothing", password, false, ""));
    isWrong(Fault.TLS_UNTRUSTED, with("localhost", port, database, password, true, ca("other")));
    isWrong(Fault.TLS_UNTRUSTED, with("localhost", port, database, password, true, ""));
    isWrong(Fault.TLS_OTHER_NAME, with("127.0.0.1", port, database, password, true, ca("ca")));
    isWrong(Fault.NO_AUTHORITY, with("localhost", port, database, password, true, ca("missing")));
    isWrong(
        Fault.NO_AUTHORITY,
        with("localhost", port, database, password, true, folder.resolve("names").toString()));
    assertEquals(Fault.TOO_OLD, PostgresCheck.of(address, 99).wrong().getFirst().fault());
    server.sql("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    isWrong(Fault.NOT_UTF8, with("127.0.0.1", port, "latin", password, false, ""));
    server.sql("ALTER ROLE " + address.user() + " CONNECTION LIMIT 0");
    isWrong(Fault.TOO_MANY_CONNECTIONS, address);
    server.sql("ALTER ROLE " + address.user() + " CONNECTION LIMIT -1");
  }

  @Test
  void aServerWithoutTlsIsNamed(@TempDir Path other) throws Exception {
    try (var plain = TestServer.start(other)) {
      var there = plain.database();
      isWrong(
          Fault.TLS_REFUSED,
          new PostgresAddress(
              "localhost", there.port(), there.database(), there.user(), "x", true, "", ""));
    }
  }

  /** Something answers at the port, and it is no PostgreSQL. */
  @Test
  void anotherServiceIsNoDatabase() throws Exception {
    try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (!other.isClosed()) {
                  try (var one = other.accept()) {
                    one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                  } catch (java.io.IOException e) {
                    return;
                  }
                }
              });
      var check = PostgresCheck.of(with("127.0.0.1", other.getLocalPort(), "d", "x", false, ""));
      assertFalse(check.isUsable(), check::toString);
    }
  }
}
