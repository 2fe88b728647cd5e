package dev.pitwall.ui.tasks;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.ui.fx.Desk;
import java.util.Optional;

/** What can be done to a card, whether by key, by button or by dragging it. */
final class TaskDesk {
  private final Desk desk;
  private final TasksModel model;

  TaskDesk(Desk desk, TasksModel model) {
    this.desk = desk;
    this.model = model;
  }

  /** A move within a column is seen where it happens; one into another column is said as well. */
  void move(MoveTask move) {
    model
        .task(move.task())
        .filter(task -> task.column() != move.column())
        .ifPresentOrElse(
            task -> desk.submitAndReport(move, "tasks.moved", task.sheet().title(), move.column()),
            () -> desk.submit(move));
  }

  void moveInto(TaskId id, TaskColumn column) {
    if (model.task(id).filter(task -> task.column() == column).isPresent()) {
      desk.refuse(new Rejection.NothingChanges());
    } else {
      move(model.board().get().into(id, column));
    }
  }

  /**
   * Assigns the card to the member at this laptop.
   *
   * @return false when nobody was chosen to act here
   */
  boolean takeOn(TaskId id) {
    var me = model.me().get();
    me.ifPresent(_ -> assign(id, me));
    return me.isPresent();
  }

  /**
   * Hands the card over.
   *
   * @param member empty for nobody
   */
  void assign(TaskId id, Optional<MemberId> member) {
    var title = model.task(id).map(task -> task.sheet().title()).orElse("");
    var intent = new AssignTask(id, member);
    member
        .flatMap(model.day().get()::member)
        .map(Member::name)
        .ifPresentOrElse(
            name -> desk.submitAndReport(intent, "tasks.assigned", title, name),
            () -> desk.submitAndReport(intent, "tasks.unassigned", title));
  }
}
