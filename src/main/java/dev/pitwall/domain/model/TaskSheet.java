package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.ServerId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is written on a task's card.
 *
 * @param undo how to put it back: the line to type, the commit to revert
 * @param lesson what was learned from it: why it was kept, reverted or dropped
 */
public record TaskSheet(
    String title, String note, Optional<ServerId> server, String undo, String lesson) {
  /** One from which nothing is learned yet. */
  public TaskSheet(String title, String note, Optional<ServerId> server, String undo) {
    this(title, note, server, undo, "");
  }

  public static TaskSheet titled(String title) {
    return new TaskSheet(title, "", Optional.empty(), "");
  }

  /** What is changed one by one. */
  public enum Field implements SheetField<TaskSheet> {
    TITLE(TaskSheet::title),
    NOTE(TaskSheet::note),
    SERVER(TaskSheet::server),
    UNDO(TaskSheet::undo),
    LESSON(TaskSheet::lesson);

    private final Function<TaskSheet, Object> value;

    Field(Function<TaskSheet, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(TaskSheet sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public TaskSheet with(TaskSheet other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new TaskSheet(
            fields.contains(Field.TITLE) ? other.title : title,
            fields.contains(Field.NOTE) ? other.note : note,
            fields.contains(Field.SERVER) ? other.server : server,
            fields.contains(Field.UNDO) ? other.undo : undo,
            fields.contains(Field.LESSON) ? other.lesson : lesson);
  }

  /** The same, with what was learned. */
  public TaskSheet learning(String other) {
    return new TaskSheet(title, note, server, undo, other);
  }
}
