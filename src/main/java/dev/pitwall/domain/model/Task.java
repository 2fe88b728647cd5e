package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * A card on the board.
 *
 * @param place orders the cards of a column, smallest first; equal places by id
 * @param since when it came into its column
 */
public record Task(
    TaskId id,
    TaskSheet sheet,
    Optional<MemberId> assignee,
    TaskColumn column,
    double place,
    Instant added,
    Instant since,
    Optional<MemberId> addedBy) {

  public Task withSheet(TaskSheet other) {
    return new Task(id, other, assignee, column, place, added, since, addedBy);
  }

  public Task assigned(Optional<MemberId> other) {
    return new Task(id, sheet, other, column, place, added, since, addedBy);
  }

  public Task moved(TaskColumn to, double at, Instant when) {
    return new Task(id, sheet, assignee, to, at, added, to == column ? since : when, addedBy);
  }
}
