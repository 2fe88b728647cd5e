package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.util.Set;
import java.util.function.Function;

/** A person of the team. */
public record Member(Id.MemberId id, String name, Tint tint) {

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
        ? other
        : new Member(
            id,
            fields.contains(Field.NAME) ? other.name : name,
            fields.contains(Field.TINT) ? other.tint : tint);
  }
}
