/**
 * What servers say of themselves: the one read-only command line that asks them, the reading of its
 * answer, and which services serve which role. The way over a member's own ssh is in {@code
 * evidence.ssh}.
 *
 * <p>Thread: any; everything handed out is immutable, nothing here does I/O but the reading of the
 * data file that comes with the app. Must not import anything of ours but {@code domain} and {@code
 * json}.
 */
package dev.pitwall.evidence;
