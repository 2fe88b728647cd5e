package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.ui.kit.control.Agents;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board as it is shown: seven lanes side by side, the three ended ones above each other in one
 * place. Knows which card is beside which, and what moving one means.
 */
record Board(Map<TaskColumn, Lane> lanes) {
  static final List<TaskColumn> OPEN =
      Stream.of(TaskColumn.values()).filter(column -> !column.ended()).toList();
  static final List<TaskColumn> ENDED =
      Stream.of(TaskColumn.values()).filter(TaskColumn::ended).toList();

  static final Board EMPTY = of(ContestDay.EMPTY, Optional.empty(), Agents.WITH_AGENTS);

  /**
   * @param onlyOf whose cards are shown; empty for everybody's
   * @param agents whether those that an agent added or has are shown, or these alone
   */
  static Board of(ContestDay day, Optional<MemberId> onlyOf, Agents agents) {
    var atOnce =
        day.tasks().values().stream()
            .filter(task -> Lane.begun(task.column()))
            .flatMap(task -> task.assignee().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    var lanes = new EnumMap<TaskColumn, Lane>(TaskColumn.class);
    for (var column : TaskColumn.values()) {
      var tasks = TaskBoard.column(day, column);
      var cards =
          tasks.stream()
              .filter(task -> onlyOf.isEmpty() || task.assignee().equals(onlyOf))
              .filter(task -> agents.takes(ofAgent(day, task)))
              .map(task -> Card.of(day, task, Lane.begun(column) ? count(atOnce, task) : 0))
              .toList();
      lanes.put(
          column, new Lane(column, cards, tasks.stream().map(Task::id).toList(), members(day)));
    }
    return new Board(lanes);
  }

  private static boolean ofAgent(ContestDay day, Task task) {
    return Stream.of(task.addedBy(), task.assignee())
        .flatMap(Optional::stream)
        .flatMap(member -> day.member(member).stream())
        .anyMatch(Member::agent);
  }

  private static int members(ContestDay day) {
    return day.members().size();
  }

  private static int count(Map<MemberId, Integer> atOnce, Task task) {
    return task.assignee().map(member -> atOnce.getOrDefault(member, 0)).orElse(0);
  }

  Lane lane(TaskColumn column) {
    return lanes.get(column);
  }

  Stream<Card> cards() {
    return lanes.values().stream().flatMap(lane -> lane.cards().stream());
  }

  Optional<Card> find(TaskId id) {
    return cards().filter(card -> card.id().equals(id)).findFirst();
  }

  /** No card at all, hidden ones counted. */
  boolean isEmpty() {
    return lanes.values().stream().allMatch(lane -> lane.order().isEmpty());
  }

  /** The card above (-1) or below (1), through the three ended lanes as through one. */
  Optional<TaskId> along(TaskId id, int step) {
    var place = place(id);
    int next = place.indexOf(id) + step;
    return next >= 0 && next < place.size() ? Optional.of(place.get(next)) : Optional.empty();
  }

  /** The card at the same height in the nearest place to the left (-1) or right (1) with cards. */
  Optional<TaskId> across(TaskId id, int step) {
    var places = places();
    int from = places.indexOf(place(id));
    int height = places.get(from).indexOf(id);
    for (int i = from + step; i >= 0 && i < places.size(); i += step) {
      var there = places.get(i);
      if (!there.isEmpty()) {
        return Optional.of(there.get(Math.min(height, there.size() - 1)));
      }
    }
    return Optional.empty();
  }

  private List<TaskId> place(TaskId id) {
    return places().stream().filter(place -> place.contains(id)).findFirst().orElseThrow();
  }

  private List<List<TaskId>> places() {
    return Stream.concat(OPEN.stream().map(List::of), Stream.of(ENDED)).map(this::ids).toList();
  }

  private List<TaskId> ids(List<TaskColumn> columns) {
    return columns.stream().flatMap(column -> lane(column).cards().stream()).map(Card::id).toList();
  }

  /** Into another column, where cards come in there. */
  MoveTask into(TaskId id, TaskColumn column) {
    return new MoveTask(id, column, lane(column).entrance());
  }

  /** Into the column before (-1) or after (1) its own. */
  Optional<MoveTask> sideways(TaskId id, int step) {
    int next = find(id).orElseThrow().task().column().ordinal() + step;
    var columns = TaskColumn.values();
    return next >= 0 && next < columns.length
        ? Optional.of(into(id, columns[next]))
        : Optional.empty();
  }

  /** Over its visible neighbour above (-1) or below (1), within its column. */
  Optional<MoveTask> within(TaskId id, int step) {
    var lane = lane(find(id).orElseThrow().task().column());
    int next = lane.indexOf(id).orElseThrow() + step;
    if (next < 0 || next >= lane.cards().size()) {
      return Optional.empty();
    }
    var over = lane.cards().get(next).id();
    return Optional.of(
        new MoveTask(id, lane.column(), step < 0 ? Optional.of(over) : lane.following(over)));
  }

  /**
   * Which card has the focus now that the board is this one.
   *
   * @param before the board on which {@code focused} had it
   * @param stays the focus stays in its column when the card leaves it
   */
  Optional<TaskId> successor(Board before, TaskId focused, boolean stays) {
    var now = find(focused);
    var then = before.find(focused).map(card -> card.task().column());
    boolean left = then.isPresent() && now.filter(c -> c.task().column() == then.get()).isEmpty();
    if (then.isEmpty() || !left || (now.isPresent() && !stays)) {
      return now.map(Card::id);
    }
    int index = before.lane(then.get()).indexOf(focused).orElse(0);
    return lane(then.get()).near(index).or(() -> now.map(Card::id));
  }
}
