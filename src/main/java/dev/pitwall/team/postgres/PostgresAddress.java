package dev.pitwall.team.postgres;

import dev.pitwall.domain.model.Excerpt;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server is and who connects, with the secret. Its {@link #toString} has no
 * password, so that none comes into a log.
 *
 * @param encrypted by TLS, with the server's certificate and name checked; off only where the
 *     address has {@code sslmode=disable}, and on the laptop itself
 * @param authority certificates in PEM that vouch for the server; empty for those that Java trusts
 * @param authorityFile where they are to be read from; empty once they have been
 */
public record PostgresAddress(
    String host,
    int port,
    String database,
    String user,
    String password,
    boolean encrypted,
    String authority,
    String authorityFile) {
  public static final int DEFAULT_PORT = 5432;

  private static final int MOST_PORT = 65_535;

  /** A person's whole line; a bundle of certificates is not in it. */
  private static final int MOST_LETTERS = 4_000;

  private static final Pattern URI =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?#\\s]*)(?::(?<password>[^@/?#\\s]*))?@)?"
              + "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[^:@/?#\\[\\]\\s,]+))(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>[^?#\\s]*))?(?:\\?(?<query>[^#\\s]*))?");

  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----", Pattern.DOTALL);

  public PostgresAddress {
    if (host.isBlank() || port < 1 || port > MOST_PORT || user.isBlank() || database.isBlank()) {
      throw new IllegalArgumentException("Not an address of a server: " + host + ":" + port);
    }
  }

  /** Whether somebody means one, be it right or not. */
  public static boolean isMeant(String typed) {
    return typed.strip().matches("(?s)(jdbc:)?postgres(ql)?:.*");
  }

  /**
   * Reads {@code postgresql://user:password@host:5432/database?sslmode=...&sslrootcert=...}, with
   * letters that mean something there written as {@code %40}. Without a database that of the user's
   * name is meant. Empty when it is none.
   */
  public static Optional<PostgresAddress> read(String typed) {
    var match = URI.matcher(typed.strip());
    if (typed.length() > MOST_LETTERS || !match.matches()) {
      return Optional.empty();
    }
    try {
      var query = query(Optional.ofNullable(match.group("query")).orElse(""));
      var host = match.group("six") == null ? decoded(match.group("host")) : match.group("six");
      var user = part(match.group("user")).or(() -> part(query.get("user"))).orElse("");
      return Optional.of(
          new PostgresAddress(
              host,
              match.group("port") == null ? DEFAULT_PORT : Integer.parseInt(match.group("port")),
              part(match.group("database")).orElse(user),
              user,
              part(match.group("password")).or(() -> part(query.get("password"))).orElse(""),
              isEncrypted(host, Optional.ofNullable(query.get("sslmode"))),
              "",
              part(query.get("sslrootcert")).orElse("")));
    } catch (IllegalArgumentException e) {
      // A port or a percent sign that is none: the caller reports that the line is no address.
      return Optional.empty();
    }
  }

  private static Optional<String> part(String text) {
    return Optional.ofNullable(text).filter(one -> !one.isEmpty()).map(PostgresAddress::decoded);
  }

  private static String decoded(String text) {
    // A plus is a plus here, not a blank.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(String text) {
    var all = new HashMap<String, String>();
    for (var one : text.split("&")) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        all.put(one.substring(0, equals), one.substring(equals + 1));
      }
    }
    return all;
  }

  /** Whoever asks for encryption at all gets it with the server checked. */
  private static boolean isEncrypted(String host, Optional<String> mode) {
    return mode.map(one -> !one.equals("disable")).orElseGet(() -> !isHere(host));
  }

  /** Whether it is on this laptop: nobody is in between. */
  boolean isHere() {
    return isHere(host);
  }

  private static boolean isHere(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /** The same, with these certificates; texts around them are left out. */
  public PostgresAddress trusting(String pem) {
    var certificates = new StringBuilder();
    CERTIFICATE
        .matcher(pem)
        .results()
        .forEach(one -> certificates.append(one.group()).append('\n'));
    return new PostgresAddress(
        host, port, database, user, password, encrypted, certificates.toString(), "");
  }

  /** The same with a password that was given apart from the address. */
  public PostgresAddress withPassword(String given) {
    return new PostgresAddress(
        host, port, database, user, given, encrypted, authority, authorityFile);
  }

  /** As a person writes it, with the password: secret. */
  public String uri() {
    var text = new StringBuilder("postgresql://").append(encoded(user));
    if (!password.isEmpty()) {
      text.append(':').append(encoded(password));
    }
    text.append('@').append(place()).append('/').append(encoded(database));
    text.append("?sslmode=").append(encrypted ? "verify-full" : "disable");
    if (!authorityFile.isEmpty()) {
      text.append("&sslrootcert=").append(encoded(authorityFile));
    }
    return text.toString();
  }

  /** All of it in ASCII, to be kept or handed on: the URI and the certificates. Secret. */
  public String encode() {
    return uri() + "\n" + authority;
  }

  /** Reads what {@link #encode} wrote. */
  public static Optional<PostgresAddress> decode(String text) {
    int end = text.indexOf('\n');
    return read(end < 0 ? text : text.substring(0, end))
        .map(one -> end < 0 ? one : one.trusting(text.substring(end)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String place() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Without the secret, for people. */
  public String shown() {
    return Excerpt.of(user, 60) + "@" + place() + "/" + Excerpt.of(database, 60);
  }

  @Override
  public String toString() {
    return shown();
  }
}
