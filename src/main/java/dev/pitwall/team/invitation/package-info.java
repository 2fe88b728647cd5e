/**
 * How a laptop comes into the team: the invitation in its three forms (a line, a QR code, a file),
 * the half that invites and the half that joins.
 *
 * <p>The token of an invitation never leaves the laptops that know it. The joining laptop connects
 * by TLS to the one certificate whose fingerprint stands in the invitation, and answers a challenge
 * with an HMAC of it; then the key of the team is handed over.
 *
 * <p>Threads: {@code Inviting} is called by those of {@code net} and by any other; {@code Joining}
 * has its own. Must not import the core, the log, the inbox or the screen.
 */
package dev.pitwall.team.invitation;
