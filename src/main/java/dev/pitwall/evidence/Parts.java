package dev.pitwall.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer cut at its marks. Whatever stands before the first one, a banner, is left out. */
final class Parts {
  /** Colours and other orders to a terminal, in what was copied from one. */
  private static final Pattern TERMINAL = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

  private static final String BEGIN = "begin";
  private static final String END = "end";

  private final Map<String, List<String>> lines;
  private final boolean whole;

  private Parts(Map<String, List<String>> lines, boolean whole) {
    this.lines = lines;
    this.whole = whole;
  }

  /** Of the last answer in the text; empty where there is none. */
  static Optional<Parts> of(String text) {
    var parts = new LinkedHashMap<String, List<String>>();
    List<String> part = null;
    boolean whole = false;
    for (var raw : TERMINAL.matcher(text).replaceAll("").split("\\R")) {
      var line = raw.strip();
      if (line.startsWith(EvidenceCommand.MARK)) {
        var name = line.substring(EvidenceCommand.MARK.length()).strip();
        if (name.equals(BEGIN)) {
          parts.clear();
        }
        part = name.matches("[a-z]{1,20}") ? new ArrayList<>() : null;
        if (part != null) {
          parts.put(name, part);
        }
        whole = name.equals(END);
      } else if (part != null && !whole) {
        part.add(line);
      }
    }
    return parts.containsKey(BEGIN) ? Optional.of(new Parts(parts, whole)) : Optional.empty();
  }

  /** Whether it ends where an answer ends. */
  boolean whole() {
    return whole;
  }

  /** With the empty ones, which separate blocks. */
  List<String> all(String part) {
    return lines.getOrDefault(part, List.of());
  }

  List<String> of(String part, int most) {
    return all(part).stream().filter(line -> !line.isEmpty()).limit(most).toList();
  }

  /** The first line; empty where there is none. */
  String first(String part) {
    return of(part, 1).stream().findFirst().orElse("");
  }

  /** The name of the last part that came. */
  String last() {
    return lines.keySet().stream().reduce((_, later) -> later).orElse("");
  }
}
