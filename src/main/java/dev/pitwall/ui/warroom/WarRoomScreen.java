package dev.pitwall.ui.warroom;

import dev.pitwall.core.Snapshot;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.Screen;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** The overview of the whole day; nothing in it needs a click. */
public final class WarRoomScreen implements Screen {
  private final ObjectProperty<DayGlance> glance = new SimpleObjectProperty<>(DayGlance.NOTHING);
  private final Region view;

  public WarRoomScreen(FxTexts texts, FxClock clock) {
    view = new WarRoomView(texts, clock, glance);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    glance.set(DayGlance.of(snapshot.day()));
  }
}
