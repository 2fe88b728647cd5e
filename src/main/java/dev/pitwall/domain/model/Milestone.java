package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * A time in the plan.
 *
 * @param action what to do then, shown in the alarm; empty when the name is enough
 * @param warning how long before it an alarm rings already; zero for none
 */
public record Milestone(
    Id.MilestoneId id,
    LocalizedText name,
    MilestoneTime time,
    LocalizedText action,
    Duration warning) {
  /** Long enough to finish what is in hand, short enough to be heeded. */
  public static final Duration USUAL_WARNING = Duration.ofMinutes(10);

  /** Longer before it, an alarm is noise. */
  public static final Duration LONGEST_WARNING = Duration.ofHours(4);

  /** What is changed one by one. */
  public enum Field implements SheetField<Milestone> {
    NAME(Milestone::name),
    TIME(Milestone::time),
    ACTION(Milestone::action),
    WARNING(Milestone::warning);

    private final Function<Milestone, Object> value;

    Field(Function<Milestone, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(Milestone sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public Milestone with(Milestone other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new Milestone(
            id,
            fields.contains(Field.NAME) ? other.name : name,
            fields.contains(Field.TIME) ? other.time : time,
            fields.contains(Field.ACTION) ? other.action : action,
            fields.contains(Field.WARNING) ? other.warning : warning);
  }
}
