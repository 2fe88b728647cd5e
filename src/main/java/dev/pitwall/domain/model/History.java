package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import java.util.Map;
import java.util.Set;
import org.pcollections.PMap;

/**
 * Which events a day was folded from.
 *
 * @param heads for each origin the highest number up to which every event is folded in: what it
 *     vouches for was really seen here
 * @param undone the steps that are undone now; a redo takes a step out
 * @param overtaken those of them that were not taken back by anybody: a plan was applied while
 *     another laptop, which did not know, applied this other plan
 * @param plansApplied for each origin the newest event that applied a plan; it may stand above the
 *     head
 * @param unknown how many events only a newer version understands
 * @param latest the latest stamp folded in
 */
public record History(
    PMap<Origin, Long> heads,
    Set<StepId> undone,
    Map<StepId, PlanId> overtaken,
    PMap<Origin, Long> plansApplied,
    int unknown,
    Stamp latest) {}
