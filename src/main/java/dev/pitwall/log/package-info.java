/**
 * The durable truth: a day's events, in a journal file and in H2, and nothing else.
 *
 * <p>Thread: each log owns one, uninterruptible, on which all its writing happens. Its methods may
 * be called from any thread and block until done.
 *
 * <p>The only package that names JDBC or H2, and (with {@code report}) Jackson. Must not import
 * anything of ours but {@code domain}.
 */
package dev.pitwall.log;
