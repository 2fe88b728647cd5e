package dev.pitwall.evidence;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.evidence.probe.HttpAnswer;
import dev.pitwall.evidence.probe.ProbeProtocol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The steps of the command line that ask a server's probes on the server itself: a fixed set, into
 * which only digits, and words of the letters that {@link Probe} allows, are put. Requests and
 * queries stand in them as octal numbers, so that no shell on the way reads them.
 *
 * <p>All are asked at once, five seconds each. Each line of an answer bears the key of its probe.
 */
final class ProbeShell {
  /** Stands at the end of a query's rows: without it the client failed. */
  static final String END = "pw-end";

  /** Of a connection that stands. */
  static final String OPEN = "open";

  /** Before the exit code of what asked for a page. */
  static final String EXIT = "pw-exit ";

  /** So much of a query's rows is read. */
  static final int MOST_ROWS = 20_000;

  private ProbeShell() {}

  /** Nothing where there are no probes. */
  static List<String> steps(List<Probe> probes) {
    var here = probes.stream().filter(probe -> !probe.fromLaptop()).limit(Probe.MOST).toList();
    if (here.isEmpty()) {
      return List.of();
    }
    var functions =
        List.of(
            "s tools",
            "for i in bash base64 sha256sum curl mysql mariadb psql",
            "do command -v $i",
            "done",
            "s probes",
            "p() { k=$1",
            "shift",
            "echo \"$k .\"",
            "\"$@\" | base64 | while read -r l",
            "do echo \"$k $l\"",
            "done",
            "}",
            // Over a stream or datagrams: net, host, port, request, what takes the answer.
            "b() { printf %b \"$4\" | t bash -c \"exec 3<>/dev/$1/$2/$3 && echo "
                + OPEN
                + " && cat >&3 && $5 <&3\"",
            "}",
            "c() { t curl -skig -m 4 --noproxy \"*\" --http1.0 --connect-to \"::$1:$2\" \"$3\"",
            "}",
            // Of a page its head, the hash of its body, and whether the body goes on after that.
            "r() { { while IFS= read -r l && [ ${#l} -gt 1 ]",
            "do printf \"%s\\n\" \"$l\"",
            "done",
            "} | head -c " + HttpAnswer.MOST_HEAD,
            "echo",
            "head -c " + HttpAnswer.MOST_BODY + " | sha256sum",
            "head -c 1 | wc -c",
            "}",
            // How its asking ended is printed beside the page, which goes on to r.
            "h() { { { \"$@\"",
            "echo \"" + EXIT + "$?\" >&4",
            "} | r",
            "} 4>&1",
            "}",
            // A query: its text, the database's own account, the client. As this account first.
            "q() { g=$1",
            "u=$2",
            "shift 2",
            "o=$(printf %b \"$g\" | t \"$@\" | head -c " + MOST_ROWS + ")",
            "case $o in *" + END + ") echo \"$o\"",
            ";; *) printf %b \"$g\" | t sudo -n -u $u \"$@\" | head -c " + MOST_ROWS,
            ";; esac",
            "}",
            "y=$(command -v mysql || command -v mariadb)");
    var asked = here.stream().map(ProbeShell::step).toList();
    return Stream.of(functions, asked, List.of("wait")).flatMap(List::stream).toList();
  }

  private static String step(Probe probe) {
    return "p " + key(probe) + " " + call(probe) + " & :";
  }

  private static String call(Probe probe) {
    var host = probe.host().isEmpty() ? "127.0.0.1" : probe.host();
    return switch (probe.kind()) {
      case HTTPS -> "h " + curl(probe, host);
      case HTTP -> "h " + bash("tcp", probe, host, "cat");
      case MEMCACHED, REDIS -> bash("tcp", probe, host, "head -c " + most());
      case MYSQL, POSTGRES ->
          probe.isQuery() ? query(probe) : bash("tcp", probe, host, "dd bs=4096 count=1");
      case TCP -> bash("tcp", probe, host, "true");
      case DNS -> bash("udp", probe, host, "dd bs=4096 count=1");
    };
  }

  private static int most() {
    return ProbeProtocol.MOST_BYTES;
  }

  private static String bash(String net, Probe probe, String host, String reader) {
    var request = octal(ProbeProtocol.request(probe, host));
    return "b "
        + String.join(" ", net, host, String.valueOf(probe.port()))
        + " \""
        + request
        + "\" \""
        + reader
        + "\"";
  }

  private static String curl(Probe probe, String host) {
    int slash = probe.detail().indexOf('/');
    var named = slash > 0 ? probe.detail().substring(0, slash) : host;
    var url = "https://" + named + ":" + probe.port() + probe.detail().substring(slash);
    return "c " + host + " " + probe.port() + " \"" + url + "\"";
  }

  private static String query(Probe probe) {
    boolean mysql = probe.kind() == Probe.Kind.MYSQL;
    boolean there = probe.host().isEmpty() && probe.port() == usualPort(probe);
    var text =
        mysql
            ? "SET SESSION TRANSACTION READ ONLY;\n" + probe.query() + ";\nSELECT '" + END + "';\n"
            : probe.query() + ";\nSELECT '" + END + "';\n";
    var host = probe.host().isEmpty() ? "127.0.0.1" : probe.host();
    var client =
        mysql
            ? "$y -NB" + (there ? "" : " -h " + host + " -P " + probe.port())
            : "env \"PGOPTIONS=-c default_transaction_read_only=on\" psql -XqAt -v ON_ERROR_STOP=1"
                + (there ? "" : " -h " + host + " -p " + probe.port());
    var database =
        probe.database().isEmpty()
            ? mysql ? "" : " -d postgres"
            : (mysql ? " -D " : " -d ") + probe.database();
    return "q \""
        + octal(text.getBytes(StandardCharsets.UTF_8))
        + "\" "
        + (mysql ? "root " : "postgres ")
        + client
        + database;
  }

  private static int usualPort(Probe probe) {
    return probe.kind() == Probe.Kind.MYSQL ? 3306 : 5432;
  }

  /** As printf's %b reads it, in every shell; four digits each. */
  private static String octal(byte[] bytes) {
    var text = new StringBuilder();
    for (byte one : bytes) {
      text.append("\\0").append(String.format(Locale.ROOT, "%03o", one & 0xFF));
    }
    return text.toString();
  }

  /** By which an answer is known as one to this probe, whatever the team changed meanwhile. */
  static String key(Probe probe) {
    var line = probe.line();
    long sum = 1_125_899_906_842_597L;
    for (int i = 0; i < line.length(); i++) {
      sum = 31 * sum + line.charAt(i);
    }
    return String.format(Locale.ROOT, "%016x", sum);
  }
}
