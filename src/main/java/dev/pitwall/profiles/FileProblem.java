package dev.pitwall.profiles;

import dev.pitwall.files.NotPlainFile;
import dev.pitwall.json.JsonProblem;

/**
 * One thing that is wrong with a file of a catalog; the file is left out.
 *
 * @param file its name, with its folder when it is the team's own
 */
public record FileProblem(String file, JsonProblem problem) {
  /** Why a file is not read at all. */
  static JsonProblem.Kind kind(NotPlainFile file) {
    return switch (file.why()) {
      case LINK -> JsonProblem.Kind.LINK;
      case NOT_A_FILE -> JsonProblem.Kind.NOT_A_FILE;
      case TOO_LARGE -> JsonProblem.Kind.TOO_LARGE;
    };
  }
}
