package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which server a written name means: the server of that name; for a bare number the server {@code
 * s1}, or the only one whose name ends in that number ({@code isu-1}); else a new one, which then
 * has that name ({@code s1} for a number).
 */
final class ServerNames {
  private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,3})");
  private static final Pattern NUMBERED = Pattern.compile(".*?0*(\\d{1,3})");

  /** By plain name, the name as it is written. */
  private final Map<String, String> known = new LinkedHashMap<>();

  private final List<String> fresh = new ArrayList<>();

  ServerNames(ContestDay day) {
    day.servers().values().stream().map(Server::name).forEach(this::know);
  }

  private void know(String name) {
    known.put(WrittenRoles.plain(name), name);
  }

  /** The name of the server meant; one that was not there is new from now on. */
  String of(String typed) {
    var number = NUMBER.matcher(typed);
    var there = known.get(WrittenRoles.plain(typed));
    if (there != null) {
      return there;
    }
    if (number.matches()) {
      var numbered = "s" + number.group(1);
      if (known.containsKey(numbered)) {
        return known.get(numbered);
      }
      var alike = known.values().stream().filter(name -> endsIn(name, number.group(1))).toList();
      return alike.size() == 1 ? alike.getFirst() : add(numbered);
    }
    return add(typed);
  }

  private static boolean endsIn(String name, String number) {
    var match = NUMBERED.matcher(name);
    return match.matches() && match.group(1).equals(number);
  }

  private String add(String name) {
    know(name);
    fresh.add(name);
    return name;
  }

  /** Those that were not there, in the order of the rows. */
  List<String> fresh() {
    return List.copyOf(fresh);
  }
}
