package dev.pitwall.domain;

/** A person of the team. */
public record Member(Id.MemberId id, String name, Tint tint) {}
