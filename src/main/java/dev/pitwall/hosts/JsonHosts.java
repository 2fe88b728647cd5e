package dev.pitwall.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Objects with a name and addresses, as a cloud's command line lists machines in JSON. An object
 * without one of the two is no server. {@code terraform output -json} has the name before the
 * object.
 */
final class JsonHosts {
  private static final Pattern OBJECT =
      Pattern.compile("(?:\"([^\"\\\\{}]{1,200})\"\\s*:\\s*)?\\{[^{}]*\\}");
  private static final Pattern PAIR =
      Pattern.compile("\"([^\"\\\\]*)\"\\s*:\\s*\\[?\\s*\"([^\"\\\\]*)\"");
  private static final Pattern OUTPUT = Pattern.compile("\"value\"\\s*:");
  private static final Pattern NAME = Pattern.compile("(?i).*name|host|server");

  private JsonHosts() {}

  /** Empty where it is no such list. */
  static Optional<Pasted> read(String text) {
    var start = text.strip();
    if (!start.startsWith("[") && !start.startsWith("{")) {
      return Optional.empty();
    }
    var servers = new FoundServers();
    int repeated = 0;
    var object = OBJECT.matcher(text);
    while (object.find() && !servers.full()) {
      int line = 1 + (int) text.substring(0, object.start()).lines().count();
      repeated += add(servers, line, object) ? 0 : 1;
    }
    var pasted = servers.pasted();
    return pasted.found().size() <= repeated ? Optional.empty() : Optional.of(pasted);
  }

  /** False where another object has the name: lines of a log, not machines. */
  private static boolean add(FoundServers servers, int line, MatchResult found) {
    var object = found.group();
    var name =
        Optional.ofNullable(found.group(1))
            .filter(_ -> OUTPUT.matcher(object).find())
            .map(ServerList::withoutLabel)
            .filter(HostWord::isName);
    List<String> addresses = new ArrayList<>();
    var pair = PAIR.matcher(object);
    while (pair.find()) {
      var value = pair.group(2).strip();
      if (HostWord.isAddress(value)) {
        addresses.add(value);
      } else if (name.isEmpty() && NAME.matcher(pair.group(1)).matches()) {
        name = Optional.of(value).filter(HostWord::isName);
      }
    }
    return addresses.isEmpty() || name.isEmpty() || servers.addOnce(line, name.get(), addresses);
  }
}
