package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.team.link.MemoryNetwork;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.RealServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed, restored, full, or behind a pooler. Each test has its own. */
class ServerFailuresTest {
  private final MemoryNetwork network = new MemoryNetwork();
  private final List<DatabaseLaptop> laptops = new ArrayList<>();
  private final List<AutoCloseable> servers = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    laptops.forEach(DatabaseLaptop::close);
    for (var server : servers) {
      server.close();
    }
  }

  private TestServer server(Path folder) throws Exception {
    var server = TestServer.start(folder);
    servers.add(server);
    return server;
  }

  private DatabaseLaptop begun(String name, PostgresAddress address) {
    laptops.add(DatabaseLaptop.begun(network, name).at(address));
    return laptops.getLast();
  }

  private DatabaseLaptop empty(String name, PostgresAddress address) {
    laptops.add(DatabaseLaptop.empty(network, name).at(address));
    return laptops.getLast();
  }

  private static boolean isAway(DatabaseLaptop laptop) {
    return laptop.database.state() instanceof PostgresState.Away;
  }

  private void untilEqual() {
    Await.until(
        "all laptops have the same",
        () -> laptops.stream().map(one -> one.log.held()).distinct().count() == 1);
  }

  @Test
  void killedInTheMiddleItLosesNothing(@TempDir Path folder) throws Exception {
    var server = server(folder);
    var address = server.database();
    var mei = begun("mei", address);
    var ken = empty("ken", address);
    untilEqual();
    for (int i = 0; i < 50; i++) {
      mei.notes();
      ken.notes();
      if (i == 25) {
        server.kill();
      }
    }
    Await.until("both know it", () -> isAway(mei) && isAway(ken));
    server.start();
    laptops.forEach(one -> one.database.networkChanged());
    untilEqual();
    Await.until("all is there", () -> mei.isAllThere() && ken.isAllThere());
  }

  /** Without fsync the server may lose what it had promised: the laptops give it back. */
  @Test
  @Tag("long")
  void restoredFromAnOlderBackupItIsFilledAgain(@TempDir Path folder) throws Exception {
    var server = server(folder);
    var address = server.database();
    var mei = begun("mei", address);
    Await.until("all is there", mei::isAllThere);
    server.kill();
    var backup = folder.resolve("backup");
    copy(folder.resolve("postgres"), backup);
    server.start();
    mei.database.networkChanged();
    Await.until("connected", mei::isConnected);
    var lost = mei.notes();
    Await.until("all is there", mei::isAllThere);
    server.kill();
    run("rm", "-r", folder.resolve("postgres").toString());
    copy(backup, folder.resolve("postgres"));
    server.start();
    assertEquals(
        0,
        server.count(
            address.database(),
            "SELECT count(*) FROM pitwall.events WHERE event::text LIKE '%" + lost.value() + "%'"));
    mei.database.networkChanged();
    var ken = empty("ken", address);
    Await.until("Ken has it", () -> ken.has(lost));
    Await.until("all is there again", mei::isAllThere);
  }

  /** Half of the team is at the old server, half at the one that was restored. */
  @Test
  @Tag("long")
  void twoServersAfterARestoreBothGetEverything(@TempDir Path folder, @TempDir Path other)
      throws Exception {
    var old = server(folder);
    var address = old.database();
    var mei = begun("mei", address);
    Await.until("all is there", mei::isAllThere);
    old.kill();
    copy(folder.resolve("postgres"), other.resolve("postgres"));
    old.start();
    mei.database.networkChanged();
    var restored = server(other);
    var ken = empty("ken", TestServer.at(restored.port(), address));
    untilEqual();
    mei.meets(ken);
    mei.notes();
    ken.notes();
    untilEqual();
    Await.until(
        "both servers have all",
        () -> {
          try {
            return old.count(address.database(), "SELECT count(*) FROM pitwall.events")
                    == mei.log.readAll().size()
                && restored.count(address.database(), "SELECT count(*) FROM pitwall.events")
                    == mei.log.readAll().size();
          } catch (java.sql.SQLException e) {
            return false;
          }
        });
  }

  @Test
  @Tag("long")
  void behindAPoolerInTransactionModeItIsPolled(@TempDir Path folder) throws Exception {
    var server = server(folder);
    var direct = server.database();
    // The pooler of the test asks for no password: neither does the server then.
    Files.writeString(
        folder.resolve("postgres").resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    server.sql("SELECT pg_reload_conf()");
    var pooler = server.services().pgbouncer(RealServices.freePort(), server.port(), direct.user());
    var address = TestServer.at(pooler.port(), direct);
    assertTrue(PostgresCheck.of(address).notes().contains(PostgresCheck.CheckNote.POLLED));
    var mei = begun("mei", address);
    var ken = empty("ken", address);
    untilEqual();
    Await.until(
        "it is known that it is polled",
        () -> mei.database.state() instanceof PostgresState.Connected(_, var polls, _, _) && polls);
    for (int i = 0; i < 20; i++) {
      mei.notes();
      ken.notes();
    }
    untilEqual();
    Await.until("all is there", () -> mei.isAllThere() && ken.isAllThere());
    assertEquals(List.of(), mei.problems);
  }

  /** On a file system of some megabytes, which only root can make. */
  @Test
  @Tag("long")
  void aFullDiskIsReportedAndNothingIsLost(@TempDir Path folder) throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root mounts a small disk");
    var server = server(folder);
    var small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", small.toString()) == 0,
        "this system lets nobody mount a small disk");
    servers.add(() -> run("umount", "-l", small.toString()));
    var address = server.database();
    var place = Files.createDirectory(small.resolve("space"));
    run("chown", "postgres", place.toString());
    server.sql("CREATE TABLESPACE small LOCATION '" + place + "'");
    var mei = begun("mei", address);
    Await.until("all is there", mei::isAllThere);
    server.sql(address.database(), "ALTER TABLE pitwall.events SET TABLESPACE small");
    server.sql(address.database(), "ALTER INDEX pitwall.events_pkey SET TABLESPACE small");
    Await.until("it is full", () -> fill(small));
    Await.until(
        "it is reported",
        () -> {
          mei.notes();
          return mei.database.state() instanceof PostgresState.Connected(_, _, _, var why)
              && why.filter(one -> one.fault() == Fault.FULL).isPresent();
        });
    assertTrue(mei.isConnected());
    Files.delete(small.resolve("filler"));
    Await.until("all is there after all", mei::isAllThere);
  }

  private static boolean fill(Path disk) {
    try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
      while (true) {
        filler.write(new byte[4096]);
      }
    } catch (java.io.IOException e) {
      return true;
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    assertEquals(0, run("cp", "-a", from.toString(), to.toString()));
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
