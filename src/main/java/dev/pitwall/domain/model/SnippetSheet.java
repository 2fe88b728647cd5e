package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the team writes on a snippet.
 *
 * @param title empty: it is called by its command or its host
 * @param kit the set it is prepared in, for this contest and the next; empty: it came up today
 * @param server which it is about; where its host is a server of the day, that one from the start
 */
public record SnippetSheet(
    String title,
    Set<String> tags,
    boolean pinned,
    String kit,
    Optional<ServerId> server,
    Optional<TaskId> task,
    Optional<RunId> run) {
  public SnippetSheet {
    tags = Set.copyOf(tags);
  }

  public static SnippetSheet titled(String title) {
    return new SnippetSheet(
        title, Set.of(), false, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What is changed one by one. */
  public enum Field implements SheetField<SnippetSheet> {
    TITLE(SnippetSheet::title),
    TAGS(SnippetSheet::tags),
    PINNED(SnippetSheet::pinned),
    KIT(SnippetSheet::kit),
    SERVER(SnippetSheet::server),
    TASK(SnippetSheet::task),
    RUN(SnippetSheet::run);

    private final Function<SnippetSheet, Object> value;

    Field(Function<SnippetSheet, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(SnippetSheet sheet) {
      return value.apply(sheet);
    }
  }

  /** Whether it belongs to a set that is brought along. */
  public boolean prepared() {
    return !kit.isEmpty();
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public SnippetSheet with(SnippetSheet other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new SnippetSheet(
            fields.contains(Field.TITLE) ? other.title : title,
            fields.contains(Field.TAGS) ? other.tags : tags,
            fields.contains(Field.PINNED) ? other.pinned : pinned,
            fields.contains(Field.KIT) ? other.kit : kit,
            fields.contains(Field.SERVER) ? other.server : server,
            fields.contains(Field.TASK) ? other.task : task,
            fields.contains(Field.RUN) ? other.run : run);
  }
}
