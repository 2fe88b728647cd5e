package dev.pitwall.report.kit;

import dev.pitwall.domain.id.BlobHash;
import java.util.Set;

/**
 * A prepared snippet as a kit carries it.
 *
 * @param set which it belongs to
 * @param content its SHA-256
 * @param bytes how many
 */
public record KitEntry(
    String set,
    String title,
    String command,
    Set<String> tags,
    boolean pinned,
    BlobHash content,
    long bytes) {
  public KitEntry {
    tags = Set.copyOf(tags);
  }
}
