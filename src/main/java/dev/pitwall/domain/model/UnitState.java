package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A systemd service as its server saw it.
 *
 * @param unit its name, {@code nginx.service}
 * @param enabled as {@code systemctl is-enabled} says it: {@code enabled}, {@code disabled}, {@code
 *     static}, {@code masked}...; empty where there is no unit file
 * @param active as {@code systemctl is-active} says it: {@code active}, {@code inactive}, {@code
 *     failed}...
 * @param roles the roles it serves, by its name
 * @param own its unit file was put on this server by hand, and not by a package
 * @param after the services among the known ones that it is started after
 * @param pullsIn those among the known ones that are started with it ({@code Wants=}, {@code
 *     Requires=}); empty where the server was not asked
 */
public record UnitState(
    String unit,
    String enabled,
    String active,
    Set<RoleId> roles,
    boolean own,
    List<String> after,
    Optional<List<String>> pullsIn) {
  /** What {@code is-enabled} says of units that start with the next boot, or may. */
  private static final Set<String> STARTS =
      Set.of("enabled", "static", "alias", "generated", "indirect");

  public UnitState {
    roles = Set.copyOf(roles);
    after = List.copyOf(after);
    pullsIn = pullsIn.map(List::copyOf);
  }

  public boolean running() {
    return active.equals("active") || active.equals("reloading") || active.equals("activating");
  }

  /**
   * Whether a boot starts it. Units that others pull in ({@code static}, {@code indirect}) count as
   * started: the name alone does not show it.
   */
  public boolean startsAtBoot() {
    return STARTS.contains(enabled);
  }
}
