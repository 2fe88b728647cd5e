package dev.pitwall.ui.scores;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.KeyHint;
import dev.pitwall.ui.kit.Screen;
import java.util.List;
import javafx.scene.layout.Region;

/** Every run of the day: the line that records one, the chart, the table. */
public final class ScoresScreen implements Screen {
  private final FxClock clock;
  private final ScoresModel model = new ScoresModel();
  private final ScoresView view;

  public ScoresScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    this.clock = clock;
    this.view = new ScoresView(texts, desk, clock, ids, model);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    model.show(snapshot.day(), clock.instant());
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
        new KeyHint("Ctrl+B", "scores.quick.start"),
        new KeyHint("Ctrl+E", "scores.edit"),
        new KeyHint("Ctrl+L", "scores.logarithmic"),
        new KeyHint("← →", "scores.walk"));
  }
}
