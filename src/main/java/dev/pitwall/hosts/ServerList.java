package dev.pitwall.hosts;

import dev.pitwall.hosts.Pasted.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a list of servers as people have one at hand: names and addresses line by line, {@code
 * /etc/hosts}, an Ansible inventory, what {@code terraform output} prints, a variable of a Makefile
 * or a shell script, a table. What is no server is never made one: where less than most of the
 * lines are understood, it is no list.
 */
final class ServerList {
  private static final Pattern SECTION = Pattern.compile("\\[[\\w.-]+(:\\w+)?\\]");
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)(?:#|//).*");
  private static final Pattern SAID_AROUND =
      Pattern.compile(
          "```.*|[-=*_+| ]{3,}|[\\[\\](){}]+[,;]?|[$%❯>] .*|[\\p{L}\\p{N}"
              + " _.\"-]+[:=]*\\s*[:{\\[(]");
  private static final Pattern TICKS = Pattern.compile("^`+|`+$");
  private static final Pattern BULLET =
      Pattern.compile("^(?:>\\s*)*(?:[-*+•・]|\\d{1,2}[.)])?\\s+|^>+\\s*|^[•・]");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:export |set |local |readonly"
              + " )?\"?([\\p{L}\\p{N}_.-]+)\"?\\s*(?::=|\\?=|\\+=|=>|=|:(?!:))\\s*(\\S.*?)[,;]?");
  private static final Pattern LOOP = Pattern.compile("for \\w+ in (.+?)(?:; *do.*)?");
  private static final Pattern SSH =
      Pattern.compile("ssh\\s+(?:-\\S+\\s+(?:\\S+\\s+)?)*?(?:(\\w[\\w.-]*)@)?([\\w.-]+)");
  private static final Pattern AT = Pattern.compile("(\\w[\\w.-]*)@([\\w.-]+)");
  private static final Pattern NAME_AND_PORT =
      Pattern.compile("([\\w.-]+[:=]?\\s+[\\w.]+):\\d{1,5}");
  private static final Pattern INI_RANGE = Pattern.compile("(.*)\\[(\\d{1,4}):(\\d{1,4})\\](.*)");

  private static final Pattern ABOUT_ADDRESS =
      Pattern.compile(
          "(?i)[_-]?(?:public|private|global|local)?[_-]?(?:ips?|ip_?address|address|addr|eip|host(?:name)?)$");

  /** Of a line of {@code known_hosts}. */
  private static final Pattern HOST_KEY = Pattern.compile("\\s(?:ssh|ecdsa|sk)-\\S+ AAAA\\S+.*");

  private static final Pattern CONTEST_AND_NUMBER = Pattern.compile("(.*\\d-)\\d{1,4}");

  private final List<String> lines;
  private final FoundServers servers = new FoundServers();
  private final LineNames lineNames;
  private final AddressLines addressLines;

  /** Beginnings such as {@code isucon1-} of several words: those are names, no ranges. */
  private final Map<String, Set<String>> numbered = new HashMap<>();

  private int understood;
  private final List<Integer> strange = new ArrayList<>();

  /** Below a heading in brackets: a host may stand in several groups. */
  private boolean grouped;

  private boolean skipped;

  private boolean oneWordALine;

  private ServerList(List<String> lines) {
    this.lines = lines;
    lineNames = new LineNames(lines);
    addressLines = new AddressLines(lines, servers);
  }

  static Pasted read(String text) {
    var lines =
        Normalizer.normalize(text.replace("\uFEFF", ""), Normalizer.Form.NFKC).lines().toList();
    return YamlInventory.isOne(lines) ? YamlInventory.read(lines) : new ServerList(lines).all();
  }

  private Pasted all() {
    lines.forEach(this::lookForNumbers);
    oneWordALine =
        lines.stream()
            .filter(line -> !line.isBlank())
            .allMatch(line -> HostWord.isPlain(line.strip()));
    for (int i = 0; i < lines.size() && !servers.full(); i++) {
      var table = ServerTable.at(lines, i);
      if (table.isPresent()) {
        int named = table.get().add(servers);
        understood += named;
        IntStream.range(i + named, i + table.get().rows().size()).forEach(strange::add);
        i += table.get().lines() - 1;
      } else {
        line(i);
      }
    }
    return understood > strange.size() ? servers.pasted() : noList();
  }

  /** The first line without a server, so that one sees what was expected. */
  private Pasted noList() {
    var none = new FoundServers();
    if (!strange.isEmpty()) {
      int first = strange.getFirst();
      none.remark(first + 1, Kind.NOT_A_LIST, lines.get(first).strip());
    }
    return none.pasted();
  }

  private void lookForNumbers(String line) {
    for (var word : HostWord.words(line)) {
      var match = CONTEST_AND_NUMBER.matcher(word);
      if (match.matches() && word.length() <= TypedServers.RANGE_LETTERS) {
        numbered.computeIfAbsent(match.group(1), _ -> new HashSet<>()).add(word);
      }
    }
  }

  private void line(int index) {
    if (lines.get(index).isBlank()) {
      return;
    }
    var line = HOST_KEY.matcher(lines.get(index)).replaceFirst("");
    if (line.startsWith("#") && around(index, line)) {
      return;
    }
    var bare = COMMENT.matcher(line).replaceFirst("").strip();
    var content = TICKS.matcher(withoutBullet(bare)).replaceAll("");
    if (SECTION.matcher(bare).matches()) {
      grouped = true;
      skipped = bare.contains(":");
      return;
    }
    if (content.isEmpty() || skipped || around(index, content)) {
      return;
    }
    if (understand(index, content)) {
      understood++;
    } else {
      strange.add(index);
      servers.remark(index + 1, Kind.NOT_A_NAME, content);
    }
  }

  /** What stands around the servers. */
  private boolean around(int index, String content) {
    return addressLines.begin(index, content)
        || SAID_AROUND.matcher(content).matches()
        || ServerTable.isHeading(content);
  }

  private boolean understand(int index, String content) {
    if (addressLines.take(content)) {
      return true;
    }
    return section(index, content)
        || !ProgramOutput.isOne(content)
            && (variable(index, content) || words(index, withoutPort(content)));
  }

  private static String withoutPort(String content) {
    var one = NAME_AND_PORT.matcher(content);
    return one.matches() ? one.group(1) : content;
  }

  static String withoutBullet(String line) {
    return BULLET.matcher(line).replaceFirst("").strip();
  }

  /** {@code isu1} of {@code isu1_public_ip}. */
  static String withoutLabel(String name) {
    return ABOUT_ADDRESS.matcher(name).replaceFirst("");
  }

  /** A host of an Ansible inventory, with what is said of it. */
  private boolean section(int index, String content) {
    int blank = content.indexOf(' ');
    if (blank < 0
        || content.substring(blank).strip().startsWith("=")
        || !content.contains(" ansible_") && !(grouped && content.contains("="))) {
      var range = INI_RANGE.matcher(content);
      return range.matches() && addRange(index, range.group(1), range.group(2), range.group(3));
    }
    var host = new YamlInventory.Host(index + 1, content.substring(0, blank));
    for (var pair : content.substring(blank).strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        host.take(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    host.add(servers);
    return true;
  }

  private boolean addRange(int index, String before, String first, String last) {
    var names = TypedServers.names(before + first + "-" + before + last);
    names.forEach(name -> servers.add(index + 1, name, List.of()));
    return names.size() > 1;
  }

  /** {@code ISUCON_HOSTS="isu1 isu2"}, {@code SERVERS := s1 s2}, {@code isu1_ip = "192.0.2.1"}. */
  private boolean variable(int index, String content) {
    var loop = LOOP.matcher(content);
    if (loop.matches()) {
      return names(index, HostWord.words(loop.group(1)));
    }
    var variable = VARIABLE.matcher(content);
    if (!variable.matches() || HostWord.isIp(content.split("\\s", 2)[0])) {
      return false;
    }
    var values = HostWord.words(variable.group(2));
    var addresses = values.stream().filter(HostWord::isAddress).toList();
    if (!addresses.isEmpty()) {
      var name = withoutLabel(variable.group(1));
      var server = name.isEmpty() ? label(addresses.getFirst()) : name;
      if (HostWord.isLabel(server)) {
        return false;
      }
      servers.add(
          index + 1, screaming(server) ? server.toLowerCase(Locale.ROOT) : server, addresses);
      return true;
    }
    return names(index, values);
  }

  private static boolean screaming(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private boolean names(int index, List<String> words) {
    if (words.isEmpty() || !words.stream().allMatch(word -> HostWord.isNumbered(word))) {
      return false;
    }
    words.forEach(
        word -> expand(index, word).forEach(name -> servers.add(index + 1, name, List.of())));
    return true;
  }

  private boolean words(int index, String content) {
    var ssh =
        Stream.of(SSH, AT)
            .map(one -> one.matcher(content))
            .filter(one -> one.matches())
            .findFirst();
    if (ssh.isPresent()) {
      var user = Optional.ofNullable(ssh.get().group(1)).orElse("");
      var host = ssh.get().group(2);
      boolean address = HostWord.isAddress(host);
      servers.add(
          index + 1,
          address ? label(host) : host,
          address ? List.of(host) : List.of(),
          user,
          Optional.empty());
      return true;
    }
    var words =
        HostWord.words(content).stream().filter(word -> !HostWord.isCloudWord(word)).toList();
    return words.stream().anyMatch(HostWord::isAddress)
        ? addressed(index, words)
        : named(index, words);
  }

  /** Where nothing else is named after an address, its first part is the name. */
  static String label(String address) {
    return HostWord.isIp(address) ? address : address.substring(0, address.indexOf('.'));
  }

  /** Addresses belong to the names they stand beside, in the order that the line begins with. */
  private boolean addressed(int index, List<String> words) {
    boolean first = HostWord.isAddress(words.getFirst());
    if (HostWord.isIp(words.getFirst()) && words.stream().filter(HostWord::isIp).count() == 1) {
      return hostsFile(index, words);
    }
    var names = words.stream().filter(word -> !HostWord.isAddress(word)).toList();
    boolean several = names.size() > 1 && names.stream().allMatch(HostWord::isNumbered);
    if (!several) {
      var addresses = words.stream().filter(HostWord::isAddress).toList();
      var name = lineNames.among(names).orElse(label(addresses.getFirst()));
      boolean onlyIp = name.equals(addresses.getFirst());
      return servers.addOnce(index + 1, name, onlyIp ? List.of() : addresses);
    }
    var waiting = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (HostWord.isAddress(word)) {
        waiting.add(word);
        continue;
      }
      boolean follows = !first && i + 1 < words.size() && HostWord.isAddress(words.get(i + 1));
      servers.addOnce(
          index + 1,
          word,
          follows ? List.of(words.get(i + 1)) : first ? List.copyOf(waiting) : List.of());
      waiting.clear();
    }
    return true;
  }

  /** An address and all its names, the shortest way to say it first. */
  private boolean hostsFile(int index, List<String> words) {
    var ip = words.getFirst();
    var names = words.subList(1, words.size());
    var name =
        lineNames
            .among(names)
            .or(
                () ->
                    names.stream().filter(HostWord::isAddress).map(ServerList::label).findFirst());
    return servers.addOnce(index + 1, name.orElse(ip), name.isEmpty() ? List.of() : List.of(ip));
  }

  private boolean named(int index, List<String> words) {
    boolean all =
        !words.isEmpty()
            && words.stream()
                .allMatch(
                    word -> HostWord.isNumbered(word) || oneWordALine && HostWord.isPlain(word));
    if (all) {
      for (var word : once(index, words)) {
        for (var name : expand(index, word)) {
          if (grouped) {
            servers.add(index + 1, name, List.of());
          } else {
            servers.addOnce(index + 1, name, List.of());
          }
        }
      }
    }
    return all;
  }

  /** A word that comes again is not expanded again, however often it comes. */
  private Collection<String> once(int index, List<String> words) {
    var once = new LinkedHashSet<String>();
    var again = new LinkedHashSet<String>();
    words.stream().filter(word -> !once.add(word)).forEach(again::add);
    again.forEach(word -> servers.remark(index + 1, Kind.TWICE, word));
    return once;
  }

  private List<String> expand(int index, String word) {
    var match = CONTEST_AND_NUMBER.matcher(word);
    if (match.matches() && numbered.getOrDefault(match.group(1), Set.of()).size() > 1) {
      return List.of(word);
    }
    if (TypedServers.isRangeTooLong(word)) {
      servers.remark(index + 1, Kind.RANGE_TOO_LONG, word);
      return List.of();
    }
    return TypedServers.names(word);
  }
}
