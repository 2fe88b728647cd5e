package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.ChecklistEvent;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Checklists;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Folds what happened to the lists that are ticked off. */
final class FoldChecklist {
  private FoldChecklist() {}

  static Checklists apply(Checklists lists, ChecklistEvent event, Envelope envelope) {
    return switch (event) {
      case ChecklistEvent.ItemAdded e ->
          new Checklists(
              Entries.addIfAbsent(
                  lists.items(),
                  e.item(),
                  new CheckItem(
                      e.item(),
                      e.list(),
                      e.text(),
                      e.both(),
                      last(lists, e.list()),
                      Optional.empty())),
              lists.former().minus(e.item()));
      case ChecklistEvent.ItemEdited e ->
          change(
              lists,
              e.item(),
              i ->
                  new CheckItem(i.id(), i.list(), e.text(), Optional.empty(), i.place(), i.tick()));
      case ChecklistEvent.ItemTicked e ->
          change(
              lists,
              e.item(),
              i -> ticked(i, Optional.of(new CheckItem.Tick(e.at(), envelope.author()))));
      case ChecklistEvent.ItemUnticked e ->
          change(lists, e.item(), i -> ticked(i, Optional.empty()));
      case ChecklistEvent.ItemMoved e ->
          change(
              lists,
              e.item(),
              i -> new CheckItem(i.id(), i.list(), i.text(), i.both(), e.place(), i.tick()));
      case ChecklistEvent.ItemRemoved e -> {
        var item = lists.items().get(e.item());
        yield item == null
            ? lists
            : new Checklists(lists.items().minus(e.item()), lists.former().plus(e.item(), item));
      }
    };
  }

  private static Checklists change(Checklists lists, ItemId item, UnaryOperator<CheckItem> change) {
    return new Checklists(Entries.change(lists.items(), item, change), lists.former());
  }

  private static CheckItem ticked(CheckItem i, Optional<CheckItem.Tick> tick) {
    return new CheckItem(i.id(), i.list(), i.text(), i.both(), i.place(), tick);
  }

  /** Below every line that the list has by then: events are folded in one order everywhere. */
  private static double last(Checklists lists, Checklist list) {
    return 1
        + lists.items().values().stream()
            .filter(item -> item.list() == list)
            .mapToDouble(CheckItem::place)
            .max()
            .orElse(0);
  }
}
