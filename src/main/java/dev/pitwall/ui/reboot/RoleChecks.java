package dev.pitwall.ui.reboot;

import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Role;
import dev.pitwall.text.Texts;
import java.util.Map;
import java.util.Optional;

/** What to look at on a server of a role before saying OK: words to read aloud, nothing to tick. */
final class RoleChecks {
  private static final Map<RoleId, String> KEYS =
      Map.of(
          Role.AP, "reboot.check.ap",
          Role.CACHE, "reboot.check.cache",
          Role.MEMCACHED, "reboot.check.memcached",
          Role.DB, "reboot.check.db",
          Role.WEB, "reboot.check.web",
          Role.DNS, "reboot.check.dns",
          Role.QUEUE, "reboot.check.queue",
          Role.IDLE, "reboot.check.idle");

  private RoleChecks() {}

  /** Empty for a role of the team's own. */
  static Optional<String> of(Texts texts, Role role) {
    return Optional.ofNullable(KEYS.get(role.id())).map(texts::of);
  }
}
