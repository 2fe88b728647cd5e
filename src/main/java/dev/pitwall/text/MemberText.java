package dev.pitwall.text;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import java.util.Optional;

/** A member's name where no badge stands beside it: an agent's carries its mark. */
public final class MemberText {
  private MemberText() {}

  public static String of(Texts texts, Member member) {
    return of(texts, member, member.name());
  }

  /**
   * @param shown the name as there is room for it
   */
  public static String of(Texts texts, Member member, String shown) {
    return member.agent() ? texts.of("member.agent", shown) : shown;
  }

  /** An agent by its name and mark, for a line that does not name people; empty for a person. */
  public static String agent(Texts texts, ContestDay day, Optional<MemberId> member) {
    return member
        .flatMap(day::member)
        .filter(Member::agent)
        .map(known -> of(texts, known))
        .orElse("");
  }

  /** Empty where nobody is known. */
  public static Optional<String> of(Texts texts, ContestDay day, Optional<MemberId> member) {
    return member.flatMap(day::member).map(known -> of(texts, known));
  }
}
