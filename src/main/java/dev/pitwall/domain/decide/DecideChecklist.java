package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;
import static dev.pitwall.domain.decide.Checks.toText;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.ChecklistEvent;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.intent.ChecklistIntent;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.ContestDay;
import java.util.Optional;

/** Decides about the lists that a team ticks off. */
final class DecideChecklist {
  private DecideChecklist() {}

  static Decision decide(ContestDay day, ChecklistIntent intent, DecisionContext occasion) {
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
    return Ordering.move(
        intent.item(),
        intent.before(),
        CheckItem.lines(day, day.checklist().get(intent.item()).list()).stream()
            .map(one -> new Ordering.Placed<>(one.id(), one.place()))
            .toList(),
        moved -> new ChecklistEvent.ItemMoved(moved.item(), moved.place()));
  }

  private static Optional<Rejection> gone(ContestDay day, ItemId item) {
    return toMissing(Thing.ITEM, day.checklist(), item);
  }

  private static Optional<Rejection> unless(boolean fine, Rejection rejection) {
    return fine ? Optional.empty() : Optional.of(rejection);
  }
}
