package dev.pitwall.ui.tasks;

import dev.pitwall.command.TaskLine;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.ui.kit.control.Agents;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What the Tasks screen shows; the filter, the half-typed line and the card one is at. */
final class TasksModel {
  private final ReadOnlyObjectWrapper<ContestDay> day =
      new ReadOnlyObjectWrapper<>(ContestDay.EMPTY);
  private final ObservableValue<DayGlance> glance = day.map(DayGlance::of);
  private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<MemberId>> me =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty onlyMine = new SimpleBooleanProperty();
  private final ObjectProperty<Agents> agents = new SimpleObjectProperty<>(Agents.WITH_AGENTS);
  private final StringProperty draft = new SimpleStringProperty("");
  private final ObjectProperty<Optional<TaskId>> selected =
      new SimpleObjectProperty<>(Optional.empty());

  TasksModel() {
    onlyMine.subscribe(this::lay);
    agents.subscribe(this::lay);
  }

  void show(ContestDay newest, Optional<MemberId> acting) {
    if (newest == day.get() && acting.equals(me.get())) {
      return;
    }
    me.set(acting);
    day.set(newest);
    if (acting.isEmpty()) {
      onlyMine.set(false);
    }
    lay();
  }

  private void lay() {
    board.set(Board.of(day.get(), onlyMine.get() ? me.get() : Optional.empty(), agents.get()));
  }

  ReadOnlyObjectProperty<ContestDay> day() {
    return day.getReadOnlyProperty();
  }

  ObservableValue<DayGlance> glance() {
    return glance;
  }

  ReadOnlyObjectProperty<Board> board() {
    return board.getReadOnlyProperty();
  }

  /** Who acts here; empty until somebody was chosen. */
  ReadOnlyObjectProperty<Optional<MemberId>> me() {
    return me.getReadOnlyProperty();
  }

  BooleanProperty onlyMine() {
    return onlyMine;
  }

  /** Whose cards are shown. */
  ObjectProperty<Agents> agents() {
    return agents;
  }

  void nextAgents() {
    agents.set(agents.get().next());
  }

  /** The line for a new task, as far as it is typed. */
  StringProperty draft() {
    return draft;
  }

  TaskLine typed() {
    return TaskLine.read(draft.get(), day.get().members().values(), day.get().servers().values());
  }

  /** The card that had the focus last. */
  ObjectProperty<Optional<TaskId>> selected() {
    return selected;
  }

  Optional<Task> task(TaskId id) {
    return Optional.ofNullable(day.get().tasks().get(id));
  }
}
