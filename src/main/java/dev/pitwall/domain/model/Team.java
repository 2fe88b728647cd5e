package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MemberId;
import org.pcollections.PMap;

/**
 * Who takes part.
 *
 * @param members in the order in which they joined
 * @param former who was removed, so that old facts keep their names
 */
public record Team(PMap<MemberId, Member> members, PMap<MemberId, Member> former) {}
