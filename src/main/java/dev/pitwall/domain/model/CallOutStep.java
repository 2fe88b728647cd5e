package dev.pitwall.domain.model;

/** What is said aloud of a server in a reboot round. */
public enum CallOutStep {
  /** "Rebooting s2." */
  REBOOTING,
  /** "s2 is up." */
  UP,
  /** "s2 OK." The confirmation: bound to what the speaker's laptop had seen. */
  OK,
  /** "s2 NG", with the reason. */
  NG
}
