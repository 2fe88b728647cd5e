/**
 * Reads JSON files that people write by hand: profiles and result formats. A {@link
 * dev.pitwall.json.CheckedJson} knows its place in the file and notes what is wrong there, so that
 * somebody who mends a file sees everything at once, with lines and with what to write instead.
 *
 * <p>Thread: any. May use Jackson and must not import anything of ours but {@code domain}: what a
 * file means is the business of those who read it.
 */
package dev.pitwall.json;
