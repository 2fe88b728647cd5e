package dev.pitwall.domain;

import dev.pitwall.domain.Id.MemberId;

/** The part of the fold that knows the team. */
final class FoldMembers {
  final Section<MemberId, Member> members = new Section<>();
  final Section<MemberId, Member> former = new Section<>();

  void adopt(ContestDay day) {
    members.adopt(day.members());
    former.adopt(day.former().members());
  }

  void apply(MemberEvent event) {
    switch (event) {
      case MemberEvent.MemberAdded e ->
          members.putIfAbsent(e.member(), new Member(e.member(), e.name(), e.tint()));
      case MemberEvent.MemberChanged e ->
          members.change(
              e.member(), m -> m.with(new Member(m.id(), e.name(), e.tint()), e.changed()));
      case MemberEvent.MemberRemoved e ->
          members.remove(e.member()).ifPresent(m -> former.put(m.id(), m));
    }
  }
}
