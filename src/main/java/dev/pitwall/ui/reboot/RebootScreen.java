package dev.pitwall.ui.reboot;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.KeyHint;
import dev.pitwall.ui.kit.Screen;
import java.util.List;
import javafx.scene.layout.Region;

/** The call-out board: did every server come back, and who saw it. */
public final class RebootScreen implements Screen {
  private final RebootModel model = new RebootModel();
  private final RebootView view;

  public RebootScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    view = new RebootView(texts, desk, clock, ids, model);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    model.show(snapshot);
  }

  @Override
  public void attach() {
    view.attach();
  }

  /** Out of view no snapshots arrive, and a board that stands still would lie to the room. */
  @Override
  public void detach() {
    view.projector().leave();
  }

  @Override
  public boolean back() {
    if (model.back()) {
      return true;
    }
    boolean projected = view.projector().on().get();
    view.projector().leave();
    return projected;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("1-9  ↑ ↓", "reboot.keys.rows"),
        new KeyHint("Space", "reboot.keys.next"),
        new KeyHint("X", "reboot.keys.ng"),
        new KeyHint("R", "reboot.do.rebootAgain"),
        new KeyHint("O", "reboot.do.okWithout"),
        new KeyHint("F11", "reboot.projector"),
        new KeyHint("Ctrl+Z", "reboot.keys.undo"));
  }
}
