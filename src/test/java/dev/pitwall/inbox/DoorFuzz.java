package dev.pitwall.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests that no client sends: the bytes of one whole connection at a time. One thread's. */
final class DoorFuzz {
  private static final List<String> PATHS =
      List.of(
          "/snippets",
          "/runs",
          "/runs/start",
          "/changes",
          "/notes",
          "/tasks",
          "/agents",
          "/mcp",
          "/agents/withdraw",
          "/snippet",
          "/snippets/search",
          "/health",
          "/status",
          "/day",
          "/openapi.json",
          "/evidence",
          "/",
          "*",
          "/nothing");
  private static final List<String> METHODS =
      List.of(
          "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PRI");
  private static final List<String> BODIES =
      List.of(
          "x",
          "{\"score\":11023,\"pass\":true}",
          "{\"score\":1e308,\"pass\":true}",
          "{\"score\":1e999999999}",
          "{\"score\":1,\"score\":2}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"confirm\"}}",
          "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":7}",
          "score: 900\nFAIL\n");

  private final Random random;
  private final List<String> tokens;

  /**
   * @param tokens that are taken
   */
  DoorFuzz(Random random, List<String> tokens) {
    this.random = random;
    this.tokens = tokens;
  }

  /** What is written on a connection, and whether it is cut off behind it. */
  record Sent(byte[] bytes, boolean cut) {}

  Sent next() {
    var bytes =
        switch (random.nextInt(12)) {
          case 0 -> valid();
          case 1, 2 -> mutated(valid());
          case 3 -> noise(random.nextInt(400));
          case 4 -> wrongLength();
          case 5, 6 -> smuggled();
          case 7 -> chunks();
          case 8 -> deep();
          case 9 -> large();
          case 10 -> odd();
          default -> form();
        };
    boolean cut = random.nextInt(8) == 0;
    return new Sent(cut ? part(bytes) : bytes, cut);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String head(String method, String path, String... more) {
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: x\r\n");
    head.append("X-Pitwall-Token: ").append(one(tokens)).append("\r\n");
    for (var line : more) {
      head.append(line).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] noise(int length) {
    var noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] valid() {
    var body = random.nextBoolean() ? one(BODIES) : "";
    var path = one(PATHS) + (random.nextInt(3) == 0 ? "?host=s1&name=a%20b&only=runs" : "");
    var method = random.nextBoolean() ? "GET" : "POST";
    return bytes(head(method, path, "Content-Length: " + body.length()) + body);
  }

  private byte[] mutated(byte[] whole) {
    var bytes = new ArrayList<Byte>();
    for (byte one : whole) {
      bytes.add(one);
    }
    for (int i = random.nextInt(12); i >= 0 && !bytes.isEmpty(); i--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(4)) {
        case 0 -> bytes.remove(at);
        case 1 -> bytes.add(at, (byte) random.nextInt(256));
        case 2 -> bytes.set(at, (byte) (bytes.get(at) ^ (1 << random.nextInt(8))));
        default -> bytes.add(at, bytes.get(random.nextInt(bytes.size())));
      }
    }
    var all = new byte[bytes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.get(i);
    }
    return all;
  }

  private byte[] part(byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private byte[] wrongLength() {
    var length =
        one(
            List.of(
                "-1",
                "0",
                "1",
                "2147483648",
                "9223372036854775807",
                "99999999999999999999",
                "x",
                "1, 2",
                "+3",
                "0x10",
                "",
                " ",
                "3\r\nContent-Length: 5"));
    return bytes(head("POST", one(PATHS), "Content-Length: " + length) + one(BODIES));
  }

  /** What a front and a back read differently. */
  private byte[] smuggled() {
    var second = head("POST", "/notes", "Content-Length: 8") + "smuggled";
    var shapes =
        List.of(
            head("POST", "/notes", "Content-Length: 4", "Transfer-Encoding: chunked")
                + "0\r\n\r\n"
                + second,
            head("POST", "/notes", "Transfer-Encoding: chunked", "Transfer-Encoding: identity")
                + "0\r\n\r\n"
                + second,
            head("POST", "/notes", "Transfer-Encoding: xchunked") + "0\r\n\r\n" + second,
            head("POST", "/notes", "Transfer-Encoding : chunked") + "0\r\n\r\n" + second,
            head("POST", "/notes", "Transfer-Encoding:\u000bchunked") + "0\r\n\r\n" + second,
            head("POST", "/notes", " folded: x", "\tmore") + second,
            head("GET", "/health") + second,
            head("GET", "/health", "Host: y") + second,
            head("GET", "http://other/notes").replace("\r\n", "\n") + second,
            "GET /health HTTP/0.9\r\n\r\n" + second,
            "GET /health HTTP/2.0\r\n\r\n" + second,
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0",
            head("GET", "/day", "Upgrade: websocket", "Connection: Upgrade") + second,
            head("GET", "/day", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk") + second,
            head("POST", "/notes", "Expect: 100-continue", "Content-Length: 1") + "x",
            head("POST", "/notes", "Expect: 200-ok", "Content-Length: 1") + "x",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000" + second);
    return bytes(one(shapes));
  }

  private byte[] chunks() {
    var body = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      body.append(
          one(
              List.of(
                  "1\r\nx\r\n",
                  "ffffffffffffffff\r\nx",
                  "-1\r\n",
                  "5;a=b\r\nhello\r\n",
                  "zz\r\n",
                  "0\r\nTrailer: x\r\n\r\n",
                  "\r\n",
                  "3\r\nab",
                  "00000000001\r\nx\r\n")));
    }
    return bytes(head("PUT", one(PATHS), "Transfer-Encoding: chunked") + body);
  }

  private byte[] deep() {
    var open = one(List.of("[", "{\"a\":", "{\"score\":[", "[{\"x\":"));
    var body = open.repeat(random.nextInt(20_000));
    var path = one(List.of("/runs", "/mcp", "/notes"));
    return bytes(head("POST", path, "Content-Length: " + body.length()) + body);
  }

  private byte[] large() {
    var big = "x".repeat(random.nextInt(70_000));
    return switch (random.nextInt(4)) {
      case 0 -> bytes(head("GET", "/health", "X: " + big));
      case 1 -> bytes(head("GET", "/" + big));
      case 2 -> bytes(head("GET", "/health?" + big + "=" + big));
      default -> bytes(head("GET", "/day", "A: b\r\n".repeat(random.nextInt(2_000)) + "C: d"));
    };
  }

  private byte[] odd() {
    var path =
        one(
            List.of(
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc",
                "//notes",
                "/notes/",
                "/notes;a=b",
                "/n%6ftes",
                "/notes%00",
                "/notes?%GG",
                "/notes?host=%FF%FE",
                "/notes#x",
                "notes",
                "/notes?token=x&token=y",
                "/notes?host=" + "%2e%2e%2f".repeat(50),
                "/\u00e9",
                "http://[::1/notes",
                "/notes?&&&===",
                "/snippets/..;/day"));
    return bytes(head(one(METHODS), path, "Content-Length: 1") + "x");
  }

  private byte[] form() {
    var boundary = one(List.of("b", "", "\"b\"", "x".repeat(200), "b; charset=x"));
    var body =
        one(
            List.of(
                "--b\r\n"
                    + "Content-Disposition: form-data; name=file; filename=\"../../x\"\r\n\r\n"
                    + "x\r\n"
                    + "--b--",
                "--b\r\n\r\n--b\r\n\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\n",
                "--b\r\nContent-Disposition: form-data; name=host\r\n\r\n" + "h".repeat(40_000),
                "--b\r\n" + "A: b\r\n".repeat(300),
                "no boundary at all",
                "--b--",
                "--b\r\nContent-Disposition: form-data; name=\"file\r\n\r\nx\r\n--b--"));
    return bytes(
        head(
                "POST",
                one(List.of("/snippets", "/runs")),
                "Content-Type: multipart/form-data; boundary=" + boundary,
                "Content-Length: " + (body.length() + random.nextInt(3) - 1))
            + body);
  }
}
