package dev.pitwall.ui.warroom;

import dev.pitwall.core.Snapshot;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * The overview of the whole day; nothing in it needs a click, each row leads to what it is about.
 */
public final class WarRoomScreen implements Screen {
  private final AlertsNow now;
  private final Region view;

  public WarRoomScreen(FxTexts texts, FxClock clock, AlertsNow now) {
    this.now = now;
    view = new WarRoomView(texts, clock, now);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public List<KeyHint> keys() {
    return Leads.hints();
  }

  @Override
  public void show(Snapshot snapshot) {
    now.show(snapshot);
  }
}
