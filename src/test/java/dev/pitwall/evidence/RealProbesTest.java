package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.evidence.probe.HttpAnswer;
import dev.pitwall.evidence.probe.LaptopProbes;
import dev.pitwall.testing.RealServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probes against Debian's own services, from here and by the shell of a server. */
class RealProbesTest {
  @TempDir Path folder;
  private RealServices services;

  @BeforeEach
  void prepares() throws Exception {
    services = new RealServices(folder);
  }

  @AfterEach
  void stops() throws Exception {
    services.close();
  }

  private static List<Probe> probes(String... lines) {
    return Arrays.stream(lines).map(line -> Probe.parse(line).orElseThrow()).toList();
  }

  private static List<ProbeResult> fromLaptop(String... lines) throws Exception {
    try (var laptop = new LaptopProbes()) {
      return laptop.ask(probes(lines), "127.0.0.1").get(60, TimeUnit.SECONDS);
    }
  }

  private static List<ProbeResult> onServer(String shell, String... lines) throws Exception {
    var line = EvidenceCommand.line(probes(lines)).replace(" sh -c ", " " + shell + " -c ");
    var process =
        new ProcessBuilder("/bin/sh", "-c", line)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes());
    var read = new EvidenceReader(RoleUnits.shipped()).read(text, Optional.empty(), probes(lines));
    return assertInstanceOf(Reading.Good.class, read, text).findings().probes();
  }

  private static ProbeResult one(List<ProbeResult> results, String start) {
    return results.stream()
        .filter(one -> one.probe().replace("laptop ", "").startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " is not in " + results));
  }

  private void isTold(List<ProbeResult> results) {
    assertEquals(State.ANSWERED, one(results, "tcp").state());
    assertEquals("200", one(results, "http").answer());
    assertEquals(64, one(results, "http").digest().length());
    assertTrue(one(results, "memcached").answer().matches("1\\..*"), results.toString());
    assertEquals("PONG", one(results, "redis").answer());
    assertEquals("192.0.2.7", one(results, "dns").answer());
  }

  /** All that starts in no time: their answers are the same whichever way they come. */
  @Test
  void aWebServerCachesAndDns() throws Exception {
    int web = RealServices.freePort();
    Files.writeString(Files.createDirectories(folder.resolve("www")).resolve("index.html"), "Hi");
    var nginx = services.nginx(web, folder.resolve("www"));
    int cache = services.memcached(RealServices.freePort()).port();
    int redis = services.redis(RealServices.freePort(), "--save", "").port();
    int dns = services.dnsmasq(RealServices.freePort(), "isu.test", "192.0.2.7").port();
    var lines =
        new String[] {
          "tcp " + web,
          "http " + web + " /",
          "memcached " + cache,
          "redis " + redis,
          "dns " + dns + " www.isu.test",
        };
    var there = onServer("dash", lines);
    isTold(there);
    isTold(onServer("bash", lines));
    if (Files.isExecutable(Path.of("/usr/bin/busybox"))) {
      isTold(onServer("busybox sh", lines));
    }
    var here = laptop(lines);
    isTold(fromLaptop(here));
    assertEquals(one(there, "http").digest(), one(fromLaptop(here), "http").digest());

    Files.writeString(folder.resolve("www/index.html"), "Other");
    var odd =
        new String[] {
          "http " + web + " /",
          "http " + web + " /none",
          "http " + web + " /dead",
          "redis " + web,
          "dns " + dns + " else.where",
        };
    for (var results : List.of(onServer("dash", odd), fromLaptop(laptop(odd)))) {
      assertNotEquals(one(there, "http").digest(), results.getFirst().digest());
      assertEquals("404", results.get(1).answer());
      assertEquals("502", results.get(2).answer());
      // A 502, and another protocol than the one that is asked.
      for (var one : results.subList(2, 5)) {
        assertEquals(State.WRONG, one.state(), one.toString());
      }
    }
    nginx.stop();
    assertEquals(State.REFUSED, one(onServer("dash", lines), "http").state());
    assertEquals(State.REFUSED, one(fromLaptop(here), "http").state());
    assertEquals(State.REFUSED, one(fromLaptop(here), "tcp").state());
  }

  /** Pages that differ only far behind the beginning, and one that is longer than the limit. */
  @Test
  void aLongPageIsHashedToItsEnd() throws Exception {
    int web = RealServices.freePort();
    var www = Files.createDirectories(folder.resolve("www"));
    var page = new byte[3 << 20];
    Files.write(www.resolve("long"), page);
    page[page.length - 1] = 1;
    Files.write(www.resolve("other"), page);
    Files.write(www.resolve("huge"), new byte[HttpAnswer.MOST_BODY + 1]);
    Files.write(www.resolve("full"), new byte[HttpAnswer.MOST_BODY]);
    services.nginx(web, www);
    var lines =
        Stream.of("/long", "/other", "/huge", "/full")
            .map(path -> "http " + web + " " + path)
            .toArray(String[]::new);
    var here = fromLaptop(laptop(lines));
    assertEquals(
        List.of("200", "200", "200, first 16 MB", "200"),
        here.stream().map(ProbeResult::answer).toList());
    assertNotEquals(here.get(0).digest(), here.get(1).digest());
    assertEquals(here.get(2).digest(), here.get(3).digest());
    var shells = new ArrayList<>(List.of("dash", "bash"));
    if (Files.isExecutable(Path.of("/usr/bin/busybox"))) {
      shells.add("busybox sh");
    }
    for (var shell : shells) {
      var there = onServer(shell, lines);
      for (int i = 0; i < lines.length; i++) {
        assertEquals(here.get(i).answer(), there.get(i).answer(), shell);
        assertEquals(here.get(i).digest(), there.get(i).digest(), shell);
      }
    }
  }

  private static String[] laptop(String... lines) {
    return Arrays.stream(lines).map(line -> "laptop " + line).toArray(String[]::new);
  }

  /** Written down before a server goes, read after it is back. */
  @Test
  void aKeyOfRedisSurvivesOnlyWhereItIsSaved() throws Exception {
    int port = RealServices.freePort();
    var redis = services.redis(port, "--appendonly", "yes", "--appendfsync", "always");
    set(port, "greeting", "hello \"you\"");
    var line = "same redis " + port + " greeting";
    var before = one(onServer("dash", line), "same redis");
    assertEquals("hello \"you\"", before.answer());
    redis.stop();
    var again = services.redis(port, "--appendonly", "yes");
    assertEquals(before, one(onServer("dash", line), "same redis"));
    again.stop();
    services.redis(port, "--save", "", "--dbfilename", "none.rdb");
    var after = one(onServer("dash", line), "same redis");
    assertEquals("(nil)", after.answer());
    assertEquals(
        one(fromLaptop("laptop redis " + port + " greeting"), "redis").digest(), after.digest());
  }

  private static void set(int port, String key, String value) throws Exception {
    var client = "/usr/bin/redis-cli";
    assumeTrue(Files.isExecutable(Path.of(client)), "redis-tools is not installed");
    new ProcessBuilder(client, "-p", String.valueOf(port), "set", key, value).start().waitFor();
  }

  /** MariaDB and PostgreSQL: their greetings, and the rows of a query before and after. */
  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres"})
  void aDatabase(String kind) throws Exception {
    int port = RealServices.freePort();
    boolean mysql = kind.equals("mysql");
    var service = mysql ? services.mariadb(port) : services.postgres(port);
    var at = kind + " " + port;
    assertEquals(State.ANSWERED, one(fromLaptop("laptop " + at), kind).state());
    var query =
        mysql ? " isu: SELECT name, '100%' FROM users ORDER BY id" : " SELECT 6 * 7, '100%'";
    var there = onServer("dash", at, "same " + at + query, at + " SELECT * FROM nowhere");
    assertEquals(State.ANSWERED, there.getFirst().state());
    assertEquals(mysql, there.getFirst().answer().contains("MariaDB"), there.toString());
    assertEquals(mysql ? "aoi 100% ren 100% mei 100%" : "42|100%", there.get(1).answer());
    assertEquals(State.WRONG, there.get(2).state());
    if (Files.isExecutable(Path.of("/usr/bin/busybox"))) {
      assertEquals(there.get(1), onServer("busybox sh", "same " + at + query).getFirst());
    }
    service.stop();
    there = onServer("dash", at, "same " + at + query);
    assertEquals(State.REFUSED, there.getFirst().state());
    assertEquals(State.WRONG, there.getLast().state());
  }
}
