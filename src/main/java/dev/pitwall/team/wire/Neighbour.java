package dev.pitwall.team.wire;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;

/**
 * A laptop that the sender of a frame is connected with: how a team knows of laptops that only one
 * of them can reach.
 *
 * @param laptop its name, for people
 */
public record Neighbour(Origin origin, String laptop, VersionVector held, Presence presence) {}
