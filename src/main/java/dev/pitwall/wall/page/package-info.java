/**
 * The wall as a page for a browser, read only: {@link dev.pitwall.wall.page.WallSite} serves it on
 * this laptop's own address, under a path that nobody can guess. The page asks once a second for
 * what is new.
 *
 * <p>Thread: requests come on threads of the door, what was read of the database on its own. Must
 * not import a screen or JavaFX.
 */
package dev.pitwall.wall.page;
