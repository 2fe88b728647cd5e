package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.Optional;

/** "nginx.conf on s1 changed". Without a server it is about none of them, such as a merge. */
public record ChangeNote(
    NoteId id, Instant at, Optional<ServerId> server, String text, Optional<MemberId> by) {}
