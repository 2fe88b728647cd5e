package dev.pitwall.team.session;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.team.wire.WireVersions;

/**
 * How this laptop presents itself.
 *
 * @param wire what it speaks
 * @param app its version, for people
 * @param day the name of the contest day, the same on all laptops of the team
 * @param laptop its name, for people
 */
public record Self(WireVersions wire, String app, String day, String laptop) {
  private static final int LETTERS = 60;

  public Self {
    laptop = Excerpt.of(laptop, LETTERS);
  }
}
