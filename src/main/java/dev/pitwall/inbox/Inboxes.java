package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;
import java.util.concurrent.CompletableFuture;

/** Opens the inboxes of this laptop's days. */
@FunctionalInterface
public interface Inboxes {
  /** In the background, until the day is closed; never fails. */
  CompletableFuture<Reach> open(OpenDay day);
}
