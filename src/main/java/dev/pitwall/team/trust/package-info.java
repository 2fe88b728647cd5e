/**
 * Which laptops the team trusts, beyond the one key that all of them hold: each has a key of its
 * own, and what is said of laptops is signed. With that a laptop that was away while somebody was
 * expelled gets the new key of the team from a teammate, and the expelled one does not.
 *
 * <p>Threads: {@link dev.pitwall.team.trust.KeyRing} is for any; {@code KeyAnswers} is called by
 * those of {@code net}; {@code KeyQuestion} waits. Must not import the core, the log, the inbox or
 * the screen.
 */
package dev.pitwall.team.trust;
