package dev.pitwall.domain.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The code under test as people write it, {@code main 1a2b3c4}: branch and short commit. A {@code
 * +} at its end says that there were changes nobody had committed.
 */
public final class Revision {
  private static final String DIRTY = "+";

  /** As git shortens one, seven digits and more; a word of letters alone is a word. */
  private static final Pattern COMMIT = Pattern.compile("(?=.*\\d)[0-9a-f]{7,40}");

  private Revision() {}

  /**
   * @param dirty whether the working copy differs from its commit
   */
  public static String written(String branch, String commit, boolean dirty) {
    return (branch + " " + commit).strip() + (dirty ? DIRTY : "");
  }

  /**
   * Whether two runs of that revision ran the same code: only a commit, said last, names one state.
   * A branch moves on, and changes that nobody committed may be others each time.
   */
  public static boolean namesOneState(String revision) {
    return COMMIT.matcher(List.of(revision.strip().split("\\s+")).getLast()).matches();
  }
}
