package dev.pitwall.core;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at a laptop and what for: true now, forgotten afterwards, never an event.
 *
 * @param member who acts there; empty until somebody said so
 * @param screen the screen that is open, as the app names it; empty for none
 * @param editing the tasks, runs, servers and so on that are being edited there
 */
public record Presence(Optional<MemberId> member, String screen, Set<Id> editing) {
  public static final Presence NOBODY = new Presence(Optional.empty(), "", Set.of());

  public Presence {
    editing = Set.copyOf(editing);
  }
}
