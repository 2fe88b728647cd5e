package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;
import java.time.Instant;

/** What happened on the lists that a team ticks off. */
public sealed interface ChecklistEvent extends Event {
  record ItemAdded(ItemId item, Checklist list, String text) implements ChecklistEvent {}

  record ItemEdited(ItemId item, String text) implements ChecklistEvent {}

  record ItemTicked(ItemId item, Instant at) implements ChecklistEvent {}

  record ItemUnticked(ItemId item) implements ChecklistEvent {}

  record ItemRemoved(ItemId item) implements ChecklistEvent {}
}
