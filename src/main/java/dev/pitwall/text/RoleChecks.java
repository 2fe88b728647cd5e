package dev.pitwall.text;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Role;
import java.util.Map;
import java.util.Optional;

/**
 * What to look at on a server of a role before saying OK: words to read aloud, on a day without
 * lines to tick.
 */
public final class RoleChecks {
  /** Keys of the words that fit beside a role's mark, and of the whole question. */
  private record Check(String brief, String whole) {}

  private static final Map<RoleId, Check> CHECKS =
      Map.of(
          Role.AP, new Check("reboot.check.ap.brief", "reboot.check.ap"),
          Role.CACHE, new Check("reboot.check.cache.brief", "reboot.check.cache"),
          Role.MEMCACHED, new Check("reboot.check.memcached.brief", "reboot.check.memcached"),
          Role.DB, new Check("reboot.check.db.brief", "reboot.check.db"),
          Role.WEB, new Check("reboot.check.web.brief", "reboot.check.web"),
          Role.DNS, new Check("reboot.check.dns.brief", "reboot.check.dns"),
          Role.QUEUE, new Check("reboot.check.queue.brief", "reboot.check.queue"),
          Role.IDLE, new Check("reboot.check.idle.brief", "reboot.check.idle"));

  private RoleChecks() {}

  /** Empty for a role of the team's own. */
  public static Optional<String> of(Texts texts, Role role) {
    return Optional.ofNullable(CHECKS.get(role.id())).map(check -> texts.of(check.whole()));
  }

  /** The same in few words. */
  public static Optional<String> brief(Texts texts, Role role) {
    return Optional.ofNullable(CHECKS.get(role.id())).map(check -> texts.of(check.brief()));
  }
}
