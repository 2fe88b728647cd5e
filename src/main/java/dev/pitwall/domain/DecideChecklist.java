package dev.pitwall.domain;

import static dev.pitwall.domain.DecideContest.toSame;
import static dev.pitwall.domain.Objections.toMissing;
import static dev.pitwall.domain.Objections.toPresent;
import static dev.pitwall.domain.Objections.toText;

import dev.pitwall.domain.Id.ItemId;
import dev.pitwall.domain.Rejection.Thing;
import java.util.Optional;

/** Decides about the lists that a team ticks off. */
final class DecideChecklist {
  private DecideChecklist() {}

  static Decision decide(ContestDay day, ChecklistIntent intent, Occasion occasion) {
    return switch (intent) {
      case ChecklistIntent.AddItem i ->
          Decision.unless(
              toPresent(Thing.ITEM, day.checklist(), i.item())
                  .or(() -> toText(Thing.ITEM, i.text())),
              () -> new ChecklistEvent.ItemAdded(i.item(), i.list(), i.text().strip()));
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
      case ChecklistIntent.RemoveItem i ->
          Decision.unless(gone(day, i.item()), () -> new ChecklistEvent.ItemRemoved(i.item()));
    };
  }

  private static Optional<Rejection> gone(ContestDay day, ItemId item) {
    return toMissing(Thing.ITEM, day.checklist(), item);
  }

  private static Optional<Rejection> unless(boolean fine, Rejection rejection) {
    return fine ? Optional.empty() : Optional.of(rejection);
  }
}
