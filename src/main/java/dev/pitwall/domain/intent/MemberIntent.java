package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Tint;

public sealed interface MemberIntent extends Intent {
  record AddMember(MemberId member, String name, Tint tint) implements MemberIntent {}

  record ChangeMember(MemberId member, String name, Tint tint) implements MemberIntent {}

  record RemoveMember(MemberId member) implements MemberIntent {}
}
