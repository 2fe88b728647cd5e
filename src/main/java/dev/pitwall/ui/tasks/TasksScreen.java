package dev.pitwall.ui.tasks;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.KeyHint;
import dev.pitwall.ui.kit.Screen;
import java.util.List;
import javafx.scene.layout.Region;

/** Who does what: the board of tasks, from the idea to what came of it. */
public final class TasksScreen implements Screen {
  private final TasksModel model = new TasksModel();
  private final TasksView view;

  public TasksScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    view = new TasksView(texts, desk, clock, ids, model);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    model.show(snapshot.day(), snapshot.me());
  }

  @Override
  public void attach() {
    view.attach();
  }

  @Override
  public boolean back() {
    return view.back();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("Ctrl+N", "tasks.key.add"),
        new KeyHint("Enter", "tasks.key.open"),
        new KeyHint("← ↑ → ↓", "tasks.key.walk"),
        new KeyHint("Shift+← ↑ → ↓", "tasks.key.move"),
        new KeyHint("M", "tasks.key.mine"),
        new KeyHint("K", "tasks.key.keep"),
        new KeyHint("R", "tasks.key.revert"),
        new KeyHint("D", "tasks.key.drop"),
        new KeyHint("Ctrl+M", "tasks.key.filter"));
  }
}
