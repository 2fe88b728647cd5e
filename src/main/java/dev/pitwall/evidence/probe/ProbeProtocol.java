package dev.pitwall.evidence.probe;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.Probe.Kind;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import java.nio.charset.StandardCharsets;

/** What each probe sends, and what its answer means. Pure: whatever comes gives a result. */
public final class ProbeProtocol {
  /** So much of an answer is read, except of a page, which is hashed as it comes. */
  public static final int MOST_BYTES = 65_536;

  /** Asks PostgreSQL whether it would encrypt; it answers S or N, and no login is begun. */
  private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xD2, 0x16, 0x2F};

  private static final int MYSQL_HEADER = 4;
  private static final byte MYSQL_10 = 10;
  private static final byte MYSQL_ERROR = (byte) 0xFF;
  private static final int VERSION_LETTERS = 60;
  private static final String TOO_LONG = "longer than " + MOST_BYTES / 1024 + " KB";

  private ProbeProtocol() {}

  /**
   * @param host whom the request names, where the probe names nobody
   */
  public static byte[] request(Probe probe, String host) {
    return switch (probe.kind()) {
      case HTTP, HTTPS -> http(probe, host);
      case MEMCACHED -> text("version\r\nquit\r\n");
      case REDIS -> redis(probe.detail());
      case POSTGRES -> SSL_REQUEST.clone();
      case DNS -> DnsQuestion.of(probe.detail());
      case TCP, MYSQL -> new byte[0];
    };
  }

  /** Whether the answer ends with the connection, and not with its first packet. */
  public static boolean untilClosed(Kind kind) {
    return switch (kind) {
      case HTTP, HTTPS, MEMCACHED, REDIS -> true;
      case TCP, MYSQL, POSTGRES, DNS -> false;
    };
  }

  private static byte[] http(Probe probe, String host) {
    int slash = probe.detail().indexOf('/');
    var named = slash > 0 ? probe.detail().substring(0, slash) : host;
    return text(
        "GET "
            + probe.detail().substring(slash)
            + " HTTP/1.0\r\nHost: "
            + named
            + "\r\nUser-Agent: pitwall\r\nAccept: */*\r\nConnection: close\r\n\r\n");
  }

  private static byte[] redis(String key) {
    return text((key.isEmpty() ? "PING" : "GET " + key) + "\r\nQUIT\r\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * @param answer what came over a connection that stands; may be nothing
   */
  public static ProbeResult read(Probe probe, byte[] answer) {
    if (probe.kind() == Kind.TCP) {
      return Results.answered(probe, "");
    } else if (answer.length == 0) {
      return Results.of(probe, State.SILENT);
    }
    return switch (probe.kind()) {
      case HTTP, HTTPS -> readHttp(probe, answer);
      case MEMCACHED -> readMemcached(probe, latin(answer));
      case REDIS -> readRedis(probe, answer);
      case MYSQL -> readMysql(probe, answer);
      case POSTGRES -> readPostgres(probe, answer);
      case DNS -> DnsQuestion.read(probe, answer);
      case TCP -> throw new IllegalStateException("has no answer");
    };
  }

  /** All of an answer that came to its end. */
  private static ProbeResult readHttp(Probe probe, byte[] bytes) {
    var answer = new HttpAnswer(probe);
    answer.take(bytes, bytes.length);
    return answer.result(true);
  }

  private static ProbeResult readMemcached(Probe probe, String answer) {
    var line = answer.split("\r\n", 2)[0];
    return line.startsWith("VERSION ")
        ? Results.answered(probe, line.substring("VERSION ".length()))
        : Results.wrong(probe, line);
  }

  private static ProbeResult readRedis(Probe probe, byte[] bytes) {
    var answer = latin(bytes);
    var line = answer.split("\r\n", 2)[0];
    if (line.startsWith("-")) {
      // A password is asked for: it is up, and more is not asked without a key.
      return line.startsWith("-NOAUTH") && probe.detail().isEmpty()
          ? Results.answered(probe, "NOAUTH")
          : Results.wrong(probe, line.substring(1));
    } else if (probe.detail().isEmpty()) {
      return line.equals("+PONG") ? Results.answered(probe, "PONG") : Results.wrong(probe, line);
    } else if (line.equals("$-1")) {
      return Results.answered(probe, "(nil)", new byte[0]);
    } else if (!line.matches("\\$[0-9]{1,9}")) {
      return Results.wrong(probe, line);
    }
    int from = line.length() + 2;
    int to = from + Integer.parseInt(line.substring(1));
    if (to > bytes.length) {
      // The hash of a part would stand for the whole.
      return Results.wrong(probe, bytes.length < MOST_BYTES ? "not all of it in time" : TOO_LONG);
    }
    var value = java.util.Arrays.copyOfRange(bytes, from, to);
    return Results.answered(probe, new String(value, StandardCharsets.UTF_8), value);
  }

  private static ProbeResult readMysql(Probe probe, byte[] answer) {
    if (answer.length > MYSQL_HEADER && answer[MYSQL_HEADER] == MYSQL_ERROR) {
      int text = Math.min(answer.length, MYSQL_HEADER + 3);
      return Results.wrong(probe, latin(answer).substring(text));
    } else if (answer.length <= MYSQL_HEADER + 1 || answer[MYSQL_HEADER] != MYSQL_10) {
      return Results.wrong(probe, latin(answer));
    }
    var version = latin(answer).substring(MYSQL_HEADER + 1).split("\0", 2)[0];
    return version.length() <= VERSION_LETTERS
        ? Results.answered(probe, version)
        : Results.wrong(probe, version);
  }

  private static ProbeResult readPostgres(Probe probe, byte[] answer) {
    return answer.length == 1 && (answer[0] == 'S' || answer[0] == 'N')
        ? Results.answered(probe, "")
        : Results.wrong(probe, latin(answer));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
