package dev.pitwall.report.timeline;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A role map written in words: {@code 1=nginx+AP; 2=DB(app); 3-5=blank}. Words that are no role are
 * never guessed at: that server gets no roles, and the words are kept.
 *
 * @param items one a server, in the order written
 * @param unread parts that name no server
 */
record WrittenRoles(List<Item> items, List<String> unread) {
  /**
   * @param server as written: {@code 2} of {@code 2-5}, or a name
   * @param roles empty when the words are no roles
   * @param words the part as written
   */
  record Item(String server, Optional<Set<RoleId>> roles, String words) {}

  private static final Pattern RANGE = Pattern.compile("(s?)(\\d{1,3})\\s*[-~]\\s*s?(\\d{1,3})");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,39}");

  /** {@code server 1} and {@code サーバー1} are the server 1. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)^(?:server|サーバー?) *(?=\\d)([\\d ~-]+)$");

  /** A comma in front of the next server; "1=AP,DB" has none, and "1,2=AP" begins with two. */
  private static final Pattern NEXT_SERVER =
      Pattern.compile("(?<=[=:][^,;=:]{1,60}),(?=[^,;=:]{1,40}[=:])");

  /** Said beside a role, not roles: what stands in brackets, and a trial. */
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\btrial\\b");

  /** A contest has at most a dozen servers; a wider range is a slip of the hand. */
  private static final int WIDEST_RANGE = 32;

  /** It plays no role; a {@code ?} means that nobody knows. */
  static final String NOTHING = "none";

  private static final Map<String, Set<RoleId>> WORDS = words();

  static WrittenRoles read(String text, ContestDay day) {
    var words = new HashMap<>(WORDS);
    day.roles().values().forEach(role -> words.put(plain(role.name()), Set.of(role.id())));
    var items = new ArrayList<Item>();
    var unread = new ArrayList<String>();
    for (var part : parts(normal(text))) {
      int equals = equals(part);
      var servers = equals < 0 ? List.<String>of() : servers(part.substring(0, equals).strip());
      if (servers.isEmpty()) {
        unread.add(part.strip());
      }
      for (var server : servers) {
        items.add(new Item(server, roles(part.substring(equals + 1), words), part.strip()));
      }
    }
    return new WrittenRoles(List.copyOf(items), List.copyOf(unread));
  }

  /** By server: set off by semicolons, or by commas behind which the next server stands. */
  private static List<String> parts(String text) {
    return Stream.of(text.split("[;\n]"))
        .flatMap(part -> Stream.of(NEXT_SERVER.split(part)))
        .filter(part -> !part.isBlank())
        .toList();
  }

  private static int equals(String part) {
    return IntStream.of(part.indexOf('='), part.indexOf(':'))
        .filter(at -> at >= 0)
        .min()
        .orElse(-1);
  }

  /** {@code s1+s2}, {@code server 1}, {@code 2-5}; none when one of them is no name. */
  private static List<String> servers(String text) {
    var servers = new ArrayList<String>();
    for (var one : text.split("[+,&]", -1)) {
      var some = range(NUMBERED.matcher(one.strip()).replaceFirst("$1"));
      if (some.isEmpty()) {
        return List.of();
      }
      servers.addAll(some);
    }
    return List.copyOf(servers);
  }

  private static List<String> range(String text) {
    var range = RANGE.matcher(text);
    if (!range.matches()) {
      return NAME.matcher(text).matches() ? List.of(text) : List.of();
    }
    int first = Integer.parseInt(range.group(2));
    int last = Integer.parseInt(range.group(3));
    var servers = new ArrayList<String>();
    for (int number = first; number <= last && last - first < WIDEST_RANGE; number++) {
      servers.add(range.group(1) + number);
    }
    return servers;
  }

  private static Optional<Set<RoleId>> roles(String text, Map<String, Set<RoleId>> words) {
    var roles = new HashSet<RoleId>();
    for (var word : ASIDE.matcher(text).replaceAll(" ").split("[+,&]", -1)) {
      var known = words.get(plain(word));
      if (known == null) {
        return Optional.empty();
      }
      roles.addAll(known);
    }
    // Idle and at work at once: which of them is meant is not ours to say.
    return roles.contains(Role.IDLE) && roles.size() > 1
        ? Optional.empty()
        : Optional.of(Set.copyOf(roles));
  }

  /** "ＡＰ" and "AP" are one word to people. */
  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC);
  }

  static String plain(String words) {
    return Names.plain(words).replaceAll("\\s+", " ");
  }

  private static Map<String, Set<RoleId>> words() {
    var words = new HashMap<String, Set<RoleId>>();
    put(words, Role.AP, "ap", "app", "web app", "webapp", "application", "アプリ");
    put(words, Role.CACHE, "cache", "varnish", "キャッシュ");
    put(words, Role.MEMCACHED, "memcached", "memcache", "redis", "valkey");
    put(
        words,
        Role.DB,
        "db",
        "mysql",
        "mariadb",
        "postgresql",
        "postgres",
        "sqlite",
        "sqlite3",
        "データベース");
    put(
        words,
        Role.WEB,
        "web",
        "lb",
        "web/lb",
        "nginx",
        "openresty",
        "h2o",
        "caddy",
        "envoy",
        "apache",
        "haproxy");
    put(words, Role.DNS, "dns", "powerdns", "pdns", "unbound", "bind", "bind9");
    put(words, Role.QUEUE, "queue", "キュー");
    put(words, Role.IDLE, "idle", "blank", "空き");
    words.put(NOTHING, Set.of());
    words.put("なし", Set.of());
    words.put("all", Set.of(Role.AP, Role.DB, Role.WEB));
    return words;
  }

  private static void put(Map<String, Set<RoleId>> words, RoleId role, String... names) {
    for (var name : names) {
      words.put(name, Set.of(role));
    }
  }
}
