package dev.pitwall.testing;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Destination;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.EvidenceSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that answer when a test says so. */
public final class FakeEvidence implements EvidenceSource {
  private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();

  @Override
  public CompletableFuture<Answer> ask(ServerSheet server, EvidenceReader reader) {
    return asked.computeIfAbsent(server.name(), _ -> new CompletableFuture<>());
  }

  @Override
  public CompletableFuture<Optional<Destination>> resolve(ServerSheet server) {
    return CompletableFuture.completedFuture(
        Optional.of(new Destination("isucon", server.name() + ".example", 22)));
  }

  public boolean asked(String server) {
    return asked.containsKey(server);
  }

  /** What the server says, now or once it is asked. */
  public void answers(String server, Answer answer) {
    asked.computeIfAbsent(server, _ -> new CompletableFuture<>()).complete(answer);
  }

  /** It is asked again from here on. */
  public void forgets(String server) {
    asked.remove(server);
  }
}
