/**
 * The language of the command line in the window: one typed line, read as an intent, with what may
 * come next, what it would do, and where it is wrong. A feature brings its {@link
 * dev.pitwall.command.Verb}s; nothing here knows them all.
 *
 * <h2>A verb</h2>
 *
 * <pre>{@code
 * new Verb("command.about.memo").form(this::memo, words.of("command.word.memo"), TEXT)
 * }</pre>
 *
 * <p>A form is a row of {@link dev.pitwall.command.Part}s: literal words, which both languages
 * spell, and slots (a server, a role, a member, a task, a score, a time, text, a choice). What was
 * read is asked for by the slot itself: {@code arguments.of(TEXT)}. The method makes a {@link
 * dev.pitwall.command.CommandResult} of it. Whether the day would take it is decided before Enter,
 * by the day's own rules.
 *
 * <p>Thread: any; everything is immutable. Must not import anything of ours but {@code domain},
 * {@code text} and {@code hosts}.
 */
package dev.pitwall.command;
