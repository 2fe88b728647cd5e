package dev.pitwall.ui.chart.band;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.Member;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, on a band.
 *
 * @param id the same for the same thing on a later day; unique on its axis
 * @param to equal to {@code from} for what took no time
 * @param label what stands beside its mark where there is room; may be empty
 * @param words what happened, as a sentence
 * @param screen the id of the screen that shows the thing itself; empty for none
 * @param thing what is to be chosen there
 * @param by who did it
 */
public record BandItem(
    String id,
    Instant from,
    Instant to,
    BandMark mark,
    String label,
    String words,
    String screen,
    Optional<Id> thing,
    Optional<Member> by) {}
