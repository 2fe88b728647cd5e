package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.util.Set;
import java.util.function.Function;

/** One of the team: a person, or an agent that works beside them. */
public record Member(Id.MemberId id, String name, Tint tint, Kind kind) {
  /** A person. */
  public Member(Id.MemberId id, String name, Tint tint) {
    this(id, name, tint, Kind.PERSON);
  }

  public enum Kind {
    PERSON,
    /** A program, a coding agent for instance: it records, and never stands in for a person. */
    AGENT
  }

  public boolean agent() {
    return kind == Kind.AGENT;
  }

  /** What is changed one by one. */
  public enum Field implements SheetField<Member> {
    NAME(Member::name),
    TINT(Member::tint);

    private final Function<Member, Object> value;

    Field(Function<Member, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(Member sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public Member with(Member other, Set<Field> fields) {
    return fields.isEmpty()
        ? new Member(id, other.name, other.tint, kind)
        : new Member(
            id,
            fields.contains(Field.NAME) ? other.name : name,
            fields.contains(Field.TINT) ? other.tint : tint,
            kind);
  }
}
