package dev.pitwall.ui.team;

import dev.pitwall.team.Team;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.ModelScreen;
import javafx.beans.value.ObservableValue;

/** The team's laptops: who is here and has what, and how others join. */
public final class TeamScreen extends ModelScreen<TeamView> {
  /**
   * @param picture the team as it is now, on the JavaFX thread
   */
  public TeamScreen(
      FxTexts texts,
      FxClock clock,
      Notices notices,
      Team team,
      ObservableValue<Team.Picture> picture) {
    var model = new TeamModel();
    picture.subscribe(model::show);
    super(model::show, new TeamView(texts, clock, notices, team, model));
  }
}
