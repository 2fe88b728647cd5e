package dev.pitwall.guards.planted.report.document;

import dev.pitwall.domain.model.Run;

/** Planted: a document that knows a day. */
public record KnowsWhatItTells(Run run) {}
