/**
 * A document of headings, lines, lists, tables and pictures, and its two written forms: HTML in one
 * file and Markdown. Whatever text is in a document stays text in both: what it contains was typed
 * or sent by anybody.
 *
 * <p>Thread: any; everything is immutable. Must not import anything of ours.
 */
package dev.pitwall.report.document;
