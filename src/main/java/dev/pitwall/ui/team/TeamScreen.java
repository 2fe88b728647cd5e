package dev.pitwall.ui.team;

import dev.pitwall.team.day.Team;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.ModelScreen;

/** The team's laptops: who is here and has what, and how others join. */
public final class TeamScreen extends ModelScreen<TeamView> {
  /**
   * @param pictures of the team, as they change
   */
  public TeamScreen(
      FxTexts texts, FxClock clock, Notices notices, Team team, FxLatest<Team.Picture> pictures) {
    var model = new TeamModel(team.now());
    pictures.listen(model::show);
    super(model::show, new TeamView(texts, clock, notices, team, model));
  }
}
