package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One column as it is shown.
 *
 * @param cards those that pass the filter, top first
 * @param order every card of the column, hidden ones too
 * @param members of the team
 */
record Lane(TaskColumn column, List<Card> cards, List<TaskId> order, int members) {

  /** More work begun than there are people to do it. Ideas may pile up; begun work may not. */
  boolean crowded() {
    return begun(column) && members > 0 && order.size() > members;
  }

  static boolean begun(TaskColumn column) {
    return column == TaskColumn.DOING || column == TaskColumn.MEASURING;
  }

  OptionalInt indexOf(TaskId id) {
    return IntStream.range(0, cards.size()).filter(i -> cards.get(i).id().equals(id)).findFirst();
  }

  /** The card at this index, or the nearest one. */
  Optional<TaskId> near(int index) {
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(cards.get(Math.clamp(index, 0, cards.size() - 1)).id());
  }

  /** The card in front of which a dropped one goes; empty for the end. */
  Optional<TaskId> before(int index) {
    return index < cards.size() ? Optional.of(cards.get(index).id()) : Optional.empty();
  }

  /** Where a card goes that comes in from another column: to the end; what ended, newest first. */
  Optional<TaskId> entrance() {
    return column.ended() ? order.stream().findFirst() : Optional.empty();
  }

  Optional<TaskId> following(TaskId id) {
    int index = order.indexOf(id);
    return index + 1 < order.size() ? Optional.of(order.get(index + 1)) : Optional.empty();
  }
}
