/**
 * Says words aloud by the voice that the system has: {@code say} on macOS, {@code spd-say} or
 * {@code espeak-ng} on Linux, PowerShell's on Windows. Nothing is installed, and no word leaves the
 * laptop.
 *
 * <p>Thread: a virtual one per sentence; whoever asks never waits. Must not import anything of
 * ours.
 */
package dev.pitwall.speech;
