package dev.pitwall.domain;

import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.TaskId;
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
    Optional<MemberId> addedBy) {}
