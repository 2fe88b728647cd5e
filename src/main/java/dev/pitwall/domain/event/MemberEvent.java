package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import java.util.Optional;
import java.util.Set;

public sealed interface MemberEvent extends Event {
  /**
   * @param kind empty for a person
   */
  record MemberAdded(MemberId member, String name, Tint tint, Optional<Member.Kind> kind)
      implements MemberEvent {
    /** A person. */
    public MemberAdded(MemberId member, String name, Tint tint) {
      this(member, name, tint, Optional.empty());
    }
  }

  /**
   * @param changed the fields it changes; empty for all of them
   */
  record MemberChanged(MemberId member, String name, Tint tint, Set<Member.Field> changed)
      implements MemberEvent, Event.FieldsChanged {
    public MemberChanged {
      changed = Set.copyOf(changed);
    }

    @Override
    public MemberId thing() {
      return member;
    }
  }

  record MemberRemoved(MemberId member) implements MemberEvent {}
}
