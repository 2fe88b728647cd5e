package dev.pitwall.core;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A teammate's laptop, as it was last heard of.
 *
 * @param origin under which it files its own events
 * @param laptop its name, for people
 * @param lastHeard by this laptop's clock
 * @param held the events that it has said to have
 * @param clockAhead by so much its clock is ahead of this laptop's; negative when it is behind,
 *     empty while not measured
 */
public record Teammate(
    Origin origin,
    String laptop,
    Presence presence,
    Instant lastHeard,
    VersionVector held,
    Optional<Duration> clockAhead) {}
