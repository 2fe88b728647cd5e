/**
 * What a member wants, in the imperative. An intent carries the ids of what it makes, so that a
 * decision stays pure.
 *
 * <p>Thread: any; all are immutable. Must not import events, the fold or the decisions.
 */
package dev.pitwall.domain.intent;
