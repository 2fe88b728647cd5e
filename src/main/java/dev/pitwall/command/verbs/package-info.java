/**
 * What can be said about a contest day: a class for each part of it, each giving its verbs.
 *
 * <p>Thread: any. Must not import anything of ours but {@code domain}, {@code text} and {@code
 * command}.
 */
package dev.pitwall.command.verbs;
