package dev.pitwall.evidence;

import dev.pitwall.domain.model.UnitState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services that matter, from {@code systemctl list-unit-files} and {@code systemctl show}. */
final class UnitsPart {
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,120}\\.service");
  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,140}");
  private static final Pattern WORD = Pattern.compile("[a-z-]{1,30}");

  /** Where unit files stand that no package brought. */
  private static final String BY_HAND = "/etc/systemd/system/";

  private static final int MOST_FILES = 800;
  private static final int MOST_UNITS = 60;
  private static final int MOST_FAILED = 20;

  private final Parts parts;
  private final RoleUnits roles;

  UnitsPart(Parts parts, RoleUnits roles) {
    this.parts = parts;
    this.roles = roles;
  }

  /** Empty where systemd did not answer. */
  Optional<List<UnitState>> read() {
    var enabled = enabled();
    var loaded = loaded();
    if (loaded.isEmpty()) {
      return Optional.empty();
    }
    var units = new TreeMap<String, UnitState>();
    for (var unit : loaded.values()) {
      keep(units, unit, enabled);
    }
    for (var file : enabled.keySet()) {
      if (!loaded.containsKey(file) && !file.endsWith("@.service")) {
        keep(units, new Loaded(file, "inactive", "", List.of(), Optional.empty()), enabled);
      }
    }
    var known = units.keySet();
    return Optional.of(
        units.values().stream().limit(MOST_UNITS).map(unit -> among(unit, known)).toList());
  }

  private void keep(Map<String, UnitState> units, Loaded unit, Map<String, String> enabled) {
    boolean own = unit.file().startsWith(BY_HAND);
    var serves = roles.rolesOf(unit.id(), own);
    var state = state(unit.id(), enabled);
    boolean nothing = state.isEmpty() && unit.active().equals("inactive");
    if (!serves.isEmpty() && !nothing && !state.equals("alias")) {
      units.put(
          unit.id(),
          new UnitState(
              unit.id(), state, unit.active(), serves, own, unit.after(), unit.pullsIn()));
    }
  }

  /** Of an instance that a generator made, as Debian does for PostgreSQL, speaks its parent. */
  private static String state(String unit, Map<String, String> enabled) {
    int at = unit.indexOf('@');
    if (at > 0 && !enabled.containsKey(unit)) {
      var parent = enabled.getOrDefault(unit.substring(0, at) + ".service", "");
      return parent.isEmpty()
          ? enabled.getOrDefault(unit.substring(0, at) + "@.service", "")
          : parent.equals("enabled") ? "generated" : parent;
    }
    return enabled.getOrDefault(unit, "");
  }

  private static UnitState among(UnitState unit, Set<String> known) {
    return new UnitState(
        unit.unit(),
        unit.enabled(),
        unit.active(),
        unit.roles(),
        unit.own(),
        among(unit.after(), known),
        unit.pullsIn().map(names -> among(names, known)));
  }

  private static List<String> among(List<String> names, Set<String> known) {
    return names.stream().filter(known::contains).distinct().sorted().toList();
  }

  private Map<String, String> enabled() {
    var enabled = new HashMap<String, String>();
    for (var line : parts.of("files", MOST_FILES)) {
      var words = line.split("\\s+");
      if (words.length >= 2
          && SERVICE.matcher(words[0]).matches()
          && WORD.matcher(words[1]).matches()) {
        enabled.put(words[0], words[1]);
      }
    }
    return enabled;
  }

  private record Loaded(
      String id, String active, String file, List<String> after, Optional<List<String>> pullsIn) {}

  private Map<String, Loaded> loaded() {
    var loaded = new HashMap<String, Loaded>();
    var block = new HashMap<String, String>();
    for (var line : Stream.concat(parts.all("units").stream(), Stream.of("")).toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        block.put(line.substring(0, equals), line.substring(equals + 1));
      } else if (line.isEmpty()) {
        unit(block).ifPresent(unit -> loaded.put(unit.id(), unit));
        block.clear();
      }
    }
    return loaded;
  }

  /** None of a block that was cut off. */
  private static Optional<Loaded> unit(Map<String, String> block) {
    var id = block.getOrDefault("Id", "");
    var active = block.getOrDefault("ActiveState", "");
    return SERVICE.matcher(id).matches() && WORD.matcher(active).matches()
        ? Optional.of(
            new Loaded(
                id,
                active,
                block.getOrDefault("FragmentPath", ""),
                services(block.getOrDefault("After", "")),
                pullsIn(block)))
        : Optional.empty();
  }

  /** None of an answer to an earlier version's line, which did not ask for them. */
  private static Optional<List<String>> pullsIn(Map<String, String> block) {
    return block.containsKey("Wants") || block.containsKey("Requires")
        ? Optional.of(
            services(block.getOrDefault("Wants", "") + " " + block.getOrDefault("Requires", "")))
        : Optional.empty();
  }

  private static List<String> services(String names) {
    return Stream.of(names.split(" ")).filter(name -> SERVICE.matcher(name).matches()).toList();
  }

  /** Of any kind; systemd puts a bullet before them. */
  static List<String> failed(Parts parts) {
    var failed = new ArrayList<String>();
    for (var line : parts.of("failed", MOST_FAILED)) {
      var name = line.replaceFirst("^[^A-Za-z0-9]+", "").split("\\s+")[0];
      if (UNIT.matcher(name).matches() && name.contains(".")) {
        failed.add(name);
      }
    }
    return failed.stream().distinct().sorted().collect(Collectors.toList());
  }
}
