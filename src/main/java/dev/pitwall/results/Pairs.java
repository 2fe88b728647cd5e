package dev.pitwall.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines of pairs: logfmt and LTSV. Empty when a key stands there twice: nothing is certain then.
 */
final class Pairs {
  private static final Pattern LOGFMT =
      Pattern.compile("([^\\s=\"]+)(?:=(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\"]*+))?(?:\\s+|$)");
  private static final Pattern SPACED = Pattern.compile("(?<=\\S)\\s++(?=[A-Za-z_]\\w*+:)");

  private Pairs() {}

  static Optional<Map<String, String>> logfmt(String body) {
    var pairs = new LinkedHashMap<String, String>();
    var words = new StringBuilder();
    var matcher = LOGFMT.matcher(body);
    int at = 0;
    while (at < body.length() && matcher.region(at, body.length()).lookingAt()) {
      at = matcher.end();
      if (matcher.group(2) == null) {
        words.append(words.isEmpty() ? "" : " ").append(matcher.group(1));
      } else if (pairs.put(matcher.group(1), unquoted(matcher.group(2))) != null) {
        return Optional.empty();
      }
    }
    if (at < body.length()) {
      return Optional.empty();
    }
    if (!words.isEmpty()) {
      pairs.putIfAbsent("msg", words.toString());
    }
    return Optional.of(pairs);
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  static Optional<Map<String, String>> ltsv(String body) {
    var pairs = new LinkedHashMap<String, String>();
    var parts = body.indexOf('\t') >= 0 ? body.split("\t+") : SPACED.split(body);
    for (var part : parts) {
      int colon = part.indexOf(':');
      if (colon <= 0
          || pairs.put(part.substring(0, colon), part.substring(colon + 1).strip()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(pairs);
  }
}
