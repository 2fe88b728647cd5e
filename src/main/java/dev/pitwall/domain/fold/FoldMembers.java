package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Team;

/** Folds what happened to the members. */
final class FoldMembers {
  private FoldMembers() {}

  static Team apply(Team team, MemberEvent event) {
    var members = team.members();
    return switch (event) {
      case MemberEvent.MemberAdded e ->
          new Team(
              Entries.addIfAbsent(
                  members,
                  e.member(),
                  new Member(e.member(), e.name(), e.tint(), e.kind().orElse(Member.Kind.PERSON))),
              team.former());
      case MemberEvent.MemberChanged e ->
          new Team(
              Entries.change(
                  members,
                  e.member(),
                  m -> m.with(new Member(m.id(), e.name(), e.tint(), m.kind()), e.changed())),
              team.former());
      case MemberEvent.MemberRemoved e -> {
        var member = members.get(e.member());
        yield member == null
            ? team
            : new Team(members.minus(e.member()), team.former().plus(e.member(), member));
      }
    };
  }
}
