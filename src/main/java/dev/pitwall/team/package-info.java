/**
 * Teammates' laptops: the whole day on each of them. Here stands what its parts share; {@code
 * session} is the pure exchange, {@code transport} carries its frames, {@code invitation} lets a
 * laptop join.
 *
 * <p>Thread: see each part. Must not import {@code ui} or {@code inbox}: what others do with the
 * day they do through the core.
 */
package dev.pitwall.team;
