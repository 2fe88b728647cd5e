package dev.pitwall.domain;

import static dev.pitwall.domain.DecideContest.toSame;
import static dev.pitwall.domain.Objections.toMissing;
import static dev.pitwall.domain.Objections.toPresent;
import static dev.pitwall.domain.Objections.toText;

import dev.pitwall.domain.Id.ItemId;
import dev.pitwall.domain.Rejection.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides about the lists that a team ticks off. */
final class DecideChecklist {
  private DecideChecklist() {}

  static Decision decide(ContestDay day, ChecklistIntent intent, Occasion occasion) {
    return switch (intent) {
      case ChecklistIntent.AddItem i ->
          Decision.unless(
              toPresent(Thing.ITEM, day.checklist(), i.item())
                  .or(() -> toText(Thing.ITEM, i.text())),
              () -> new ChecklistEvent.ItemAdded(i.item(), i.list(), i.text().strip(), i.both()));
      case ChecklistIntent.EditItem i ->
          Decision.unless(
              gone(day, i.item())
                  .or(() -> toText(Thing.ITEM, i.text()))
                  .or(() -> toSame(day.checklist().get(i.item()).text(), i.text().strip())),
              () -> new ChecklistEvent.ItemEdited(i.item(), i.text().strip()));
      case ChecklistIntent.TickItem i ->
          Decision.unless(
              gone(day, i.item())
                  .or(
                      () ->
                          unless(
                              !day.checklist().get(i.item()).ticked(),
                              new Rejection.AlreadyTicked())),
              () -> new ChecklistEvent.ItemTicked(i.item(), occasion.now()));
      case ChecklistIntent.UntickItem i ->
          Decision.unless(
              gone(day, i.item())
                  .or(
                      () ->
                          unless(
                              day.checklist().get(i.item()).ticked(), new Rejection.NotTicked())),
              () -> new ChecklistEvent.ItemUnticked(i.item()));
      case ChecklistIntent.MoveItem i -> move(day, i);
      case ChecklistIntent.RemoveItem i ->
          Decision.unless(gone(day, i.item()), () -> new ChecklistEvent.ItemRemoved(i.item()));
    };
  }

  private static Decision move(ContestDay day, ChecklistIntent.MoveItem intent) {
    var objection = gone(day, intent.item());
    if (objection.isPresent()) {
      return new Decision.Rejected(objection.get());
    }
    var lines = CheckItem.lines(day, day.checklist().get(intent.item()).list());
    var order = new ArrayList<>(lines.stream().map(CheckItem::id).toList());
    order.remove(intent.item());
    int index = intent.before().map(order::indexOf).filter(i -> i >= 0).orElse(order.size());
    order.add(index, intent.item());
    if (order.equals(lines.stream().map(CheckItem::id).toList())) {
      return new Decision.Rejected(new Rejection.NothingChanges());
    }
    var others = lines.stream().filter(one -> !one.id().equals(intent.item())).toList();
    double place = between(others, index);
    boolean free =
        (index == 0 || others.get(index - 1).place() < place)
            && (index == others.size() || place < others.get(index).place());
    return free
        ? Decision.of(new ChecklistEvent.ItemMoved(intent.item(), place))
        : new Decision.Accepted(spread(order));
  }

  /** Halfway between the neighbours: no other line has to move. */
  private static double between(List<CheckItem> others, int index) {
    if (index == 0) {
      return others.getFirst().place() - 1;
    }
    return index == others.size()
        ? others.getLast().place() + 1
        : (others.get(index - 1).place() + others.get(index).place()) / 2;
  }

  /** After some fifty moves into one gap no number is left in it: each gets a new place. */
  private static List<Event> spread(List<ItemId> order) {
    return IntStream.range(0, order.size())
        .<Event>mapToObj(i -> new ChecklistEvent.ItemMoved(order.get(i), i + 1))
        .toList();
  }

  private static Optional<Rejection> gone(ContestDay day, ItemId item) {
    return toMissing(Thing.ITEM, day.checklist(), item);
  }

  private static Optional<Rejection> unless(boolean fine, Rejection rejection) {
    return fine ? Optional.empty() : Optional.of(rejection);
  }
}
