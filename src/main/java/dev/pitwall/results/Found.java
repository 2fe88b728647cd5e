package dev.pitwall.results;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A result as it stands in the output, not judged yet. Once it is, only its place is kept: its
 * fields may be megabytes.
 */
record Found(JsonNode fields, Place place) {
  /**
   * @param rule its place among the format's results
   * @param lastLine where it ends; of two, the later counts
   * @param secondOfDay when it was printed; {@link Line#NO_TIME} when nothing says it
   */
  record Place(int rule, int lastLine, double secondOfDay, List<Reading.Proof> proof) {}
}
