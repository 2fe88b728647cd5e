package dev.pitwall.team.wire;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Excerpt;
import java.util.Optional;

/**
 * Who is at a laptop and what for. It is true now and forgotten afterwards, so it is never an
 * event.
 *
 * @param member who acts there; empty until somebody said so
 * @param screen the screen that is open, as the app names it; may be empty
 * @param editing what is being edited, as the app names it (a kind and an id); may be empty
 */
public record Presence(Optional<MemberId> member, String screen, String editing) {
  public static final Presence NOBODY = new Presence(Optional.empty(), "", "");

  public Presence {
    screen = Excerpt.of(screen, WireLimits.WORD_LETTERS);
    editing = Excerpt.of(editing, WireLimits.WORD_LETTERS);
  }
}
