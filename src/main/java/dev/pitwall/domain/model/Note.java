package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.time.Instant;
import java.util.Optional;

/** Something worth remembering of the day, at its moment. */
public record Note(Id.NoteId id, Instant at, String text, Optional<Id.MemberId> by) {}
