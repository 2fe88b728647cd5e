/**
 * The team: every laptop holds the whole day, and laptops that meet give each other what they lack.
 *
 * <p>{@code wire} is what they say to each other, {@code session} decides what is said and when
 * (pure: message in, messages out), {@code link} runs it against the day of this laptop. This
 * package itself owns what the exchange asks of a transport.
 *
 * <p>Thread: {@code team}, owned by {@link dev.pitwall.team.link.TeamLink}. Must not import the
 * screen or a transport; only {@code wire} knows JSON.
 */
package dev.pitwall.team;
