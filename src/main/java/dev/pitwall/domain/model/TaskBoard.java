package dev.pitwall.domain.model;

import java.util.Comparator;
import java.util.List;

/** The tasks as they hang on the board. */
public final class TaskBoard {
  private static final Comparator<Task> PLACE =
      Comparator.comparingDouble(Task::place).thenComparing(task -> task.id().value());

  private TaskBoard() {}

  /** The cards of a column, top first. */
  public static List<Task> column(ContestDay day, TaskColumn column) {
    return day.tasks().values().stream()
        .filter(task -> task.column() == column)
        .sorted(PLACE)
        .toList();
  }
}
