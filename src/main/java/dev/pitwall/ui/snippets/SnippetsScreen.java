package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;

/** What servers printed and laptops pasted: found, read, named and kept. */
public final class SnippetsScreen extends ModelScreen<SnippetsView> {
  /**
   * @param blobs of the day; read beside the window
   * @param pictures the team's, for what is still on its way
   */
  public SnippetsScreen(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      Blobs blobs,
      Team team,
      FxLatest<Team.Picture> pictures) {
    var model = new SnippetsModel();
    super(
        day -> model.show(day.day()),
        new SnippetsView(texts, desk, ids, blobs, new ArrivingBlob(texts, team, pictures), model));
  }
}
