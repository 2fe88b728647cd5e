package dev.pitwall.domain.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question to one of a server's services, chosen by the team, as one line: {@code [laptop] [same]
 * KIND [[HOST:]PORT] [DETAIL]}. A detail that looks like a place follows one. A day may come from
 * anybody, and a probe is asked by a shell on the server or by a socket of this laptop: what is not
 * made of the letters named here is no probe.
 *
 * @param fromLaptop asked by a socket of the laptop; else on the server itself
 * @param same its answer must be the same after a reboot
 * @param host who is asked; empty for the server itself
 * @param detail a path, a key, a query or a name, by the kind; may be empty
 */
public record Probe(
    boolean fromLaptop, boolean same, Kind kind, String host, int port, String detail) {
  /** More probes make an answer longer than this laptop reads. */
  public static final int MOST = 12;

  public static final int LINE_LETTERS = 400;

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern PLACE = Pattern.compile("(?:([^:\\s]+):)?([0-9]{1,5})");

  /** What a probe speaks. */
  public enum Kind {
    /** A path: its status, and a hash of its body. */
    HTTP(80, "(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99})?/[A-Za-z0-9._~%/?=&,:@+-]{0,250}", "/"),
    HTTPS(443, HTTP.detail.pattern(), "/"),
    /** Whether anybody listens. */
    TCP(0, "", ""),
    MEMCACHED(11_211, "", ""),
    /** PING, or the value of a key. */
    REDIS(6379, "(?:[A-Za-z0-9][A-Za-z0-9._:/-]{0,99})?", ""),
    /** The greeting, or the rows of a query. */
    MYSQL(3306, Kind.QUERY, ""),
    POSTGRES(5432, Kind.QUERY, ""),
    /** The addresses of a name. */
    DNS(53, "[A-Za-z0-9_](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_-])){0,200}", "");

    /**
     * {@code DATABASE: SELECT ...}. One statement that reads: no semicolon, no INTO, which writes
     * files and tables, and no backslash, by which the clients of both databases take orders for
     * themselves.
     */
    private static final String QUERY =
        "(?:(?:[A-Za-z0-9_][A-Za-z0-9_-]{0,59}: *)?(?i:SELECT|SHOW|CHECKSUM)"
            + " (?!.*(?i:\\bINTO\\b))[^;\\\\\\p{Cntrl}]{1,300})?";

    private final int port;
    private final Pattern detail;
    private final String otherwise;

    Kind(int port, String detail, String otherwise) {
      this.port = port;
      this.detail = Pattern.compile(detail);
      this.otherwise = otherwise;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty where the line is no probe. */
  public static Optional<Probe> parse(String line) {
    var rest = line.strip();
    if (rest.length() > LINE_LETTERS || rest.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    boolean fromLaptop = false;
    boolean same = false;
    while (true) {
      var words = rest.split("\\s+", 2);
      var after = words.length > 1 ? words[1].strip() : "";
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case "laptop" -> fromLaptop = true;
        case "same" -> same = true;
        default -> {
          return parse(fromLaptop, same, words[0], after);
        }
      }
      rest = after;
    }
  }

  private static Optional<Probe> parse(
      boolean fromLaptop, boolean same, String word, String after) {
    for (var kind : Kind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        var words = after.split("\\s+", 2);
        var place = PLACE.matcher(words[0]);
        var probe =
            place.matches()
                ? new Probe(
                    fromLaptop,
                    same,
                    kind,
                    Optional.ofNullable(place.group(1)).orElse(""),
                    Integer.parseInt(place.group(2)),
                    words.length > 1 ? words[1].strip() : kind.otherwise)
                : new Probe(
                    fromLaptop,
                    same,
                    kind,
                    "",
                    kind.port,
                    after.isEmpty() ? kind.otherwise : after);
        return Optional.of(probe).filter(Probe::sensible);
      }
    }
    return Optional.empty();
  }

  private boolean sensible() {
    return port >= 1
        && port <= 65_535
        && (host.isEmpty() || HOST.matcher(host).matches())
        && kind.detail.matcher(detail).matches()
        && !(fromLaptop && isQuery())
        && (!same || hasContent());
  }

  /** Whether a database's own client is needed, with its login on the server. */
  public boolean isQuery() {
    return (kind == Kind.MYSQL || kind == Kind.POSTGRES) && !detail.isEmpty();
  }

  /** Whether its answer is data that can be compared; a greeting is none. */
  private boolean hasContent() {
    return switch (kind) {
      case HTTP, HTTPS, DNS -> true;
      case REDIS, MYSQL, POSTGRES -> !detail.isEmpty();
      case TCP, MEMCACHED -> false;
    };
  }

  /** The database of a query; empty for the client's own choice. */
  public String database() {
    int colon = detail.indexOf(':');
    return isQuery() && colon > 0 && detail.substring(0, colon).matches("[A-Za-z0-9_-]+")
        ? detail.substring(0, colon)
        : "";
  }

  /** The query without its database. */
  public String query() {
    return database().isEmpty() ? detail : detail.substring(database().length() + 1).strip();
  }

  /** The line that parses to this probe. */
  public String line() {
    return String.join(
        " ",
        Stream.of(
                fromLaptop ? "laptop" : "",
                same ? "same" : "",
                kind.word(),
                (host.isEmpty() ? "" : host + ":") + port,
                detail)
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
