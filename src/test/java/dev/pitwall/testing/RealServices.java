package dev.pitwall.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The services of a contest's server, as Debian packages them, on loopback and in a folder of the
 * test. A test is skipped, with the reason, where one is not installed or does not start.
 */
public final class RealServices implements AutoCloseable {
  private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin");
  private static final String ME = System.getProperty("user.name");
  private static final int LOOKS = 3000;

  private final Path folder;
  private final List<Process> running = new ArrayList<>();

  public RealServices(Path folder) throws IOException {
    this.folder = folder;
    // PostgreSQL runs as its own account where the tests run as root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** One service that runs. */
  public record Service(Process process, int port) {
    /** As a server that goes down. */
    public void stop() {
      end(process);
    }
  }

  public Service nginx(int port, Path pages) throws Exception {
    var program = program("nginx", "nginx-light");
    var config = folder.resolve("nginx-" + port + ".conf");
    Files.writeString(
        config,
        """
        daemon off; master_process off; pid %1$s/nginx-%2$d.pid; error_log %1$s/nginx.log;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
          uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
          server {
            listen 127.0.0.1:%2$d;
            root %3$s;
            location = /dead { return 502; }
          }
        }
        """
            .formatted(folder, port, pages));
    return start(port, program, "-p", folder.toString(), "-c", config.toString());
  }

  public Service memcached(int port) throws Exception {
    return start(
        port,
        program("memcached", "memcached"),
        "-l",
        "127.0.0.1",
        "-p",
        String.valueOf(port),
        "-U",
        "0",
        "-u",
        ME);
  }

  public Service redis(int port, String... more) throws Exception {
    return start(
        port,
        Stream.concat(
                Stream.of(
                    program("redis-server", "redis-server"),
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    String.valueOf(port),
                    "--dir",
                    folder.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** With a database {@code isu} and a table of three users, and this account may read it. */
  public Service mariadb(int port) throws Exception {
    var data = folder.resolve("mariadb");
    if (!Files.exists(data)) {
      run(
          program("mariadb-install-db", "mariadb-server"),
          "--no-defaults",
          "--datadir=" + data,
          "--user=" + ME,
          "--skip-test-db");
    }
    Files.writeString(
        folder.resolve("init.sql"),
        ("CREATE DATABASE IF NOT EXISTS isu;\n"
            + "CREATE TABLE IF NOT EXISTS isu.users (id INT PRIMARY KEY, name VARCHAR(20));\n"
            + "REPLACE INTO isu.users VALUES (1,'aoi'),(2,'ren'),(3,'mei');\n"
            + "CREATE USER IF NOT EXISTS '"
            + ME
            + "'@'127.0.0.1';\n"
            + "GRANT ALL ON isu.* TO '"
            + ME
            + "'@'127.0.0.1';\n"));
    return start(
        port,
        program("mariadbd", "mariadb-server"),
        "--no-defaults",
        "--datadir=" + data,
        "--user=" + ME,
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=" + folder.resolve("my.sock"),
        "--skip-name-resolve",
        "--innodb-buffer-pool-size=8M",
        "--init-file=" + folder.resolve("init.sql"));
  }

  public Service postgres(int port) throws Exception {
    return postgres(port, folder.resolve("postgres"));
  }

  /**
   * @param data the folder of its files; made where it is not there
   * @param settings each as {@code name=value}
   */
  public Service postgres(int port, Path data, String... settings) throws Exception {
    var bin = postgresFolder();
    boolean root = ME.equals("root");
    var as = root ? List.of("runuser", "-u", "postgres", "--") : List.<String>of();
    if (!Files.exists(data)) {
      if (root) {
        run("install", "-d", "-o", "postgres", "-m", "700", data.toString());
      }
      run(
          command(
              as,
              bin.resolve("initdb").toString(),
              "-N",
              "-A",
              "trust",
              "-U",
              ME,
              "-D",
              data.toString()));
    }
    return start(
        port,
        Stream.concat(
                Stream.of(
                    command(
                        as,
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-k",
                        data.toString())),
                Stream.of(settings).flatMap(setting -> Stream.of("-c", setting)))
            .toArray(String[]::new));
  }

  /** Runs as the account of PostgreSQL where the tests run as root. */
  public static String[] asPostgres(String... command) {
    return ME.equals("root")
        ? command(List.of("runuser", "-u", "postgres", "--"), command)
        : command;
  }

  /** In transaction mode, for a user of a server that asks for no password. */
  public Service pgbouncer(int port, int server, String user) throws Exception {
    var program = program("pgbouncer", "pgbouncer");
    var config = folder.resolve("pgbouncer.ini");
    var users = Files.writeString(folder.resolve("users"), "\"" + user + "\" \"\"\n");
    Files.writeString(
        config,
        """
        [databases]
        * = host=127.0.0.1 port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = trust
        auth_file = %s
        pool_mode = transaction
        default_pool_size = 4
        ignore_startup_parameters = extra_float_digits
        """
            .formatted(server, port, users));
    return start(port, asPostgres(program, config.toString()));
  }

  /** Knows one name. */
  public Service dnsmasq(int port, String name, String address) throws Exception {
    return start(
        port,
        program("dnsmasq", "dnsmasq-base"),
        "--keep-in-foreground",
        "--conf-file=/dev/null",
        "--port=" + port,
        "--listen-address=127.0.0.1",
        "--bind-interfaces",
        "--no-resolv",
        "--no-hosts",
        "--user=" + ME,
        "--pid-file=",
        "--address=/" + name + "/" + address);
  }

  private static String[] command(List<String> as, String... rest) {
    return Stream.concat(as.stream(), Stream.of(rest)).toArray(String[]::new);
  }

  private static Path postgresFolder() throws IOException {
    var all = Path.of("/usr/lib/postgresql");
    assumeTrue(Files.isDirectory(all), "postgresql is not installed: apt-get install postgresql");
    try (var versions = Files.list(all)) {
      var newest = versions.map(one -> one.resolve("bin")).filter(Files::isDirectory).sorted();
      var found = newest.reduce((_, later) -> later);
      assumeTrue(found.isPresent(), "postgresql has no programs in " + all);
      return found.get();
    }
  }

  private static String program(String name, String packageName) {
    Optional<String> found =
        PLACES.stream()
            .map(place -> Path.of(place, name))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    assumeTrue(found.isPresent(), () -> name + " is not installed: apt-get install " + packageName);
    return found.orElseThrow();
  }

  private void run(String... command) throws IOException, InterruptedException {
    var log = folder.resolve("setup.log").toFile();
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start()
            .waitFor();
    assumeTrue(code == 0, () -> command[0] + " failed: " + text(log.toPath()));
  }

  private Service start(int port, String... command) throws IOException {
    var log = folder.resolve("service-" + port + ".log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    running.add(process);
    assumeTrue(answers(process, port), () -> command[0] + " did not start: " + text(log));
    return new Service(process, port);
  }

  private static boolean answers(Process process, int port) {
    for (int i = 0; i < LOOKS && process.isAlive(); i++) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return true;
      } catch (IOException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
    return false;
  }

  private static String text(Path log) {
    try {
      return Files.readString(log).strip();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** A port that nobody listened on a moment ago. */
  public static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    running.forEach(RealServices::end);
  }

  /** Returns when all its processes have ended, and nobody has a file open any more. */
  private static void end(Process process) {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }
}
