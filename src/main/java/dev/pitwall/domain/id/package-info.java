/**
 * The names of things, origins and events, and when a step was recorded.
 *
 * <p>Thread: any; all are immutable. Must not import any other package of the domain.
 */
package dev.pitwall.domain.id;
