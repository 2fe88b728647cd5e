package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;

/** Who does what: the board of tasks, from the idea to what came of it. */
public final class TasksScreen extends ModelScreen<TasksView> {
  public TasksScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    var model = new TasksModel();
    super(day -> model.show(day.day(), day.me()), new TasksView(texts, desk, clock, ids, model));
  }
}
