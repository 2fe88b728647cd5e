package dev.pitwall.evidence;

import dev.pitwall.domain.model.ServerSheet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks servers what they say of themselves. */
public interface EvidenceSource {
  /**
   * Starts asking, and returns at once.
   *
   * @return completed on a thread of the source, never exceptionally
   */
  CompletableFuture<Answer> ask(ServerSheet server, EvidenceReader reader);

  /**
   * Where asking would go.
   *
   * @return completed on a thread of the source, never exceptionally; empty where that is not known
   */
  CompletableFuture<Optional<Destination>> resolve(ServerSheet server);
}
