/**
 * The rules that must hold, one file each: what a day means beyond what was told. Pure functions of
 * a {@link dev.pitwall.domain.model.ContestDay}.
 *
 * <p>Thread: any. Must not import anything but {@code java.*} and the domain.
 */
package dev.pitwall.domain.rules;
