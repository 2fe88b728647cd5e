package dev.pitwall.evidence.ssh;

import dev.pitwall.evidence.Destination;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code ssh -G} prints: one setting a line, its name in small letters. */
final class Resolved {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private Resolved() {}

  static Optional<Destination> read(String text) {
    var host = setting(text, "hostname");
    var user = setting(text, "user");
    var port = setting(text, "port").filter(digits -> PORT.matcher(digits).matches());
    return host.isPresent() && user.isPresent() && port.isPresent()
        ? Optional.of(new Destination(user.get(), host.get(), Integer.parseInt(port.get())))
        : Optional.empty();
  }

  private static Optional<String> setting(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
