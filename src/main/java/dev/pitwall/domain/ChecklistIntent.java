package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;

/** What members want with the lists that a team ticks off. */
public sealed interface ChecklistIntent extends Intent {
  record AddItem(ItemId item, Checklist list, String text) implements ChecklistIntent {}

  record EditItem(ItemId item, String text) implements ChecklistIntent {}

  record TickItem(ItemId item) implements ChecklistIntent {}

  record UntickItem(ItemId item) implements ChecklistIntent {}

  record RemoveItem(ItemId item) implements ChecklistIntent {}
}
