/**
 * What a contest day is, as a pipeline: an {@code intent} is what a member wants, {@code decide}
 * turns it into an {@code event} (a fact in the past tense) or rejects it, {@code fold} turns
 * events into the day, {@code model} is that day, and {@code rules} read it. {@code id} names
 * things.
 *
 * <p>Imports go one way: {@code id <- model <- event, intent <- fold <- decide}, and {@code rules}
 * see {@code model} only. Types are grouped by kind, not by noun, because all permitted types of a
 * sealed interface share a package.
 *
 * <p>A new noun, a snippet for instance, touches eight places: its id in {@code Id}, its record in
 * {@code model} and its section in {@code ContestDay}, its events with their stored names in {@code
 * log.EventTypes}, its intents, {@code FoldSnippets} and its line in {@code Fold}, {@code
 * DecideSnippets} and its line in {@code Decide}, its sentence in {@code text.EventText}, and the
 * two bundles. The compiler points at each of them: the switches have no default.
 *
 * <p>Thread: none of its own. Everything handed out is immutable, and a {@code Fold} belongs to
 * whoever made it.
 *
 * <p>Must not import anything but {@code java.*} and the persistent collections of {@code
 * org.pcollections}, and of {@code java.*} no I/O, no clock, no thread and no randomness: a rule
 * that reads a disk or the time cannot be replayed at another moment.
 */
package dev.pitwall.domain;
