package dev.pitwall.ui.servers;

import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A role of the palette.
 *
 * @param key what toggles it on the chosen server; empty for those beyond the keyboard's letters
 */
record PaletteRole(Role role, String key) {
  /** Without N, which takes a change note. */
  private static final String KEYS = "123456789ABCDEFGHIJKLMOPQRSTUVWXYZ";

  RoleId id() {
    return role.id();
  }

  static List<PaletteRole> of(Collection<Role> roles) {
    var palette = new ArrayList<PaletteRole>();
    for (var role : roles) {
      int place = palette.size();
      palette.add(
          new PaletteRole(role, place < KEYS.length() ? KEYS.substring(place, place + 1) : ""));
    }
    return List.copyOf(palette);
  }
}
