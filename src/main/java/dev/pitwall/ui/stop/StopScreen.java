package dev.pitwall.ui.stop;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import javafx.scene.layout.Region;

/** "May we stop?": GO, or what is missing, and everything that is asked for it. */
public final class StopScreen implements Screen {
  private final AlertsNow now;
  private final StopView view;
  private Timeline timeline = Timeline.EMPTY;

  /**
   * @param now what the bar shares
   * @param team who has what, as it changes
   */
  public StopScreen(
      FxTexts texts, Desk desk, FxClock clock, AlertsNow now, FxLatest<Team.Picture> team) {
    this.now = now;
    var model = new StopModel(texts, clock, now);
    team.listen(model::show);
    view = new StopView(texts, clock, desk, model, () -> timeline);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    timeline = snapshot.timeline();
    now.show(snapshot);
  }

  @Override
  public void attach() {
    view.focus();
  }

  /** A closing line that is open, from the lines of what is missing. */
  @Override
  public void reveal(Id thing) {
    view.reveal(thing);
  }

  /** Out of view no snapshots arrive, and a page that stands still would lie to the room. */
  @Override
  public void detach() {
    view.leaveProjector();
  }

  @Override
  public boolean back() {
    return view.back();
  }

  @Override
  public List<KeyHint> keys() {
    return view.keys();
  }
}
