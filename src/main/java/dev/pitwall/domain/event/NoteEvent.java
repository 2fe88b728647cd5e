package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.Optional;

public sealed interface NoteEvent extends Event {
  /** A server (or, without one, something about no server) was changed by hand. */
  record ChangeNoted(NoteId note, Instant at, Optional<ServerId> server, String text)
      implements NoteEvent, Event.Timed {}

  record NoteAdded(NoteId note, Instant at, String text) implements NoteEvent, Event.Timed {}

  record NoteEdited(NoteId note, String text) implements NoteEvent {}

  /**
   * It was decided whether the note is for the preparation of the next contest.
   *
   * @param nextTime see {@link dev.pitwall.domain.model.Note#nextTime}
   */
  record NoteMarked(NoteId note, boolean nextTime) implements NoteEvent {}

  record NoteRemoved(NoteId note) implements NoteEvent {}
}
