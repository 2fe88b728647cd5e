package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import java.time.Instant;
import java.util.Optional;

/** What happened on the lists that a team ticks off. */
public sealed interface ChecklistEvent extends Event {
  /**
   * @param both where it was brought in both languages
   */
  record ItemAdded(ItemId item, Checklist list, String text, Optional<BilingualText> both)
      implements ChecklistEvent {}

  record ItemEdited(ItemId item, String text) implements ChecklistEvent {}

  record ItemTicked(ItemId item, Instant at) implements ChecklistEvent, Event.Timed {}

  record ItemUnticked(ItemId item) implements ChecklistEvent {}

  /** It was moved in its list; see {@link CheckItem#place}. */
  record ItemMoved(ItemId item, double place) implements ChecklistEvent {}

  record ItemRemoved(ItemId item) implements ChecklistEvent {}
}
