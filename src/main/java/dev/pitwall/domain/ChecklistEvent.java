package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;
import java.time.Instant;
import java.util.Optional;

/** What happened on the lists that a team ticks off. */
public sealed interface ChecklistEvent extends Event {
  /**
   * @param both where it was brought in both languages
   */
  record ItemAdded(ItemId item, Checklist list, String text, Optional<InBoth> both)
      implements ChecklistEvent {}

  record ItemEdited(ItemId item, String text) implements ChecklistEvent {}

  record ItemTicked(ItemId item, Instant at) implements ChecklistEvent {}

  record ItemUnticked(ItemId item) implements ChecklistEvent {}

  /** It stands elsewhere in its list; see {@link CheckItem#place}. */
  record ItemMoved(ItemId item, double place) implements ChecklistEvent {}

  record ItemRemoved(ItemId item) implements ChecklistEvent {}
}
