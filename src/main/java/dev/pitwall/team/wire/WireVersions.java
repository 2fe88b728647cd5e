package dev.pitwall.team.wire;

import java.util.Optional;

/**
 * The versions of the wire that an app speaks, both ends included. A version rises when a frame
 * changes so that an older reader would misread it; a new field or a new frame raises nothing,
 * since readers skip what they do not know.
 */
public record WireVersions(int oldest, int newest) {
  /** What this app speaks. */
  public static final WireVersions OURS = new WireVersions(1, 1);

  /**
   * @throws IllegalArgumentException when there is no version between the two
   */
  public WireVersions {
    if (oldest < 1 || newest < oldest) {
      throw new IllegalArgumentException("No versions: " + oldest + " to " + newest);
    }
  }

  /** The highest version that both speak. */
  public Optional<Integer> agreed(WireVersions other) {
    int highest = Math.min(newest, other.newest);
    return highest >= Math.max(oldest, other.oldest) ? Optional.of(highest) : Optional.empty();
  }
}
