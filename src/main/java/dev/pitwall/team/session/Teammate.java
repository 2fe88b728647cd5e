package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.team.wire.Presence;
import java.time.Duration;
import java.util.Optional;

/**
 * A teammate's laptop, as it was last heard of.
 *
 * @param laptop its name
 * @param held the events that it has said to have
 * @param refused the events that it has said not to take in
 * @param clockAhead by so much its clock is ahead of this laptop's; negative when it is behind,
 *     empty while not measured
 */
public record Teammate(
    Origin origin,
    String laptop,
    VersionVector held,
    VersionVector refused,
    Presence presence,
    Standing standing,
    Optional<Duration> clockAhead) {
  /** With it begins the origin of a database that holds the day beside the laptops. */
  public static final String DATABASE = "postgresql-";

  /** Whether it is a database and no laptop: nobody sits there, and nobody can expel it. */
  public boolean isDatabase() {
    return origin.value().startsWith(DATABASE);
  }

  /** One of which nothing is known but that it is of the team. */
  public static Teammate notMet(Origin origin, String laptop) {
    return new Teammate(
        origin,
        laptop,
        VersionVector.EMPTY,
        VersionVector.EMPTY,
        Presence.NOBODY,
        new Standing.NotMet(),
        Optional.empty());
  }
}
