/**
 * From an intent to events or to the reason why not, with a part for each kind of intent.
 *
 * <p>Thread: any; a decision depends on the day, the intent and the {@code DecisionContext} alone.
 */
package dev.pitwall.domain.decide;
