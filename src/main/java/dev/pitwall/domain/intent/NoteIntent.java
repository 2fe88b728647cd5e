package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.Optional;

public sealed interface NoteIntent extends Intent {
  record NoteChange(NoteId note, Optional<Instant> at, Optional<ServerId> server, String text)
      implements NoteIntent {}

  record AddNote(NoteId note, Optional<Instant> at, String text) implements NoteIntent {}

  record EditNote(NoteId note, String text) implements NoteIntent {}

  record RemoveNote(NoteId note) implements NoteIntent {}
}
