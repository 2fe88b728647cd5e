package dev.pitwall.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Objects with a name and addresses, as a cloud's command line lists machines in JSON. An object
 * without one of the two is no server.
 */
final class JsonHosts {
  private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern PAIR =
      Pattern.compile("\"([^\"\\\\]*)\"\\s*:\\s*\\[?\\s*\"([^\"\\\\]*)\"");
  private static final Pattern NAME = Pattern.compile("(?i).*name|host|server");

  private JsonHosts() {}

  /** Empty where it is no such list. */
  static Optional<Pasted> read(String text) {
    var start = text.strip();
    if (!start.startsWith("[") && !start.startsWith("{")) {
      return Optional.empty();
    }
    var servers = new FoundServers();
    var object = OBJECT.matcher(text);
    while (object.find() && !servers.full()) {
      add(servers, 1 + (int) text.substring(0, object.start()).lines().count(), object.group());
    }
    var pasted = servers.pasted();
    return pasted.found().isEmpty() ? Optional.empty() : Optional.of(pasted);
  }

  private static void add(FoundServers servers, int line, String object) {
    var name = Optional.<String>empty();
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
    if (!addresses.isEmpty()) {
      name.ifPresent(found -> servers.addOnce(line, found, addresses));
    }
  }
}
