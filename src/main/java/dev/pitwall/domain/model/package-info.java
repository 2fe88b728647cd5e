/**
 * The day and everything in it, immutable: what screens show and rules read.
 *
 * <p>Thread: any. Must not import events, intents, the fold or the decisions: the model does not
 * know how it came about.
 */
package dev.pitwall.domain.model;
