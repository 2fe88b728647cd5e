package dev.pitwall.domain;

import dev.pitwall.domain.Id.NoteId;

/** The part of the fold that knows what was noted. */
final class FoldNotes {
  final Section<NoteId, ChangeNote> changeNotes = new Section<>();
  final Section<NoteId, Note> notes = new Section<>();
  private final FoldServers servers;

  FoldNotes(FoldServers servers) {
    this.servers = servers;
  }

  void adopt(ContestDay day) {
    changeNotes.adopt(day.changeNotes());
    notes.adopt(day.notes());
  }

  void apply(NoteEvent event, Envelope envelope) {
    switch (event) {
      case NoteEvent.ChangeNoted e -> {
        changeNotes.putIfAbsent(
            e.note(), new ChangeNote(e.note(), e.at(), e.server(), e.text(), envelope.author()));
        e.server()
            .ifPresent(
                server ->
                    servers.touch(server, Touch.Kind.CHANGE_NOTE, e.at(), envelope, e.text()));
      }
      case NoteEvent.NoteAdded e ->
          notes.putIfAbsent(e.note(), new Note(e.note(), e.at(), e.text(), envelope.author()));
      case NoteEvent.NoteEdited e ->
          notes.change(e.note(), n -> new Note(n.id(), n.at(), e.text(), n.by()));
      case NoteEvent.NoteRemoved e -> notes.remove(e.note());
    }
  }
}
