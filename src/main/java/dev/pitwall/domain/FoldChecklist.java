package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;
import java.util.Optional;

/** The part of the fold that knows what is ticked off. */
final class FoldChecklist {
  final Section<ItemId, CheckItem> items = new Section<>();

  /** Those that were removed, so that a profile does not bring them again. */
  final Section<ItemId, CheckItem> former = new Section<>();

  void adopt(ContestDay day) {
    items.adopt(day.checklist());
    former.adopt(day.former().items());
  }

  void apply(ChecklistEvent event, Envelope envelope) {
    switch (event) {
      case ChecklistEvent.ItemAdded e -> {
        items.putIfAbsent(
            e.item(),
            new CheckItem(
                e.item(), e.list(), e.text(), e.both(), last(e.list()), Optional.empty()));
        former.remove(e.item());
      }
      case ChecklistEvent.ItemEdited e ->
          items.change(
              e.item(),
              i ->
                  new CheckItem(i.id(), i.list(), e.text(), Optional.empty(), i.place(), i.tick()));
      case ChecklistEvent.ItemTicked e ->
          items.change(
              e.item(), i -> ticked(i, Optional.of(new CheckItem.Tick(e.at(), envelope.author()))));
      case ChecklistEvent.ItemUnticked e ->
          items.change(e.item(), i -> ticked(i, Optional.empty()));
      case ChecklistEvent.ItemMoved e ->
          items.change(
              e.item(),
              i -> new CheckItem(i.id(), i.list(), i.text(), i.both(), e.place(), i.tick()));
      case ChecklistEvent.ItemRemoved e ->
          items.remove(e.item()).ifPresent(item -> former.put(e.item(), item));
    }
  }

  private static CheckItem ticked(CheckItem i, Optional<CheckItem.Tick> tick) {
    return new CheckItem(i.id(), i.list(), i.text(), i.both(), i.place(), tick);
  }

  /** Below every line that the list has by then: facts are folded in one order everywhere. */
  private double last(Checklist list) {
    return 1
        + items.values().stream()
            .filter(item -> item.list() == list)
            .mapToDouble(CheckItem::place)
            .max()
            .orElse(0);
  }
}
