package dev.pitwall.domain;

import dev.pitwall.domain.Id.MemberId;

public sealed interface MemberIntent extends Intent {
  record AddMember(MemberId member, String name, Tint tint) implements MemberIntent {}

  record ChangeMember(MemberId member, String name, Tint tint) implements MemberIntent {}

  record RemoveMember(MemberId member) implements MemberIntent {}
}
