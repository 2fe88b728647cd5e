/**
 * Copies of the open day: bundles in {@code backups/} beside the days, and in a second folder where
 * the person chose one. A copy counts once it was read back and found equal to the day.
 *
 * <p>A day's copies have one thread of their own, the only one that touches these folders; what is
 * asked for comes back as a picture. Folders may be gone, full or somebody else's at any time: that
 * is reported, and tried again. No link is followed, and no file deleted that was not made here.
 *
 * <p>Must not import the screen, the team or the inbox: the day is read through its Replica alone.
 */
package dev.pitwall.backup;
