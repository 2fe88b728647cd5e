/**
 * What a contest day is: facts that happened ({@link dev.pitwall.domain.Event}), wishes ({@link
 * dev.pitwall.domain.Intent}), the pure decision between them ({@link dev.pitwall.domain.Decide}),
 * and the day folded from all facts ({@link dev.pitwall.domain.ContestDay}).
 *
 * <p>Thread: none of its own; everything handed out is immutable, and {@link
 * dev.pitwall.domain.Fold} belongs to whoever made it.
 *
 * <p>Must not import anything but {@code java.*}, and of that no I/O, no clock and no thread: a
 * rule that can read a disk or the time cannot be replayed at another moment.
 */
package dev.pitwall.domain;
