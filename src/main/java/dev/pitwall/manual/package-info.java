/**
 * The manual: one Markdown file a language in {@code assets/manual}, read into sections of blocks,
 * and found in by words.
 *
 * <p>A section begins with a heading; the line {@code <a id="storage"></a>} before it names its
 * anchor, which is the same in every language. Only what the window can show is accepted: headings,
 * paragraphs, lists, code blocks, tables, and links to anchors. Anything else fails the reading,
 * and a test reads the files.
 *
 * <p>Thread: any; everything handed out is immutable. {@link dev.pitwall.manual.Manual#shipped}
 * reads a file, so never on JavaFX's.
 *
 * <p>The only package that names commonmark. Must not import anything of ours but {@code text} and
 * {@code problem}.
 */
package dev.pitwall.manual;
