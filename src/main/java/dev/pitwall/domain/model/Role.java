package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a server plays.
 *
 * @param mark two letters that identify the role without its colour
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

  /** What is changed one by one. */
  public enum Field implements SheetField<Role> {
    NAME(Role::name),
    MARK(Role::mark),
    TINT(Role::tint),
    ICON(Role::icon);

    private final Function<Role, Object> value;

    Field(Function<Role, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(Role sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public Role with(Role other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new Role(
            id,
            fields.contains(Field.NAME) ? other.name : name,
            fields.contains(Field.MARK) ? other.mark : mark,
            fields.contains(Field.TINT) ? other.tint : tint,
            fields.contains(Field.ICON) ? other.icon : icon);
  }

  public boolean builtIn() {
    return BUILT_IN.stream().anyMatch(role -> role.id.equals(id));
  }
}
