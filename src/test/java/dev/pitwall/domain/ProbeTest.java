package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Probe;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http | http 80 /",
        "HTTP /users?id=1 | http 80 /users?id=1",
        "same  http  8080  isu.example/x | same http 8080 isu.example/x",
        "laptop same https 443 / | laptop same https 443 /",
        "tcp 10.0.0.2:3306 | tcp 10.0.0.2:3306",
        "memcached | memcached 11211",
        "same redis 6379 session:1 | same redis 6379 session:1",
        "postgres 5433 | postgres 5433",
        "same mysql isu: SELECT COUNT(*) FROM users WHERE name = 'a'"
            + " | same mysql 3306 isu: SELECT COUNT(*) FROM users WHERE name = 'a'",
        "dns u.isucon.dev | dns 53 u.isucon.dev",
      })
  void aLineIsReadAndWrittenOutInFull(String typed, String line) {
    var probe = Probe.parse(typed).orElseThrow();
    assertEquals(line, probe.line());
    assertEquals(Optional.of(probe), Probe.parse(line));
  }

  @Test
  void aQueryMayNameItsDatabase() {
    var probe = Probe.parse("mysql isu: SELECT 1").orElseThrow();
    assertEquals("isu", probe.database());
    assertEquals("SELECT 1", probe.query());
    assertEquals("", Probe.parse("mysql SELECT a FROM b WHERE c = ':'").orElseThrow().database());
  }

  /** What a day from somebody else could try with a shell, a client or a configuration. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "laptop",
        "ping 1",
        "tcp",
        "tcp 0",
        "tcp 70000",
        "tcp -oProxyCommand:22",
        "tcp a;b:22",
        "same tcp 80",
        "same redis",
        "same mysql",
        "http 80 /$(touch x)",
        "http 80 /`touch x`",
        "http 80 /a'b",
        "http 80 /a\"b",
        "http 80 /a\\b",
        "http 80 /a!b",
        "http 80 -K/etc/passwd",
        "redis $HOME",
        "redis -x",
        "dns -x",
        "dns a..b",
        "mysql DROP TABLE users",
        "mysql SELECT 1; DROP TABLE users",
        "mysql SELECT 1 \\! touch x",
        "mysql SELECT 1 into outfile '/tmp/x'",
        "postgres SELECT * INTO x FROM y",
        "mysql -x: SELECT 1",
        "mysql SELECT\n1",
        "laptop mysql SELECT 1",
      })
  void whatIsNoProbeIsNone(String line) {
    assertEquals(Optional.empty(), Probe.parse(line));
  }

  @Test
  void noTextThrows() {
    var random = new Random(7);
    var words = "laptop same http tcp mysql 80 : / SELECT a; \\ ' \" $( 99999 \u3042".split(" ");
    for (int i = 0; i < 5000; i++) {
      var line = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        line.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      var probe = Probe.parse(line.toString());
      assertTrue(probe.isEmpty() || Probe.parse(probe.get().line()).equals(probe), line.toString());
    }
  }
}
