package dev.pitwall.evidence;

import dev.pitwall.domain.model.ServerSheet;
import java.util.concurrent.CompletableFuture;

/** Asks servers what they say of themselves. */
public interface EvidenceSource {
  /**
   * Starts asking, and returns at once.
   *
   * @return completed on a thread of the source, never exceptionally
   */
  CompletableFuture<Answer> ask(ServerSheet server, EvidenceReader reader);
}
