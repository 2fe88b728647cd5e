package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something worth remembering of the day, at its moment.
 *
 * @param nextTime what the team thought of too late: a line of the next contest's preparation
 */
public record Note(
    Id.NoteId id, Instant at, String text, Optional<Id.MemberId> by, boolean nextTime) {
  /** What the notes of a day leave for the next contest, oldest first. */
  public static List<Note> forNextTime(ContestDay day) {
    return day.notes().values().stream()
        .filter(Note::nextTime)
        .sorted(Comparator.comparing(Note::at))
        .toList();
  }

  public Note withText(String other) {
    return new Note(id, at, other, by, nextTime);
  }

  public Note marked(boolean forNextTime) {
    return new Note(id, at, text, by, forNextTime);
  }
}
