package dev.pitwall.ui.servers;

import dev.pitwall.domain.Intent;
import java.util.List;

/**
 * Something to be done, and its words.
 *
 * @param promise of the text that says what letting go will do
 * @param said of the text that says it was done; {@code filled} is filled in into both
 */
record Deed(Intent intent, String promise, String said, List<String> filled) {
  static Deed of(Intent intent, String promise, String said, String... filled) {
    return new Deed(intent, promise, said, List.of(filled));
  }
}
