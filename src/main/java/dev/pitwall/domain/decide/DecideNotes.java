package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;
import static dev.pitwall.domain.decide.Checks.toText;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.model.ContestDay;
import java.util.List;

/** Decides about change notes and notes. */
final class DecideNotes {
  private DecideNotes() {}

  static Decision decide(ContestDay day, NoteIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case NoteIntent.NoteChange i ->
          Decision.unless(
              toPresent(Thing.NOTE, day.changeNotes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toMoment(i.at(), occasion.now()))
                  .or(() -> Checks.toServer(day, i.server())),
              () ->
                  new NoteEvent.ChangeNoted(
                      i.note(), i.at().orElse(occasion.now()), i.server(), i.text().strip()));
      case NoteIntent.AddNote i ->
          Decision.unlessAny(
              toPresent(Thing.NOTE, day.notes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () -> added(i, occasion));
      case NoteIntent.EditNote i ->
          Decision.unless(
              toMissing(Thing.NOTE, day.notes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toSame(day.notes().get(i.note()).text(), i.text().strip())),
              () -> new NoteEvent.NoteEdited(i.note(), i.text().strip()));
      case NoteIntent.MarkNote i ->
          Decision.unless(
              toMissing(Thing.NOTE, day.notes(), i.note())
                  .or(() -> toSame(day.notes().get(i.note()).nextTime(), i.nextTime())),
              () -> new NoteEvent.NoteMarked(i.note(), i.nextTime()));
      case NoteIntent.RemoveNote i ->
          Decision.unless(
              toMissing(Thing.NOTE, day.notes(), i.note()),
              () -> new NoteEvent.NoteRemoved(i.note()));
    };
  }

  /** The mark is an event of its own: a version that does not know it still has the note. */
  private static List<Event> added(NoteIntent.AddNote intent, DecisionContext occasion) {
    var added =
        new NoteEvent.NoteAdded(
            intent.note(), intent.at().orElse(occasion.now()), intent.text().strip());
    return intent.nextTime()
        ? List.of(added, new NoteEvent.NoteMarked(intent.note(), true))
        : List.of(added);
  }
}
