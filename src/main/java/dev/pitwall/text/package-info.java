/**
 * The words people read, in English and Japanese: one bundle a language, keys dotted by screen.
 *
 * <p>Thread: any; a {@link dev.pitwall.text.Texts} is immutable. Must not import anything of ours
 * but {@code domain} and the problems of {@code json}: the window, the command line and the reports
 * use the same words for the same things.
 */
package dev.pitwall.text;
