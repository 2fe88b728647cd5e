package dev.pitwall.team.postgres;

import dev.pitwall.domain.model.ContestDay;

/**
 * A team as it is followed in the database.
 *
 * @param id of its day there; stays the same
 * @param account that the team's laptops use: its name for an organiser
 * @param title of the contest as it was when the day came into the database
 * @param day as its laptops see it; the same object as long as nothing is new
 * @param leftOut how many rows are not what a laptop writes, and are not shown
 */
public record WallTeam(String id, String account, String title, ContestDay day, int leftOut) {}
