package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.model.ChangeNote;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Notebook;

/** Folds what was noted. */
final class FoldNotes {
  private FoldNotes() {}

  static Notebook apply(Notebook notebook, NoteEvent event, Envelope envelope) {
    var notes = notebook.notes();
    return switch (event) {
      case NoteEvent.ChangeNoted e ->
          new Notebook(
              Entries.addIfAbsent(
                  notebook.changeNotes(),
                  e.note(),
                  new ChangeNote(e.note(), e.at(), e.server(), e.text(), envelope.author())),
              notes);
      case NoteEvent.NoteAdded e ->
          new Notebook(
              notebook.changeNotes(),
              Entries.addIfAbsent(
                  notes, e.note(), new Note(e.note(), e.at(), e.text(), envelope.author(), false)));
      case NoteEvent.NoteEdited e ->
          new Notebook(
              notebook.changeNotes(), Entries.change(notes, e.note(), n -> n.withText(e.text())));
      case NoteEvent.NoteMarked e ->
          new Notebook(
              notebook.changeNotes(), Entries.change(notes, e.note(), n -> n.marked(e.nextTime())));
      case NoteEvent.NoteRemoved e -> new Notebook(notebook.changeNotes(), notes.minus(e.note()));
    };
  }
}
