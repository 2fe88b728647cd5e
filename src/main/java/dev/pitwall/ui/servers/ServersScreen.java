package dev.pitwall.ui.servers;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.KeyHint;
import dev.pitwall.ui.kit.Screen;
import java.util.List;
import javafx.scene.layout.Region;

/** Every server with the roles it plays: who plays what, now and before. */
public final class ServersScreen implements Screen {
  private final ServersModel model = new ServersModel();
  private final ServersView view;

  public ServersScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    this.view = new ServersView(texts, desk, clock, ids, model);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    model.show(snapshot.day());
    view.shown();
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
        new KeyHint("Ctrl+N", "servers.add"),
        new KeyHint("← → ↑ ↓", "servers.keys.walk"),
        new KeyHint("1 … 9", "servers.keys.toggle"),
        new KeyHint("N", "servers.note"),
        new KeyHint("Enter", "servers.edit"),
        new KeyHint("Delete", "servers.keys.off"),
        new KeyHint("Shift+← →", "servers.keys.move"),
        new KeyHint("Ctrl+Shift+← →", "servers.keys.copy"),
        new KeyHint("Ctrl+Shift+N", "servers.role.define"),
        new KeyHint("Ctrl+H", "servers.keys.history"));
  }
}
