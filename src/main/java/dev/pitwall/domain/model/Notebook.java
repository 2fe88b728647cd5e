package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.NoteId;
import org.pcollections.PMap;

/** The change notes of the servers and the notes of the day. */
public record Notebook(PMap<NoteId, ChangeNote> changeNotes, PMap<NoteId, Note> notes) {}
