package dev.pitwall.team.session;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.team.wire.WireLimits;
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
  private static final int NAME_LETTERS = 60;

  /**
   * @throws IllegalArgumentException when the day's name is longer than a frame takes
   */
  public Self {
    app = Excerpt.of(app, NAME_LETTERS);
    laptop = Excerpt.of(laptop, NAME_LETTERS);
    if (day.length() > WireLimits.WORD_LETTERS) {
      throw new IllegalArgumentException("Too long for the name of a day: " + day);
    }
  }
}
