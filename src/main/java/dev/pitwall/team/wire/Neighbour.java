package dev.pitwall.team.wire;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import java.time.Duration;

/**
 * A laptop that the sender of a frame is connected with, or hears of: how a team knows of laptops
 * that only one of them can reach.
 *
 * @param laptop its name, for people
 * @param hops how many connections there are between it and the sender; 1 for its own
 * @param age since when nobody who is connected with it has heard of it; 0 from an earlier version
 */
public record Neighbour(
    Origin origin, String laptop, VersionVector held, Presence presence, int hops, Duration age) {
  /** A team is no longer than that from end to end; and what is heard of is soon forgotten. */
  public static final int MOST_HOPS = 4;

  /** The same, seen from one laptop further. */
  public Neighbour beyond() {
    return new Neighbour(origin, laptop, held, presence, hops + 1, age);
  }

  /** The same after so long. */
  public Neighbour after(Duration more) {
    return new Neighbour(origin, laptop, held, presence, hops, age.plus(more));
  }
}
