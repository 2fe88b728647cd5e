/**
 * What happened, in the past tense. Each record is stored for ever under a short name that {@code
 * log} chooses; its components are the stored form.
 *
 * <p>Thread: any; all are immutable. Must not import intents, the fold or the decisions.
 */
package dev.pitwall.domain.event;
