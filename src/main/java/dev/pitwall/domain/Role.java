package dev.pitwall.domain;

import dev.pitwall.domain.Id.RoleId;
import java.util.List;

/**
 * What a server plays.
 *
 * @param mark two letters that tell the role without its colour
 * @param icon an icon's literal, as the icon font spells it
 */
public record Role(RoleId id, String name, String mark, Tint tint, String icon) {
  public static final RoleId AP = new RoleId("ap");
  public static final RoleId CACHE = new RoleId("cache");
  public static final RoleId MEMCACHED = new RoleId("memcached");
  public static final RoleId DB = new RoleId("db");
  public static final RoleId WEB = new RoleId("web");
  public static final RoleId DNS = new RoleId("dns");
  public static final RoleId QUEUE = new RoleId("queue");

  /** Deliberately without work; excludes every other role. */
  public static final RoleId IDLE = new RoleId("idle");

  /** The roles every day starts with; the team adds its own. */
  public static final List<Role> BUILT_IN =
      List.of(
          new Role(AP, "AP", "AP", Tint.BLUE, "fth-cpu"),
          new Role(CACHE, "cache", "CA", Tint.ORANGE, "fth-zap"),
          new Role(MEMCACHED, "memcached", "MC", Tint.YELLOW, "fth-layers"),
          new Role(DB, "DB", "DB", Tint.GREEN, "fth-database"),
          new Role(WEB, "web/LB", "LB", Tint.SKY, "fth-globe"),
          new Role(DNS, "DNS", "DN", Tint.PURPLE, "fth-at-sign"),
          new Role(QUEUE, "queue", "QU", Tint.VERMILLION, "fth-list"),
          new Role(IDLE, "idle", "--", Tint.GREY, "fth-moon"));

  public boolean builtIn() {
    return BUILT_IN.stream().anyMatch(role -> role.id.equals(id));
  }
}
