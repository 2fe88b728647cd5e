package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import java.util.Set;

public sealed interface MemberIntent extends Intent {
  record AddMember(MemberId member, String name, Tint tint, Member.Kind kind)
      implements MemberIntent {
    /** A person. */
    public AddMember(MemberId member, String name, Tint tint) {
      this(member, name, tint, Member.Kind.PERSON);
    }
  }

  /**
   * @param changed the fields to change; empty for all of them
   */
  record ChangeMember(MemberId member, String name, Tint tint, Set<Member.Field> changed)
      implements MemberIntent {
    public ChangeMember {
      changed = Set.copyOf(changed);
    }

    /** All of them. */
    public ChangeMember(MemberId member, String name, Tint tint) {
      this(member, name, tint, Set.of());
    }
  }

  record RemoveMember(MemberId member) implements MemberIntent {}
}
