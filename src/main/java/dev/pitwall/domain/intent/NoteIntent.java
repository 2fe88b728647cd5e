package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.Optional;

public sealed interface NoteIntent extends Intent {
  record NoteChange(NoteId note, Optional<Instant> at, Optional<ServerId> server, String text)
      implements NoteIntent {}

  /**
   * @param nextTime see {@link dev.pitwall.domain.model.Note#nextTime}
   */
  record AddNote(NoteId note, Optional<Instant> at, String text, boolean nextTime)
      implements NoteIntent {
    /** A plain note. */
    public AddNote(NoteId note, Optional<Instant> at, String text) {
      this(note, at, text, false);
    }
  }

  record MarkNote(NoteId note, boolean nextTime) implements NoteIntent {}

  record EditNote(NoteId note, String text) implements NoteIntent {}

  record RemoveNote(NoteId note) implements NoteIntent {}
}
