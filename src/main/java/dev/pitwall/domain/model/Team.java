package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.MemberId;
import java.util.stream.Stream;
import org.pcollections.PMap;

/**
 * Who takes part.
 *
 * @param members in the order in which they joined
 * @param former who was removed, so that old facts keep their names
 */
public record Team(PMap<MemberId, Member> members, PMap<MemberId, Member> former) {
  /** The first colour that no member has; grey when all are taken. */
  public Tint freeTint() {
    return Stream.of(Tint.values())
        .filter(tint -> members.values().stream().noneMatch(member -> member.tint() == tint))
        .findFirst()
        .orElse(Tint.GREY);
  }
}
