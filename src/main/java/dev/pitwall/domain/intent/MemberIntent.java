package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;

public sealed interface MemberIntent extends Intent {
  record AddMember(MemberId member, String name, Tint tint, Member.Kind kind)
      implements MemberIntent {
    /** A person. */
    public AddMember(MemberId member, String name, Tint tint) {
      this(member, name, tint, Member.Kind.PERSON);
    }
  }

  record ChangeMember(MemberId member, String name, Tint tint) implements MemberIntent {}

  record RemoveMember(MemberId member) implements MemberIntent {}
}
