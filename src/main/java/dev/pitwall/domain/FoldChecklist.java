package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;
import java.util.Optional;

/** The part of the fold that knows what is ticked off. */
final class FoldChecklist {
  final Section<ItemId, CheckItem> items = new Section<>();

  void adopt(ContestDay day) {
    items.adopt(day.checklist());
  }

  void apply(ChecklistEvent event, Envelope envelope) {
    switch (event) {
      case ChecklistEvent.ItemAdded e ->
          items.putIfAbsent(
              e.item(), new CheckItem(e.item(), e.list(), e.text(), Optional.empty()));
      case ChecklistEvent.ItemEdited e ->
          items.change(e.item(), i -> new CheckItem(i.id(), i.list(), e.text(), i.tick()));
      case ChecklistEvent.ItemTicked e ->
          items.change(
              e.item(),
              i ->
                  new CheckItem(
                      i.id(),
                      i.list(),
                      i.text(),
                      Optional.of(new CheckItem.Tick(e.at(), envelope.author()))));
      case ChecklistEvent.ItemUnticked e ->
          items.change(e.item(), i -> new CheckItem(i.id(), i.list(), i.text(), Optional.empty()));
      case ChecklistEvent.ItemRemoved e -> items.remove(e.item());
    }
  }
}
