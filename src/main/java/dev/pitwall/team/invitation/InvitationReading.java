package dev.pitwall.team.invitation;

/** What was found in a text that somebody pasted. */
public sealed interface InvitationReading {
  record Found(Invitation invitation) implements InvitationReading {}

  /** There is no invitation in it. */
  record NoInvitation() implements InvitationReading {}

  /**
   * Its end is missing.
   *
   * @param letters so many are there
   * @param needed of so many; 0 when even that is cut off
   */
  record CutOff(int letters, int needed) implements InvitationReading {}

  /** All of it is there, and something in it was changed on the way. */
  record Damaged() implements InvitationReading {}

  /** A newer Pitwall wrote it, in a form that this one does not know. */
  record NewerVersion(int version) implements InvitationReading {}
}
