package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting;
import dev.pitwall.domain.rules.RebootForecast.NotWaiting.Missing;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In which order a boot starts a server's services: {@code After=} alone orders and starts nothing,
 * {@code Wants=} and {@code Requires=} alone start and do not order. Both are followed from service
 * to service.
 */
final class StartOrder {
  private final Findings found;
  private final Map<String, UnitState> units = new HashMap<>();

  /** What a boot starts, as far as units start each other. */
  private final Set<String> started;

  private StartOrder(Findings found) {
    this.found = found;
    found.units().forEach(unit -> units.put(unit.unit(), unit));
    started =
        reached(
            running().filter(UnitState::startsAtBoot).map(UnitState::unit).toList(),
            unit -> unit.pullsIn().orElse(List.of()));
  }

  static StartOrder of(Findings found) {
    return new StartOrder(found);
  }

  /** Whether it is enabled, or started by another service that a boot starts. */
  boolean startsAtBoot(UnitState unit) {
    return unit.startsAtBoot() || started.contains(unit.unit());
  }

  /** The applications that a boot may start without their database. */
  Stream<NotWaiting> notWaiting() {
    var databases = running().filter(unit -> unit.roles().contains(Role.DB)).toList();
    // Of an instance and the service around it one is enough.
    var named = databases.stream().map(UnitState::unit).filter(name -> !name.contains("@"));
    return named
        .findFirst()
        .map(
            name ->
                running()
                    .filter(unit -> unit.roles().contains(Role.AP) && startsAtBoot(unit))
                    .flatMap(
                        unit ->
                            missing(unit, databases)
                                .map(missing -> new NotWaiting(unit.unit(), name, missing))
                                .stream()))
        .orElse(Stream.empty());
  }

  private Optional<Missing> missing(UnitState application, List<UnitState> databases) {
    var waitsFor = reached(List.of(application.unit()), UnitState::after);
    boolean waits = databases.stream().map(UnitState::unit).anyMatch(waitsFor::contains);
    boolean starts =
        application.pullsIn().isEmpty() || databases.stream().anyMatch(this::startsAtBoot);
    if (waits) {
      return starts ? Optional.empty() : Optional.of(Missing.WANTS);
    }
    return Optional.of(starts ? Missing.AFTER : Missing.BOTH);
  }

  private Set<String> reached(
      Collection<String> from, Function<UnitState, Collection<String>> next) {
    var reached = new HashSet<>(from);
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Optional.ofNullable(units.get(open.pop())).map(next).orElse(List.of()).stream()
          .filter(reached::add)
          .forEach(open::push);
    }
    return reached;
  }

  private Stream<UnitState> running() {
    return found.units().stream().filter(UnitState::running);
  }
}
