/**
 * What people must know when something went wrong. At the bottom, so that every package can report
 * one.
 *
 * <p>Thread: any; a problem is immutable. Must not import any other package of the app.
 */
package dev.pitwall.problem;
