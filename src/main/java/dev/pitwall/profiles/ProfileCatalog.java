package dev.pitwall.profiles;

import java.util.List;
import java.util.Optional;

/** Where the profiles of the known contests come from. */
public interface ProfileCatalog {
  /**
   * What is on the shelf.
   *
   * @param sheets {@code free} first, then the team's own, then the newest contest first
   * @param troubles what is wrong with the files that are not among the sheets
   */
  record Found(List<ProfileSheet> sheets, List<FileProblem> troubles) {
    public static final Found NOTHING = new Found(List.of(), List.of());

    public Found {
      sheets = List.copyOf(sheets);
      troubles = List.copyOf(troubles);
    }

    public Optional<ProfileSheet> named(String id) {
      return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }
  }

  /** Reads files: not for the JavaFX thread. A file that cannot be used is a trouble, no more. */
  Found profiles();
}
