package dev.pitwall.domain;

import dev.pitwall.domain.Id.MemberId;

public sealed interface MemberEvent extends Event {
  record MemberAdded(MemberId member, String name, Tint tint) implements MemberEvent {}

  record MemberChanged(MemberId member, String name, Tint tint) implements MemberEvent {}

  record MemberRemoved(MemberId member) implements MemberEvent {}
}
