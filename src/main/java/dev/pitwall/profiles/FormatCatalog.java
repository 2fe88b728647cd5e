package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.results.Formats;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where the result formats come from that a laptop has on every day. */
public interface FormatCatalog {
  /**
   * What is on the shelf.
   *
   * @param all those that come with the app, and the team's own; of one id the team's
   * @param own the texts of the team's own
   * @param troubles what could not be used
   */
  record Found(Formats all, Map<FormatId, String> own, List<FileProblem> troubles) {
    public Found {
      own = Map.copyOf(own);
      troubles = List.copyOf(troubles);
    }
  }

  /** Reads files: not for the JavaFX thread. A file that cannot be used is a trouble, no more. */
  Found formats();

  /**
   * Leaves a day's own formats where other programs find them; those that the day has no more are
   * taken away there. For the app itself the day is the place where they are.
   *
   * @param day its folder's name
   */
  void keep(String day, Map<FormatId, String> formats) throws IOException;
}
