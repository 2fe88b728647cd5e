package dev.pitwall.evidence;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.json.Checked;
import dev.pitwall.json.CheckedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which services serve which role, by name: {@code assets/evidence/units.json}, and what a profile
 * adds to it. Immutable.
 */
public final class RoleUnits {
  private static final String PLACE = "/assets/evidence/units.json";
  private static final int NAME_LETTERS = 100;
  private static final String SUFFIX = ".service";

  private final Map<RoleId, List<Pattern>> roles;
  private final RoleId own;
  private final List<Pattern> ignored;

  private RoleUnits(Map<RoleId, List<Pattern>> roles, RoleId own, List<Pattern> ignored) {
    this.roles = roles;
    this.own = own;
    this.ignored = ignored;
  }

  /**
   * Those that come with the app.
   *
   * @throws IllegalStateException when the file is bad: the app is broken then
   */
  public static RoleUnits shipped() {
    return switch (parse(text())) {
      case Checked.Good(var units) -> units;
      case Checked.Bad(var problems) -> throw new IllegalStateException(PLACE + ": " + problems);
    };
  }

  static Checked<RoleUnits> parse(String json) {
    return CheckedJson.read(json, Set.of("roles", "own", "ignored"), RoleUnits::read);
  }

  private static RoleUnits read(CheckedJson file) {
    var roles = new LinkedHashMap<RoleId, List<Pattern>>();
    for (var entry : file.children("roles", Set.of("role", "units"))) {
      var role = entry.need("role", NAME_LETTERS);
      var units = entry.texts("units", NAME_LETTERS);
      if (file.isFine()) {
        roles.put(new RoleId(role), patterns(units));
      }
    }
    var own = file.need("own", NAME_LETTERS);
    var ignored = file.texts("ignored", NAME_LETTERS);
    return file.isFine()
        ? new RoleUnits(roles, new RoleId(own), patterns(ignored))
        : new RoleUnits(Map.of(), new RoleId("none"), List.of());
  }

  /** With what a profile knows of its contest; its names count beside the others. */
  public RoleUnits with(Map<RoleId, List<String>> more) {
    var all = new LinkedHashMap<>(roles);
    more.forEach(
        (role, names) ->
            all.merge(
                role,
                patterns(names),
                (now, added) -> Stream.concat(now.stream(), added.stream()).toList()));
    return new RoleUnits(all, own, ignored);
  }

  /**
   * The roles that a service serves; none where it is of no interest.
   *
   * @param unit {@code nginx.service}
   * @param byHand its unit file was put on the server by hand
   */
  public Set<RoleId> rolesOf(String unit, boolean byHand) {
    var name = unit.endsWith(SUFFIX) ? unit.substring(0, unit.length() - SUFFIX.length()) : unit;
    var served =
        roles.entrySet().stream()
            .filter(entry -> matches(entry.getValue(), name))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (served.isEmpty() && byHand && !matches(ignored, name)) {
      served.add(own);
    }
    return served;
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static List<Pattern> patterns(List<String> names) {
    var patterns = new ArrayList<Pattern>();
    for (var name : names) {
      // A quantifier over single letters: no name makes it slow.
      patterns.add(
          Pattern.compile(
              Stream.of(name.split("\\*", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*"))));
    }
    return List.copyOf(patterns);
  }

  private static String text() {
    try (var stream = RoleUnits.class.getResourceAsStream(PLACE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
