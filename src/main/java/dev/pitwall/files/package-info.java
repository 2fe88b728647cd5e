/**
 * Files as the rest of the app must read and write them: plain files only, never through a link, of
 * a size that fits in memory, readable by their owner alone, and whole after a crash.
 *
 * <p>Folders may come from somebody else, by archive, drive or shared disk. A link in one of them
 * leads a careless write to any file of the person who opens it; a pipe or a device under a name
 * that the app reads holds it for ever; a sparse file of gigabytes takes all of its memory.
 *
 * <p>Knows nothing of ours; for any thread.
 */
package dev.pitwall.files;
