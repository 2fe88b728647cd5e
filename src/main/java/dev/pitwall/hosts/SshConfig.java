package dev.pitwall.hosts;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.Pasted.Found;
import dev.pitwall.hosts.Pasted.Kind;
import dev.pitwall.hosts.Pasted.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a fragment of {@code ~/.ssh/config} as ssh does: blocks in their order, the first value of
 * a keyword wins, {@code Host *} gives defaults. What only ssh needs is not kept, and said.
 */
final class SshConfig {
  private static final Pattern HOST =
      Pattern.compile("(?im)^[\\h\\uFEFF]*(host|hostname|match)(\\s*=|\\s)");

  /** What a scan of the network prints of a machine. */
  private static final Pattern HOST_SENTENCE = Pattern.compile("(?im)^\\h*host (?:is|seems|was) ");

  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\s*=\\s*|\\s+|$)(.*)");

  /** What notes put around a configuration: fences and the line that announces what follows. */
  private static final Pattern AROUND = Pattern.compile("`{3}.*|[-*>].*");

  private static final Pattern WILD = Pattern.compile("[*?!]");
  private static final int MOST_PORT = 65_535;

  /** What the app keeps of a host. */
  private static final List<String> KEPT = List.of("hostname", "user", "port", "proxyjump");

  /**
   * The lines from one Host to the next.
   *
   * @param line of its Host; 0 for what stands before the first
   */
  private record Block(int line, List<String> patterns, Map<String, String> values) {
    boolean matches(String host) {
      boolean matched = false;
      for (var pattern : patterns) {
        boolean no = pattern.startsWith("!");
        if (isLike(host, no ? pattern.substring(1) : pattern)) {
          if (no) {
            return false;
          }
          matched = true;
        }
      }
      return matched;
    }

    List<String> names() {
      return patterns.stream().filter(one -> !WILD.matcher(one).find()).toList();
    }

    /** All names of a Host with an address of its own are one server. */
    boolean isOneServer() {
      return values.containsKey("hostname") && !values.get("hostname").contains("%");
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final HashSet<String> notKept = new HashSet<>();

  private SshConfig() {
    blocks.add(new Block(0, List.of("*"), new HashMap<>()));
  }

  /** Whether the text looks like an ssh configuration and not like a list of names. */
  static boolean isOne(String text) {
    return HOST.matcher(text).find() && !HOST_SENTENCE.matcher(text).find();
  }

  static Pasted read(String text) {
    var config = new SshConfig();
    var lines = text.replace("\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      config.take(i + 1, lines.get(i).strip());
    }
    var found = config.found();
    config.remarks.sort(Comparator.comparingInt(Remark::line));
    return new Pasted(found, config.remarks);
  }

  private void take(int line, String text) {
    if (text.isEmpty() || text.startsWith("#") || AROUND.matcher(text).matches()) {
      return;
    }
    var match = LINE.matcher(text);
    if (!match.matches()) {
      remarks.add(new Remark(line, Kind.VALUE_MISSING, text));
      return;
    }
    var keyword = match.group(1);
    var words = words(line, match.group(2));
    if (words.isEmpty()) {
      remarks.add(new Remark(line, Kind.VALUE_MISSING, keyword));
      return;
    }
    switch (keyword.toLowerCase(Locale.ROOT)) {
      case "host" -> blocks.add(new Block(line, words, new HashMap<>()));
      case "match" -> {
        remarks.add(new Remark(line, Kind.MATCH_IGNORED, keyword));
        // Matches no host: what follows it up to the next Host is left out with it.
        blocks.add(new Block(line, List.of(), new HashMap<>()));
      }
      case "include" -> remarks.add(new Remark(line, Kind.INCLUDE_IGNORED, words.getFirst()));
      case String known when KEPT.contains(known) -> value(line, known, words.getFirst());
      case String other -> {
        if (notKept.add(other)) {
          remarks.add(new Remark(line, Kind.NOT_KEPT, keyword));
        }
      }
    }
  }

  private void value(int line, String keyword, String value) {
    if (keyword.equals("port") && port(value).isEmpty()) {
      remarks.add(new Remark(line, Kind.NOT_A_PORT, value));
    } else if (keyword.equals("hostname") && !HostWord.isReachable(value)) {
      remarks.add(new Remark(line, Kind.NOT_AN_ADDRESS, value));
    } else {
      blocks.getLast().values().putIfAbsent(keyword, value);
    }
  }

  static Optional<Integer> port(String written) {
    return Optional.of(written)
        .filter(one -> one.matches("\\d{1,5}"))
        .map(Integer::valueOf)
        .filter(port -> port >= 1 && port <= MOST_PORT);
  }

  /** The words of a line; quotes hold blanks together, a # begins a comment. */
  private List<String> words(int line, String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == '"') {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && one == '#' && !begun) {
        break;
      } else if (!quoted && Character.isWhitespace(one)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(one);
        begun = true;
      }
    }
    if (quoted) {
      remarks.add(new Remark(line, Kind.QUOTE_OPEN, text));
      return List.of(word.toString());
    }
    if (begun) {
      words.add(word.toString());
    }
    return words.stream().filter(one -> !one.isEmpty()).toList();
  }

  private List<Found> found() {
    var sheets = new LinkedHashMap<String, Found>();
    var others = new HashSet<String>();
    for (var block : blocks) {
      var names = block.names();
      for (var name : names) {
        if (sheets.size() == TypedServers.MOST_AT_ONCE) {
          remarks.add(new Remark(block.line(), Kind.TOO_MANY, name));
          return found(sheets);
        }
        if (block.isOneServer() && !name.equals(names.getFirst())) {
          if (others.add(name)) {
            remarks.add(new Remark(block.line(), Kind.ANOTHER_NAME, name));
          }
        } else if (!others.contains(name)) {
          sheets.computeIfAbsent(name, one -> new Found(block.line(), sheet(one), false));
        }
      }
    }
    return found(sheets);
  }

  private static List<Found> found(Map<String, Found> sheets) {
    var hops =
        sheets.values().stream()
            .flatMap(one -> Stream.of(one.sheet().proxyJump().split(",")))
            .map(hop -> hop.replaceFirst("^.*@", "").replaceFirst(":\\d+$", ""))
            .collect(Collectors.toSet());
    return sheets.values().stream()
        .map(one -> new Found(one.line(), one.sheet(), hops.contains(one.sheet().name())))
        .toList();
  }

  private ServerSheet sheet(String name) {
    var values = new HashMap<String, String>();
    for (var block : blocks) {
      if (block.matches(name)) {
        block.values().forEach(values::putIfAbsent);
      }
    }
    var address = Optional.ofNullable(values.get("hostname")).map(h -> h.replace("%h", name));
    var jump = values.getOrDefault("proxyjump", "");
    return new ServerSheet(
        name,
        address.stream().toList(),
        name,
        false,
        "",
        "",
        values.getOrDefault("user", ""),
        Optional.ofNullable(values.get("port")).flatMap(SshConfig::port),
        jump.equalsIgnoreCase("none") ? "" : jump);
  }

  /**
   * Whether a host is like a pattern with * and ?. Only the last * is ever gone back to, so that no
   * pattern takes longer than its letters times those of the host.
   */
  private static boolean isLike(String host, String pattern) {
    int at = 0;
    int in = 0;
    int star = -1;
    int afterStar = 0;
    while (at < host.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        afterStar = at;
      } else if (in < pattern.length()
          && (pattern.charAt(in) == '?' || pattern.charAt(in) == host.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++afterStar;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }
}
