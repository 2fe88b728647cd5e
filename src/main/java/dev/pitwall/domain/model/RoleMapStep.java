package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of the role map as it was recorded.
 *
 * @param at since when it held; may be earlier than it was recorded
 * @param typed the words it was typed in, e.g. {@code 1=AP; 2=cache (trial)}; empty when clicked
 */
public record RoleMapStep(
    StepId step, Instant at, List<RoleChange> changes, String typed, Optional<Id.MemberId> by) {}
