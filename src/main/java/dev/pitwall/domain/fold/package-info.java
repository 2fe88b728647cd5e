/**
 * From events to the day: {@code Fold} with a part for each kind of event, and {@code Timeline},
 * the events of a day in their one order with checkpoints.
 *
 * <p>Thread: the one that made a {@code Fold}; a {@code Timeline} is immutable. Must not import
 * intents or decisions: the fold takes whatever was recorded, by any laptop of any version.
 */
package dev.pitwall.domain.fold;
