package dev.pitwall.report.timeline;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.RoleMapStep;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The role map while one walks through a timeline: the day's own steps up to a moment, and what the
 * rows say in between. Servers that a row does not name stay as they were.
 */
final class ImportedRoleMap {
  /** s2 before s10. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final ContestDay day;
  private final List<RoleMapStep> history;
  private final Map<String, Set<RoleId>> map = new HashMap<>();
  private Optional<String> held = Optional.empty();
  private int passed;

  /**
   * @param history the day's own steps to walk along; none for a reader who starts from nothing
   */
  ImportedRoleMap(ContestDay day, List<RoleMapStep> history) {
    this.day = day;
    this.history = history;
  }

  /** Takes in the day's own steps up to {@code moment}. */
  void advance(Instant moment) {
    while (passed < history.size() && !second(history.get(passed)).isAfter(moment)) {
      step();
    }
  }

  /** Rows have whole seconds. */
  private static Instant second(RoleMapStep step) {
    return step.at().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Takes in the next of the day's own steps. */
  void step() {
    var step = history.get(passed++);
    for (var change : step.changes()) {
      var name = name(change.server());
      map.put(name, RoleMap.after(map.getOrDefault(name, Set.of()), change));
    }
    held = Optional.of(step.typed());
  }

  private String name(ServerId id) {
    return DayRow.name(day, id);
  }

  /** Whether these very words hold already: then nothing has to be read again. */
  boolean holds(String typed) {
    return held.filter(typed::equals).isPresent();
  }

  /** What the items say: by name, no roles where nothing could be said. */
  static Map<String, Set<RoleId>> wanted(WrittenRoles typed, ServerNames names) {
    var wanted = new LinkedHashMap<String, Set<RoleId>>();
    typed
        .items()
        .forEach(item -> wanted.put(names.of(item.server()), item.roles().orElse(Set.of())));
    return wanted;
  }

  void tell(Map<String, Set<RoleId>> wanted, String typed) {
    map.putAll(wanted);
    held = Optional.of(typed);
  }

  Map<String, Set<RoleId>> roles() {
    var roles = new HashMap<>(map);
    roles.values().removeIf(Set::isEmpty);
    return roles;
  }

  Map<String, Set<RoleId>> whole() {
    return Map.copyOf(map);
  }

  /** The map in words that {@link WrittenRoles} reads, for steps that were clicked. */
  String composed() {
    return map.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_NUMBER))
        .map(entry -> entry.getKey() + "=" + composed(entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String composed(Set<RoleId> played) {
    return played.isEmpty()
        ? WrittenRoles.NOTHING
        : played.stream()
            .map(id -> day.role(id).map(Role::name).orElse(id.value()))
            .sorted()
            .collect(Collectors.joining("+"));
  }
}
