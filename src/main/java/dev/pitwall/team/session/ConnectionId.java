package dev.pitwall.team.session;

/** One channel of this laptop, for as long as the app runs. */
public record ConnectionId(long number) {}
