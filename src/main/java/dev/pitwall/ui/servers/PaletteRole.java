package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A role of the palette.
 *
 * @param key what toggles it on the chosen server; empty for those beyond the keyboard's letters
 */
record PaletteRole(Role role, String key) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** N takes a change note. */
  private static final char NOTE = 'N';

  RoleId id() {
    return role.id();
  }

  /** Each with a letter that reminds of it, where one is left: A for AP, D for DB. */
  static List<PaletteRole> of(Collection<Role> roles) {
    var palette = new ArrayList<PaletteRole>();
    var taken = new HashSet<>(Set.of(NOTE));
    for (var role : roles) {
      var key = letters(role).filter(taken::add).findFirst();
      palette.add(new PaletteRole(role, key.map(String::valueOf).orElse("")));
    }
    return List.copyOf(palette);
  }

  /** The letters that suit a role, best first: its name's first, its mark's, its name's, any. */
  private static Stream<Character> letters(Role role) {
    var name = role.name().toUpperCase(Locale.ROOT);
    var first = name.isEmpty() ? "" : name.substring(0, 1);
    return (first + role.mark().toUpperCase(Locale.ROOT) + name + LETTERS)
        .chars()
        .mapToObj(letter -> (char) letter)
        .filter(letter -> LETTERS.indexOf(letter) >= 0);
  }
}
